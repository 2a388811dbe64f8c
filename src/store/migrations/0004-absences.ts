import type { Migration } from './migration.ts'

/** Who is away and until when. Sealed whole: that someone is ill is nobody else's business. */
export const absences: Migration = {
  version: 4,
  name: 'absences',
  statements: ({ bytes, counter, strict }) => [
    `create table absences (
    seq ${counter},
    foundation text not null,
    id text not null,
    details ${bytes} not null,
    unique (foundation, id)
  ) ${strict}`,
  ],
}
