import type { Involved, Report } from '../domain/report.ts'
import { atSchool, dayOf, isClock, isDay } from '../lib/school-time.ts'
import { CONCERNS, PLACES } from '../rules/vocabulary.ts'
import type { ReportTexts } from '../texts/texts.ts'
import type { Values } from '../view/view.ts'

export type ReadReport =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

const OLDEST_YEARS = 10
export const STORY_LENGTH = 3000

/**
 * A report from what stands in the form; every mistake at once, by field. An answer «weet ik niet» is left out: to the
 * rules, absent means unknown.
 */
export function readReport(
  values: Values,
  people: readonly Involved[],
  reporter: string,
  allowed: { readonly schools: readonly string[]; readonly behaviours: ReadonlySet<string> },
  now: Date,
  texts: ReportTexts,
): ReadReport {
  const concern = CONCERNS.find((c) => c === text(values, 'concern'))
  const school = text(values, 'school') ?? (allowed.schools.length === 1 ? allowed.schools[0] : undefined)
  const story = text(values, 'story')
  const occurredOn = text(values, 'occurred-on')
  const occurredAt = text(values, 'occurred-at')
  const behaviours = concern === 'behaviour' ? list(values, 'behaviours') : []
  const errors = {
    ...(concern === undefined ? { concern: texts.errors.required } : {}),
    ...(school === undefined || !allowed.schools.includes(school) ? { school: texts.errors.sectorWithout } : {}),
    ...(story === undefined ? { story: texts.errors.required } : {}),
    ...(behaviours.every((b) => allowed.behaviours.has(b)) ? {} : { behaviours: texts.errors.noSuchChoice }),
    ...whenErrors(occurredOn, occurredAt, now, texts),
  }
  if (Object.keys(errors).length > 0 || !concern || !school || !story || !occurredOn) return { ok: false, errors }
  const required = { concern, school, story, occurredOn, behaviours, people, reporter }
  return { ok: true, report: { ...required, ...(occurredAt === undefined ? {} : { occurredAt }), ...optional(values) } }
}

function whenErrors(day: string | undefined, time: string | undefined, now: Date, { errors }: ReportTexts) {
  if (day === undefined || !isDay(day)) return { 'occurred-on': errors.required }
  if (day > dayOf(now)) return { 'occurred-on': errors.dateAhead }
  const oldest = atSchool(now).toPlainDate().subtract({ years: OLDEST_YEARS }).toString()
  if (day < oldest) return { 'occurred-on': errors.dateTooOld }
  if (time !== undefined && !isClock(time)) return { 'occurred-at': errors.noSuchChoice }
  const clock = atSchool(now).toPlainTime().toString({ smallestUnit: 'minute' })
  return day === dayOf(now) && time !== undefined && time > clock ? { 'occurred-at': errors.timeAhead } : {}
}

function optional(values: Values): Partial<Report> {
  const danger = list(values, 'danger')
  const place = PLACES.find((p) => p === text(values, 'place'))
  return {
    ...(place === undefined ? {} : { place }),
    ...(danger.includes('now') ? { acuteDanger: true } : {}),
    ...(danger.includes('self-harm') ? { selfHarmRisk: true } : {}),
    ...yesOrNo(values, 'recidivism', 'recidivism'),
    ...yesOrNo(values, 'serious', 'serious'),
    ...yesOrNo(values, 'ongoing', 'ongoing'),
    ...yesOrNo(values, 'coercion', 'coercion'),
    ...yesOrNo(values, 'weapon-used', 'weaponUsed'),
    ...yesOrNo(values, 'police-report', 'policeReport'),
    ...typed(values, 'what-was-used', 'whatWasUsed'),
    ...typed(values, 'pupil-says', 'pupilSays'),
    ...typed(values, 'goal', 'goalAndConsequences'),
    ...typed(values, 'context', 'context'),
    ...typed(values, 'already-done', 'alreadyDone'),
    ...typed(values, 'police-report-number', 'policeReportNumber'),
    ...typed(values, 'damages', 'damages'),
  }
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
