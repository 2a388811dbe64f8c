import type { Case } from '../../domain/case.ts'
import { rolesIn } from '../../domain/permissions.ts'
import type { OutsideEntry, StepEntry } from '../../rules/advice.ts'
import type { Role } from '../../rules/vocabulary.ts'
import type { Block } from '../../view/view.ts'
import { item, outsideBlocks, section, stepNotes } from './advice-blocks.ts'
import { toldOf, unreachedRoles } from './told.ts'
import { capitalised, type Words } from './words.ts'

/** What of an advice the reporter does: what the protocol leaves to whoever reports, and to roles that they hold. */
export interface OwnPart {
  readonly steps: readonly StepEntry[]
  readonly outside: readonly OutsideEntry[]
}

export function ownPartOf(subject: Case): OwnPart {
  const isOwn = isOf(subject)
  return { steps: subject.advice.steps.filter(isOwn), outside: subject.advice.outside.filter(isOwn) }
}

function isOf(subject: Case) {
  const roles = rolesIn(subject, subject.report.reporter)
  return ({ who }: { readonly who: readonly Role[] }) => who.length === 0 || who.some((role) => roles.includes(role))
}

/** What the reporter does now; when that is nothing, says so. */
export function ownStepBlocks(own: OwnPart, subject: Case, words: Words): Block[] {
  const { received } = words.texts
  const isReached = toldOf(subject).length > 0 && unreachedRoles(subject).length === 0
  const isDone = isReached && subject.advice.emergency.length === 0
  const nothing: Block = { type: 'text', text: isDone ? received.nothingToDo : received.firstAbove }
  const items = own.steps.map((step) => item(step.text[words.language], stepNotes(step, words, subject)))
  return section(received.youDo, items.length === 0 ? [nothing] : [{ type: 'list', ordered: true, items }])
}

/** What others do, each with the role first, so that nobody takes it for their own. */
export function othersStepBlocks(own: OwnPart, subject: Case, words: Words): Block[] {
  const { received } = words.texts
  const items = subject.advice.steps
    .filter((step) => !own.steps.includes(step))
    .map((step) =>
      item(
        received.byOthers(capitalised(words.roles(step.who), words), step.text[words.language]),
        stepNotes(step, words, subject),
      ),
    )
  return section(received.othersDo, items.length === 0 ? [] : [{ type: 'list', ordered: false, items }])
}

/** Bodies that the reporter turns to, with their numbers; of the others only who turns to them. */
export function ownOutsideBlocks(own: OwnPart, subject: Case, words: Words): Block[] {
  const { received } = words.texts
  const items = subject.advice.outside
    .filter((entry) => !own.outside.includes(entry) && entry.status !== 'not-possible')
    .map((entry) => {
      const contact = entry.status === undefined ? received.contactWith : received.maybeContactWith
      return item(
        received.byOthers(capitalised(words.roles(entry.who), words), contact(words.party(entry.party))),
        stepNotes(entry, words, subject),
      )
    })
  return section(received.outside, [
    ...outsideBlocks(own.outside, words, subject),
    ...(items.length === 0 ? [] : [{ type: 'list', ordered: false, items } as const]),
  ])
}
