import type { Migration, SchemaWords } from './migration.ts'

/**
 * A notice may be of no case: a doubt about an answer. SQLite cannot take a `not null` away, so the table is made anew;
 * what waits keeps its order and what was sent its message.
 */
export const noticesOfNoCase: Migration = {
  version: 3,
  name: 'notices of no case',
  statements: (words) => [
    'alter table notices rename to notices_of_cases',
    table(words),
    `insert into notices (${COLUMNS}) select ${COLUMNS} from notices_of_cases order by seq`,
    'drop table notices_of_cases',
    ...INDEXES,
  ],
}

const COLUMNS =
  'number, foundation, school, id, kind, lane, post, body, due_at, planned_at, next_at, claimed_until, attempts, state, trouble, settled_at, platform, channel, message'

const table = ({ bytes, counter, strict }: SchemaWords) => `create table notices (
    seq ${counter},
    number text references cases on delete cascade,
    foundation text not null,
    school text,
    id text not null unique,
    kind text not null,
    lane text not null,
    post text references notices (id) on delete cascade,
    body ${bytes} not null,
    due_at text not null,
    planned_at text not null,
    next_at text not null,
    claimed_until text,
    attempts integer not null,
    state text not null check (state in ('planned', 'sent', 'given-up')),
    trouble text,
    settled_at text,
    platform text,
    channel text,
    message ${bytes},
    check ((number is null) = (school is null))
  ) ${strict}`

const INDEXES = [
  'create index notices_by_case on notices (number)',
  `create index notices_due on notices (foundation, due_at, seq) where state = 'planned'`,
  `create index notices_waiting on notices (number, lane, seq) where state = 'planned'`,
  `create index notices_given_up on notices (foundation) where state = 'given-up'`,
  'create index notices_by_post on notices (post) where post is not null',
  'create index notices_by_channel on notices (foundation, channel) where channel is not null',
]
