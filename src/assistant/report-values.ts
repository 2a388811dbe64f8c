import type { Involved, Report } from '../domain/report.ts'
import { atSchool, dayOf, isClock, isDay } from '../lib/school-time.ts'
import { CONCERNS, PLACES } from '../rules/vocabulary.ts'
import type { ReportTexts } from '../texts/types/report.ts'
import type { Values } from '../view/view.ts'

export type ReadReport =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

type Required = 'concern' | 'school' | 'story' | 'occurredOn'
/** A report with gaps. */
export type ReportSoFar = Omit<Report, Required> & Partial<Pick<Report, Required>>

/** What a reporter can choose from. */
export interface Allowed {
  /** Codes; a single one needs no choosing. */
  readonly schools: readonly string[]
  readonly behaviours: ReadonlySet<string>
}

const OLDEST_YEARS = 10
export const STORY_LENGTH = 3000

/**
 * What stands in the form so far; what is not filled in or cannot be is left out. An answer «weet ik niet» is left out
 * too: to the rules, absent means unknown.
 */
export function reportSoFar(
  values: Values,
  people: readonly Involved[],
  reporter: string,
  allowed: Allowed,
): ReportSoFar {
  const danger = list(values, 'danger')
  const occurredOn = text(values, 'occurred-on')
  const occurredAt = text(values, 'occurred-at')
  return {
    behaviours: list(values, 'behaviours').filter((b) => allowed.behaviours.has(b)),
    people,
    reporter,
    ...one('concern', CONCERNS, text(values, 'concern')),
    ...one('school', allowed.schools, schoolIn(values, allowed)),
    ...one('place', PLACES, text(values, 'place')),
    ...(occurredOn !== undefined && isDay(occurredOn) ? { occurredOn } : {}),
    ...(occurredAt !== undefined && isClock(occurredAt) ? { occurredAt } : {}),
    ...(danger.includes('now') ? { acuteDanger: true } : {}),
    ...(danger.includes('self-harm') ? { selfHarmRisk: true } : {}),
    ...answers(values),
  }
}

/** A report from what stands in the form, or every mistake in it at once, by field. */
export function readReport(
  values: Values,
  people: readonly Involved[],
  reporter: string,
  allowed: Allowed,
  now: Date,
  texts: ReportTexts,
): ReadReport {
  const soFar = reportSoFar(values, people, reporter, allowed)
  const { concern, school, story, occurredOn } = soFar
  const errors = {
    ...(concern === undefined ? { concern: texts.errors.required } : {}),
    ...(school === undefined ? { school: texts.errors.schoolMissing } : {}),
    ...(story === undefined ? { story: texts.errors.required } : {}),
    ...(list(values, 'behaviours').every((b) => allowed.behaviours.has(b))
      ? {}
      : { behaviours: texts.errors.noSuchChoice }),
    ...whenErrors(text(values, 'occurred-on'), text(values, 'occurred-at'), now, texts),
  }
  if (Object.keys(errors).length > 0 || !concern || !school || !story || !occurredOn) return { ok: false, errors }
  return { ok: true, report: { ...soFar, concern, school, story, occurredOn } }
}

const schoolIn = (values: Values, { schools }: Allowed): string | undefined =>
  text(values, 'school') ?? (schools.length === 1 ? schools[0] : undefined)

/** What is wrong with a day and a time, by field. */
export function whenErrors(day: string | undefined, time: string | undefined, now: Date, { errors }: ReportTexts) {
  if (day === undefined || !isDay(day)) return { 'occurred-on': errors.required }
  if (day > dayOf(now)) return { 'occurred-on': errors.dateAhead }
  const oldest = atSchool(now).toPlainDate().subtract({ years: OLDEST_YEARS }).toString()
  if (day < oldest) return { 'occurred-on': errors.dateTooOld }
  if (time !== undefined && !isClock(time)) return { 'occurred-at': errors.noSuchChoice }
  const clock = atSchool(now).toPlainTime().toString({ smallestUnit: 'minute' })
  return day === dayOf(now) && time !== undefined && time > clock ? { 'occurred-at': errors.timeAhead } : {}
}

function answers(values: Values): Partial<Report> {
  return {
    ...yesOrNo(values, 'recidivism', 'recidivism'),
    ...yesOrNo(values, 'serious', 'serious'),
    ...yesOrNo(values, 'ongoing', 'ongoing'),
    ...yesOrNo(values, 'coercion', 'coercion'),
    ...yesOrNo(values, 'weapon-used', 'weaponUsed'),
    ...yesOrNo(values, 'police-report', 'policeReport'),
    ...yesOrNo(values, 'consent-parents', 'consentOfParents'),
    ...yesOrNo(values, 'consent-pupil', 'consentOfPupil'),
    ...typed(values, 'story', 'story'),
    ...typed(values, 'what-was-used', 'whatWasUsed'),
    ...typed(values, 'pupil-says', 'pupilSays'),
    ...typed(values, 'goal', 'goalAndConsequences'),
    ...typed(values, 'context', 'context'),
    ...typed(values, 'already-done', 'alreadyDone'),
    ...typed(values, 'police-report-number', 'policeReportNumber'),
    ...typed(values, 'damages', 'damages'),
  }
}

/** What was chosen, when it can be. */
function one<K extends string, V extends string>(key: K, options: readonly V[], chosen: string | undefined) {
  const found = options.find((option) => option === chosen)
  return found === undefined ? {} : ({ [key]: found } as Record<K, V>)
}

export function text(values: Values, field: string): string | undefined {
  const value = values[field]
  const trimmed = typeof value === 'string' ? value.trim() : ''
  return trimmed === '' ? undefined : trimmed
}

export function list(values: Values, field: string): readonly string[] {
  const value = values[field]
  return typeof value === 'string' ? [value] : (value ?? [])
}

function typed<K extends keyof Report>(values: Values, field: string, key: K): Partial<Record<K, string>> {
  const value = text(values, field)
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>)
}

function yesOrNo<K extends keyof Report>(values: Values, field: string, key: K): Partial<Record<K, boolean>> {
  const value = text(values, field)
  return value === 'yes' || value === 'no' ? ({ [key]: value === 'yes' } as Record<K, boolean>) : {}
}
