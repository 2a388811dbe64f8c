import type { Case } from '../../domain/case.ts'
import { ladderOf } from '../../domain/ladder-of.ts'
import { reachesAt } from '../../domain/quiet-hours.ts'
import type { Action, Block, Card } from '../../view/view.ts'
import type { Words } from './words.ts'

/** More do not fit in one message; the rest stands in `/meldwijzer zaken`. */
const MOST_SHOWN = 20

/**
 * One message about cases that can wait: their numbers and when they were reported, and nothing of what they are about,
 * because it stays in chat history.
 */
export function digestCard(cases: readonly Case[], words: Words): Card {
  const { digest } = words.texts.ladder
  const left = cases.length - MOST_SHOWN
  return {
    kind: 'card',
    title: digest.title,
    summary: digest.summary(cases.length),
    body: [
      { type: 'text', text: digest.intro },
      ...cases.slice(0, MOST_SHOWN).map((subject) => entryOf(subject, words)),
      ...(left > 0 ? [{ type: 'text', text: digest.more(left), weight: 'muted' } as const] : []),
    ],
    actions: [],
  }
}

function entryOf({ number, openedAt }: Case, words: Words): Block {
  const { digest } = words.texts.ladder
  const action: Action = {
    id: 'open',
    label: words.texts.card.open,
    style: 'default',
    value: number,
    spoken: digest.openSpoken(number),
  }
  return { type: 'entry', title: digest.entry(number), note: digest.reportedAt(words.moment(openedAt)), action }
}

/** In which daily message someone will read of a case that has no card of its own; null: they were told, or are at once. */
export function inDailyMessage(subject: Case, person: string, now: Date, words: Words): string | null {
  const { directory, protocol, texts } = words
  const ladder = ladderOf(subject, directory, protocol)
  const { at, inDigest } = reachesAt(person, ladder, subject.school, subject.openedAt, directory)
  return inDigest && now < at ? texts.ladder.inDigest(words.fromNow(at, now)) : null
}
