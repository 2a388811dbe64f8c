import type { Case } from '../../domain/case.ts'
import { isWaiting } from '../../domain/climbing.ts'
import type { Block, Card } from '../../view/view.ts'
import { numbersToCall } from './numbers-to-call.ts'
import type { Words } from './words.ts'

/** For whoever was told of a duty that nobody took up and that others were told of since: to whom it went, and when. */
export function wentOnBlocks(subject: Case, reader: string, words: Words): Block[] {
  if (!isWaiting(subject)) return []
  const current = subject.access.filter((a) => a.until === null)
  const waiting = subject.duties.filter(({ takenUp }) => takenUp === null).map(({ role }) => role)
  const later = current
    .filter((mine) => mine.person === reader && waiting.includes(mine.role))
    .flatMap((mine) => current.filter((a) => a.role === mine.role && a.person !== reader && a.from > mine.from))
  const [first] = later.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  if (first === undefined) return []
  const people = [...new Set(later.map(({ person }) => person))].map(words.person)
  const text = words.texts.ladder.wentTo(words.and(people), words.moment(first.from))
  return [{ type: 'text', text, weight: 'muted' }]
}

/**
 * Tells the reporter that nobody took it up, and whom to phone. Of a restricted case the numbers stand behind «Openen»:
 * they would betray what it is about.
 */
export function notTakenUpCard(subject: Case, words: Words): Card {
  const { card, ladder } = words.texts
  const { number, restricted } = subject
  const told = restricted ? ladder.notTakenUp.discreet : ladder.notTakenUp.told(words.or(numbersToCall(subject, words)))
  return {
    kind: 'card',
    title: card.receiptTitle(number),
    summary: told,
    body: [{ type: 'alert', tone: 'caution', text: told }],
    actions: [{ id: 'open', label: card.open, style: 'primary', value: number, spoken: card.openSpoken(number) }],
  }
}
