import type { Case } from '../../domain/case.ts'
import { isOpen, stateOf } from '../../domain/case-state.ts'
import type { Texts } from '../../texts/texts.ts'
import type { EntryTexts } from '../../texts/types/case-work.ts'
import type { Block, Form } from '../../view/view.ts'
import type { Words } from './words.ts'

/** What decides which further actions there are. */
export interface MoreInput {
  readonly subject: Case
  /** A staff member's id. */
  readonly reader: string
  /** Whether the reader decides on any measure, and so may record a decision. */
  readonly decides: boolean
}

/** Something that can be done in a case besides what its window offers at once. */
interface FurtherAction {
  readonly id: string
  readonly isThere: (input: MoreInput) => boolean
  readonly says: (texts: Texts) => EntryTexts
}

const whenOpen = ({ subject }: MoreInput): boolean => isOpen(subject)

/** In the order of showing. Each one's presses arrive in `pressedInMore` by its id. */
const FURTHER_ACTIONS: readonly FurtherAction[] = [
  {
    id: 'ask-reporter',
    isThere: ({ subject, reader }) => isOpen(subject) && subject.report.reporter !== reader,
    says: (t) => t.afterwards.ask.entry,
  },
  { id: 'adjust', isThere: whenOpen, says: (t) => t.caseWork.more.actions.adjust },
  { id: 'hand-over', isThere: whenOpen, says: (t) => t.caseWork.more.actions.handOver },
  { id: 'add-colleague', isThere: whenOpen, says: (t) => t.access.addEntry },
  { id: 'step-back', isThere: whenOpen, says: (t) => t.access.stepBackEntry },
  { id: 'merge', isThere: whenOpen, says: (t) => t.caseWork.more.actions.merge },
  {
    id: 'undo-merge',
    isThere: ({ subject }) => isOpen(subject) && subject.bonds.merged.length > 0,
    says: (t) => t.caseWork.more.actions.undoMerge,
  },
  { id: 'link', isThere: () => true, says: (t) => t.caseWork.more.actions.link },
  {
    id: 'unlink',
    isThere: ({ subject }) => subject.bonds.linked.length > 0,
    says: (t) => t.caseWork.more.actions.unlink,
  },
  {
    id: 'record',
    isThere: ({ subject, decides }) => decides && isOpen(subject),
    says: (t) => t.caseWork.more.actions.record,
  },
  {
    id: 'reopen',
    isThere: ({ subject }) => stateOf(subject) === 'closed',
    says: (t) => t.caseWork.more.actions.reopen,
  },
]

/** *Meer*: takes the place of the window of the case, so that a form still fits on top of it. */
export function caseMoreForm(input: MoreInput, words: Words): Form {
  const { more } = words.texts.caseWork
  const { number } = input.subject
  return {
    kind: 'form',
    id: 'case-more',
    context: number,
    title: more.title,
    closeLabel: words.texts.case.close,
    body: [
      { type: 'text', text: words.texts.card.alertTitle(number), weight: 'strong' },
      { type: 'text', text: more.intro },
      ...FURTHER_ACTIONS.filter((action) => action.isThere(input)).map((action) => entryOf(action, number, words)),
      { type: 'buttons', actions: [{ id: 'back-to-case', label: more.back, style: 'default', value: number }] },
    ],
  }
}

function entryOf({ id, says }: FurtherAction, value: string, { texts }: Words): Block {
  const { title, note, button } = says(texts)
  const action = { id, label: button, style: 'default', value, spoken: `${button}: ${title}` } as const
  return { type: 'entry', title, note, action }
}
