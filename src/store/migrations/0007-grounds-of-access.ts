import type { Migration } from './migration.ts'

/** Why someone was given access; what was given before has none. */
export const groundsOfAccess: Migration = {
  version: 7,
  name: 'grounds of access',
  statements: ({ bytes }) => [`alter table access add column ground ${bytes}`],
}
