import type { Migration } from './migration.ts'

/** How a case was closed and which others it hangs together with are sealed; only in which state it is stands plain. */
export const closedAndJoinedCases: Migration = {
  version: 6,
  name: 'closed and joined cases',
  statements: ({ bytes }) => [
    `alter table cases add column state text not null default 'open' check (state in ('open', 'closed', 'merged'))`,
    `alter table cases add column closing ${bytes}`,
    `alter table cases add column bonds ${bytes}`,
  ],
}
