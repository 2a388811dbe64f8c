import { accusedStaff } from './accused.ts'
import { asSent } from './afterwards.ts'
import type { Involved, Report, SentReport } from './report.ts'

/**
 * A report after its reporter corrected it to what they typed: what they changed is as they say now, and what others
 * filled in meanwhile stays. Whoever was accused and is no longer stays kept out (see `Afterwards.accusedBefore`).
 */
export function withCorrection(current: Report, typed: SentReport): Report {
  const before = asSent(current)
  const people = correctedPeople(before.people, typed.people, current.people)
  const still = new Set(accusedStaff(people))
  const gone = [...(current.accusedBefore ?? []), ...accusedStaff(current.people)].filter((id) => !still.has(id))
  const { accusedBefore: _, ...rest } = merged<Report>(before, typed, current)
  return {
    ...rest,
    people,
    ...(current.asSent === undefined ? {} : { asSent: typed }),
    ...(gone.length === 0 ? {} : { accusedBefore: [...new Set(gone)] }),
  }
}

/** Whether a correction changes anything of what the reporter had sent. */
export const isSameReport = (current: Report, typed: SentReport): boolean => isSame(asSent(current), typed)

/** Whoever others added stays; whoever the reporter removed goes. */
function correctedPeople(
  before: readonly Involved[],
  typed: readonly Involved[],
  current: readonly Involved[],
): readonly Involved[] {
  const find = (people: readonly Involved[], id: string) => people.find((p) => p.id === id)
  const theirs = typed.map((person) => {
    const [was, is] = [find(before, person.id), find(current, person.id)]
    return was === undefined || is === undefined ? person : merged<Involved>(was, person, is)
  })
  const byOthers = current.filter(({ id }) => find(before, id) === undefined && find(typed, id) === undefined)
  return [...theirs, ...byOthers]
}

/** Field by field: as typed where that differs from before, else as it is now. */
function merged<T extends object>(before: Partial<T>, typed: Partial<T>, current: T): T {
  const next: T = { ...current }
  for (const key of keysOf({ ...before, ...typed })) {
    const value = typed[key]
    if (isSame(before[key], value)) continue
    if (value === undefined) delete next[key]
    else next[key] = value
  }
  return next
}

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[]

/** Both are plain data; the order in which an object names its fields tells nothing. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(
    fields.map(([key, field]) => [key, inOrder(field)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
