import { type Absence, overlap } from '../domain/absence.ts'
import type { Directory } from '../domain/directory.ts'
import { canStandInFor, mayArrangeFor } from '../domain/stand-in-rules.ts'
import { newAbsenceId } from '../lib/absence-id.ts'
import { atSchool, dayOf } from '../lib/school-time.ts'
import type { Change, Ports } from './ports.ts'

/** What someone says of themselves, or of a colleague for whom they may. */
export type Said = Omit<Absence, 'id'>

export type AbsenceProblem =
  | 'person-not-possible'
  | 'ends-before-start'
  | 'starts-in-past'
  | 'too-long'
  | 'too-far'
  | 'substitute-is-self'
  | 'substitute-is-you'
  | 'substitute-not-possible'
  | 'substitute-away'

export type AbsenceSet =
  | { readonly type: 'set'; readonly absence: Absence }
  | { readonly type: 'refused'; readonly problem: AbsenceProblem }

/**
 * Keeps that someone is away, from now on in force for every new alert. It takes the place of whatever was said of the
 * same person for any of these days; what is over is not kept any longer.
 *
 * @throws what the store throws; then nothing was kept.
 */
export async function setAbsence(said: Said, ports: Ports): Promise<AbsenceSet> {
  const directory = await ports.store.directory()
  const problem = problemIn(said, directory, ports.now())
  if (problem !== undefined) return { type: 'refused', problem }
  const absence: Absence = { id: newAbsenceId(), ...said }
  const today = dayOf(ports.now())
  const replaced = directory.absences.filter(
    (known) => known.until < today || (known.person === said.person && overlap(known, said)),
  )
  await ports.store.commit([
    ...replaced.map(({ id }): Change => ({ type: 'absence-ended', id })),
    { type: 'absence-set', absence },
  ])
  return { type: 'set', absence }
}

function problemIn({ person, from, until, substitute, by }: Said, directory: Directory, now: Date) {
  const absent = directory.person(person)
  const sayer = directory.person(by)
  if (absent === undefined || sayer === undefined || !mayArrangeFor(sayer, absent, directory))
    return 'person-not-possible'
  if (from < dayOf(now)) return 'starts-in-past'
  if (from > yearAfter(dayOf(now))) return 'too-far'
  if (until < from) return 'ends-before-start'
  if (until > yearAfter(from)) return 'too-long'
  if (substitute === null) return undefined
  if (substitute === person) return 'substitute-is-self'
  if (substitute === by) return 'substitute-is-you'
  const standIn = directory.person(substitute)
  if (standIn === undefined || !canStandInFor(absent, standIn, directory)) return 'substitute-not-possible'
  const isAway = directory.absences.some((known) => known.person === substitute && overlap(known, { from, until }))
  return isAway ? 'substitute-away' : undefined
}

const yearAfter = (day: string) =>
  atSchool(new Date(`${day}T12:00:00Z`))
    .toPlainDate()
    .add({ years: 1 })
    .toString()
