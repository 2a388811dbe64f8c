import type { Access, Case, Duty, HistoryEntry } from '../domain/case.ts'
import type { Report } from '../domain/report.ts'
import type { Advice } from '../rules/advice.ts'
import type { Role } from '../rules/vocabulary.ts'
import { places } from './places.ts'
import type { Schema } from './schema.ts'
import { unsealJson } from './seal.ts'

type Row<T extends keyof Schema, Columns extends keyof Schema[T]> = Readonly<Pick<Schema[T], Columns>>
type DutyRow = Row<'duties', 'role' | 'role_index' | 'taken_up_by' | 'taken_up_at'>
type AccessRow = Row<'access', 'person' | 'role' | 'role_index' | 'from_at' | 'until_at'>
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
  duties: duties.map((duty) => dutyOf(duty, key, row.number)),
  access: access.map((one) => accessOf(one, key, row.number)),
})

const dutyOf = (row: DutyRow, key: Buffer, number: string): Duty => ({
  role: unsealJson<Role>(key, places.duty(number, row.role_index), row.role),
  takenUp:
    row.taken_up_by === null || row.taken_up_at === null
      ? null
      : { by: row.taken_up_by, at: new Date(row.taken_up_at) },
})

const accessOf = (row: AccessRow, key: Buffer, number: string): Access => ({
  person: row.person,
  role: unsealJson<Role>(key, places.access(number, row.role_index), row.role),
  from: new Date(row.from_at),
  until: row.until_at === null ? null : new Date(row.until_at),
})

/** @throws StoreError `damaged` when it does not open. */
export const historyEntryOf = (row: HistoryRow, key: Buffer, number: string): HistoryEntry => ({
  at: new Date(row.at),
  ...unsealJson<Omit<HistoryEntry, 'at'>>(key, places.history(number, row.at), row.entry),
})
