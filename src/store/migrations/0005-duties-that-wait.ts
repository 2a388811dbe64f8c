import type { Migration } from './migration.ts'

/** Every minute the cases are looked up that nobody took up. */
export const dutiesThatWait: Migration = {
  version: 5,
  name: 'duties that wait',
  statements: () => ['create index duties_waiting on duties (foundation, seq) where taken_up_by is null'],
}
