import { accusedStaff } from './accused.ts'
import type { Case } from './case.ts'
import type { Report } from './report.ts'

/** What a contact can change of a report: never what the reporter wrote. */
const ADJUSTABLE = [
  'concern',
  'occurredOn',
  'occurredAt',
  'behaviours',
  'place',
  'people',
  'recidivism',
  'serious',
  'weaponUsed',
  'coercion',
  'ongoing',
  'consentOfParents',
  'consentOfPupil',
  'acuteDanger',
  'selfHarmRisk',
  'policeReport',
  'policeReportNumber',
] as const satisfies readonly (keyof Report)[]

/** What a contact filled in: all of it, so that what is absent is unknown. */
export type FilledIn = Pick<Report, (typeof ADJUSTABLE)[number]>

/**
 * The report with what a contact filled in, and everything that the reporter wrote as it was. Whoever was accused and is
 * no longer stays kept out (see `Afterwards.accusedBefore`): it may be a mistake.
 */
export function adjusted(report: Report, filled: FilledIn): Report {
  const written = Object.entries(report).filter(([key]) => !ADJUSTABLE.some((one) => one === key))
  const still = new Set(accusedStaff(filled.people))
  const gone = [...(report.accusedBefore ?? []), ...accusedStaff(report.people)].filter((id) => !still.has(id))
  return {
    ...(Object.fromEntries(written) as Omit<Report, keyof FilledIn>),
    ...filled,
    ...(gone.length === 0 ? {} : { accusedBefore: [...new Set(gone)] }),
  }
}

/** Of what someone filled in, what a contact can change; undefined while it is not said what it is about, or when it was. */
export function filledFrom(soFar: Partial<Report>): FilledIn | undefined {
  if (soFar.concern === undefined || soFar.occurredOn === undefined) return undefined
  const known = ADJUSTABLE.flatMap((key) => (soFar[key] === undefined ? [] : [[key, soFar[key]] as const]))
  return Object.fromEntries(known) as FilledIn
}

/** Whether two versions say the same, as far as a contact can change it. */
export const isSameKnown = (one: Report, other: Report): boolean =>
  ADJUSTABLE.every((key) => sayable(one[key]) === sayable(other[key]))

/** The order in which behaviours were chosen tells nothing. */
const sayable = (value: Report[keyof FilledIn]) =>
  JSON.stringify(Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value)

/** Whether someone took the case up, or was given it by who did. */
export const mayAdjust = ({ duties, access }: Case, person: string): boolean =>
  duties.some(({ takenUp }) => takenUp?.by === person) ||
  access.some((one) => one.person === person && one.until === null && one.ground?.type === 'handed-over')
