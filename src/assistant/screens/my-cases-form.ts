import type { Case } from '../../domain/case.ts'
import { waitsFor } from '../../domain/in-digest.ts'
import { rolesIn } from '../../domain/permissions.ts'
import type { MyCases } from '../../use-cases/my-cases.ts'
import type { Block, Form } from '../../view/view.ts'
import { joined, section, termOf } from './advice-blocks.ts'
import { shortState } from './own-afterwards.ts'
import type { Words } from './words.ts'

/** More do not fit in one window on a phone; who has more opens the rest from their cards. */
const MOST_SHOWN = 30

/** `/meldwijzer zaken`: what this person was told of, and what they reported themselves. */
export function myCasesForm(cases: MyCases, person: string, words: Words): Form {
  const { myCases: texts } = words.texts
  const none = cases.asContact.length === 0 && cases.asReporter.length === 0
  return {
    kind: 'form',
    id: 'my-cases',
    context: '',
    title: texts.title,
    closeLabel: texts.close,
    body: [
      ...(none ? [{ type: 'text', text: texts.none } as const] : []),
      ...section(
        texts.asContact,
        entries(cases.asContact, (c) => stateAsContact(c, cases.toDecide, person, words), words),
      ),
      ...section(
        texts.asReporter,
        entries(cases.asReporter, (c) => stateAsReporter(c, words), words),
      ),
    ],
  }
}

function entries(cases: readonly Case[], stateOf: (subject: Case) => string, words: Words): Block[] {
  const { myCases: texts, card, words: labels } = words.texts
  const shown = cases.slice(0, MOST_SHOWN).map((subject): Block => {
    const spoken = card.openSpoken(subject.number)
    return {
      type: 'entry',
      title: subject.number,
      note: joined([labels.urgencies[subject.urgency], words.moment(subject.openedAt), stateOf(subject)]),
      action: { id: 'open', label: card.open, style: 'default', value: subject.number, spoken },
    }
  })
  const more = cases.length - shown.length
  return more > 0 ? [...shown, { type: 'text', text: texts.andMore(more), weight: 'muted' }] : shown
}

/** What waits for them, and until when their most pressing step may take. */
function stateAsContact(subject: Case, toDecide: ReadonlySet<string>, person: string, words: Words): string {
  const { myCases: texts, card, afterwards } = words.texts
  return joined([
    toDecide.has(subject.number) ? texts.toDecide : '',
    subject.report.withdrawn === undefined ? '' : afterwards.states.withdrawn,
    waitsFor(subject, person) ? card.waiting : takenUpState(subject, words),
    termOf(subject, rolesIn(subject, person), words),
  ])
}

function stateAsReporter(subject: Case, words: Words): string {
  return shortState(subject, words) ?? takenUpState(subject, words)
}

function takenUpState(subject: Case, words: Words): string {
  const { card } = words.texts
  const taken = subject.duties.find((d) => d.takenUp !== null)?.takenUp
  return taken ? card.takenUp(words.person(taken.by), words.moment(taken.at)) : card.waiting
}
