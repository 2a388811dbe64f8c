import type { Migration } from './migration.ts'

export const teams: Migration = {
  version: 8,
  name: 'Microsoft Teams: who is who, and how to write to them',
  statements: ({ bytes, strict }) => [
    `alter table people add column linked_teams ${bytes}`,
    `create table teams_references (
    foundation text not null,
    place text not null,
    reference ${bytes} not null,
    primary key (foundation, place)
  ) ${strict}`,
  ],
}
