import { randomUUID } from 'node:crypto'
import type { Involved } from '../domain/report.ts'
import { PARTS, PERSON_KINDS, POSITIONS } from '../rules/vocabulary.ts'
import type { Values } from '../view/view.ts'
import type { Draft } from './drafts.ts'
import { draftOf, drawReport } from './report-turns.ts'
import { list, text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { adjustForm } from './screens/adjust-forms.ts'
import { personForm, valuesOf, worksForSchool } from './screens/person-form.ts'
import { MOST_PEOPLE } from './screens/report-people.ts'
import { draftGoneForm } from './screens/simple-forms.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

/** Opens the form for one person on top of the report; without `known` for someone new. */
export function startPerson(turn: Turn, context: string, values: Values, known: string | undefined): Reply {
  return openPerson(turn, draftOf(turn, context, values), known)
}

/** Opens the form for one person of a draft; without `known` for someone new. */
export function openPerson(turn: Turn, draft: Draft, known: string | undefined): Reply {
  const person = draft.people.find((p) => p.id === known)
  const form = personForm(
    personContext(draft, person?.id ?? randomUUID()),
    person ? valuesOf(person) : {},
    person !== undefined,
    turn.words,
  )
  return { type: 'open', form }
}

export function changedPerson({ words, parts, member }: Turn, context: string, values: Values): Reply {
  const { draftId, person } = readPersonContext(context)
  const draft = parts.drafts.find(draftId, member.id)
  return { type: 'redraw', form: personForm(context, values, isIn(draft, person), words) }
}

/** Keeps the person in the draft and goes back to the report. */
export function sentPerson(turn: Turn, context: string, values: Values): Reply {
  const { draftId, person } = readPersonContext(context)
  const draft = turn.parts.drafts.find(draftId, turn.member.id)
  if (draft === undefined) return { type: 'redraw', form: draftGoneForm(turn.words) }
  const form = personForm(context, values, isIn(draft, person), turn.words)
  const tooLong = tooLongErrors(form, values, turn.words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const age = text(values, 'age')
  if (age !== undefined && !isAge(age)) return { type: 'errors', errors: { age: turn.words.texts.person.ageWrong } }
  if (
    text(values, 'colleague') !== undefined &&
    turn.words.directory.person(text(values, 'colleague') ?? '') === undefined
  )
    return { type: 'errors', errors: { colleague: turn.words.texts.report.errors.noSuchChoice } }
  const kept = turn.parts.drafts.keep({ ...draft, people: peopleWith(draft, person, values, turn) })
  const { adjusts } = kept
  return {
    type: 'back',
    // Part of a report of which it is not known yet whether it is taken in.
    leavesNoTrace: true,
    below: adjusts === undefined ? drawReport(turn, kept) : adjustForm(kept, adjusts, turn.words),
  }
}

/** The form's own id is the person's, so that a form sent twice is one person. */
function peopleWith(draft: Draft, id: string, values: Values, turn: Turn): readonly Involved[] {
  if (list(values, 'remove').length > 0) return draft.people.filter((p) => p.id !== id)
  const person = personFrom(id, values, turn)
  if (isIn(draft, id)) return draft.people.map((p) => (p.id === id ? sinceMatched(p, person) : p))
  return [...draft.people, person].slice(0, MOST_PEOPLE)
}

/** That someone is not on the staff list was found out by the board, and stands as long as nobody is chosen from it. */
const sinceMatched = (before: Involved, now: Involved): Involved =>
  before.notOnStaffList === true && now.staffId === undefined && worksForSchool(now.kind)
    ? { ...now, notOnStaffList: true }
    : now

/** Only what belongs to the kind that was chosen last: a class typed for a pupil says nothing of a parent. */
function personFrom(id: string, values: Values, turn: Turn): Involved {
  const kind = PERSON_KINDS.find((k) => k === text(values, 'kind'))
  const employee = worksForSchool(kind)
  const pupil = kind === 'pupil'
  const colleague = employee ? turn.words.directory.person(text(values, 'colleague') ?? '') : undefined
  const position = employee ? (colleague?.position ?? POSITIONS.find((p) => p === text(values, 'position'))) : undefined
  const age = pupil ? text(values, 'age') : undefined
  return {
    id,
    parts: PARTS.filter((part) => list(values, 'parts').includes(part)),
    ...present({
      kind,
      position,
      name: text(values, 'name'),
      staffId: colleague?.id,
      className: pupil ? text(values, 'class') : undefined,
      pupilNumber: pupil ? text(values, 'pupil-number') : undefined,
      age: age === undefined ? undefined : Number(age),
    }),
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>

const isIn = (draft: Draft | undefined, person: string) => draft?.people.some((p) => p.id === person) ?? false

const isAge = (typed: string) => /^\d{1,3}$/.test(typed) && Number(typed) <= 120

const personContext = (draft: Draft, person: string) => `${draft.id}.${person}`
function readPersonContext(context: string): { draftId: string; person: string } {
  const [draftId = '', person = ''] = context.split('.')
  return { draftId, person }
}
