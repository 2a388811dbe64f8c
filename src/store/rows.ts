import type { Access, Case, Duty, HistoryEntry } from '../domain/case.ts'
import type { Report } from '../domain/report.ts'
import type { Advice } from '../rules/advice.ts'
import { places } from './places.ts'
import type { Schema } from './schema.ts'
import { unsealJson } from './seal.ts'

type Row<T extends keyof Schema, Columns extends keyof Schema[T]> = Readonly<Pick<Schema[T], Columns>>
type DutyRow = Row<'duties', 'role' | 'taken_up_by' | 'taken_up_at'>
type AccessRow = Row<'access', 'person' | 'role' | 'from_at' | 'until_at'>
type HistoryRow = Row<'history', 'at' | 'entry'>

/** @throws StoreError `damaged` when something sealed does not open. */
export const caseOf = (
  row: Schema['cases'],
  key: Buffer,
  duties: readonly DutyRow[],
  access: readonly AccessRow[],
): Case => ({
  number: row.number,
  foundation: row.foundation,
  school: row.school,
  version: row.version,
  openedAt: new Date(row.opened_at),
  urgency: row.urgency,
  restricted: row.restricted === 1,
  report: unsealJson<Report>(key, places.report(row.number), row.report),
  advice: unsealJson<Advice>(key, places.advice(row.number), row.advice),
  duties: duties.map(dutyOf),
  access: access.map(accessOf),
})

const dutyOf = (row: DutyRow): Duty => ({
  role: row.role,
  takenUp:
    row.taken_up_by === null || row.taken_up_at === null
      ? null
      : { by: row.taken_up_by, at: new Date(row.taken_up_at) },
})

const accessOf = (row: AccessRow): Access => ({
  person: row.person,
  role: row.role,
  from: new Date(row.from_at),
  until: row.until_at === null ? null : new Date(row.until_at),
})

/** @throws StoreError `damaged` when it does not open. */
export const historyEntryOf = (row: HistoryRow, key: Buffer, number: string): HistoryEntry => ({
  at: new Date(row.at),
  ...unsealJson<Omit<HistoryEntry, 'at'>>(key, places.history(number, row.at), row.entry),
})
