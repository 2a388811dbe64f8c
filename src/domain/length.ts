import type { AuthorityEntry, Length, LimitEntry, MeasureEntry } from '../rules/advice.ts'

const SCHOOL_DAYS_A_WEEK = 5

/** In whole school days: a week is five, the rest of a day is none. */
export function schoolDays({ n, unit }: Length): number {
  if (unit === 'rest-of-day') return 0
  return unit === 'weeks' ? n * SCHOOL_DAYS_A_WEEK : n
}

export const isLonger = (length: Length, than: Length): boolean => schoolDays(length) > schoolDays(than)

/** Whether who decides up to `upTo` decides on this length; null on the left: up to any, on the right: none is named. */
export const covers = (upTo: Length | null, length: Length | null): boolean =>
  upTo === null || (length !== null && !isLonger(length, upTo))

/** Whether a measure needs a length: the rules give authority up to one. */
export const needsLength = ({ authority }: MeasureEntry): boolean => authority.some((entry) => entry.upTo !== null)

/**
 * Who decides on this length: the entry with the shortest length that still covers it. Longer than any: the entry with
 * the longest, since passing a limit asks for nobody else. Undefined: the rules name nobody.
 */
export function authorityOver(entry: MeasureEntry, length: Length | null): AuthorityEntry | undefined {
  const shortestFirst = entry.authority.toSorted((a, b) => reach(a) - reach(b))
  return shortestFirst.find(({ upTo }) => covers(upTo, length)) ?? shortestFirst.at(-1)
}

const reach = ({ upTo }: AuthorityEntry) => (upTo === null ? Number.POSITIVE_INFINITY : schoolDays(upTo))

/**
 * The limits that a length passes.
 *
 * @param earlier lengths of the same measure that were decided before for the same person in the same case
 */
export function limitsPassed(
  entry: MeasureEntry,
  length: Length | null,
  earlier: readonly Length[],
): readonly LimitEntry[] {
  if (length === null) return []
  const before = earlier.reduce((sum, one) => sum + schoolDays(one), 0)
  return (entry.limits ?? []).filter((limit) => {
    const days = schoolDays(length) + (limit.together === true ? before : 0)
    return days > schoolDays(limit.upTo)
  })
}

/** Those that are for this length: some hold only above a certain one. */
export const forLength = <T extends { readonly over?: Length }>(
  entries: readonly T[] | undefined,
  length: Length | null,
): readonly T[] =>
  (entries ?? []).filter(({ over }) => over === undefined || (length !== null && isLonger(length, over)))
