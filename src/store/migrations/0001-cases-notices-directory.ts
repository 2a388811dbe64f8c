import type { Migration, SchemaWords } from './migration.ts'

export const casesNoticesDirectory: Migration = {
  version: 1,
  name: 'cases, notices, directory',
  statements: (words) => [...keys(words), ...cases(words), ...followUps(words), ...notices(words), ...directory(words)],
}

const keys = ({ bytes, strict }: SchemaWords) => [
  `create table foundation_keys (
    foundation text not null,
    purpose text not null,
    fingerprint text not null,
    sealed ${bytes} not null,
    primary key (foundation, purpose)
  ) ${strict}`,
]

const ofCase = `number text not null references cases on delete cascade,
    foundation text not null,
    school text not null`

const cases = ({ bytes, strict }: SchemaWords) => [
  `create table cases (
    number text not null primary key,
    foundation text not null,
    school text not null,
    version integer not null,
    opened_at text not null,
    urgency text not null,
    restricted integer not null,
    reporter text not null,
    report ${bytes} not null,
    advice ${bytes} not null
  ) ${strict}`,
  'create index cases_by_reporter on cases (foundation, reporter, opened_at)',
  `create table case_keys (
    ${ofCase},
    fingerprint text not null,
    sealed ${bytes} not null,
    primary key (number)
  ) ${strict}`,
  `create table forms (
    number text not null references cases on delete cascade deferrable initially deferred,
    foundation text not null,
    school text not null,
    form text not null,
    primary key (foundation, form)
  ) ${strict}`,
  'create index forms_by_case on forms (number)',
  `create table traces (
    ${ofCase},
    trace text not null,
    opened_at text not null,
    primary key (number, trace)
  ) ${strict}`,
  'create index traces_by_trace on traces (foundation, trace, opened_at)',
]

const followUps = ({ bytes, counter, strict }: SchemaWords) => [
  `create table duties (
    seq ${counter},
    ${ofCase},
    role ${bytes} not null,
    role_index text not null,
    taken_up_by text,
    taken_up_at text,
    unique (number, role_index)
  ) ${strict}`,
  `create table access (
    seq ${counter},
    ${ofCase},
    person text not null,
    role ${bytes} not null,
    role_index text not null,
    from_at text not null,
    until_at text
  ) ${strict}`,
  'create index access_by_case on access (number)',
  'create unique index access_once on access (number, person, role_index) where until_at is null',
  'create index access_by_person on access (foundation, person, number) where until_at is null',
  `create table history (
    seq ${counter},
    ${ofCase},
    at text not null,
    entry ${bytes} not null
  ) ${strict}`,
  'create index history_by_case on history (number)',
]

const notices = ({ bytes, counter, strict }: SchemaWords) => [
  `create table notices (
    seq ${counter},
    ${ofCase},
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
    message ${bytes}
  ) ${strict}`,
  'create index notices_by_case on notices (number)',
  `create index notices_due on notices (foundation, due_at, seq) where state = 'planned'`,
  `create index notices_waiting on notices (number, lane, seq) where state = 'planned'`,
  `create index notices_given_up on notices (foundation) where state = 'given-up'`,
  'create index notices_by_post on notices (post) where post is not null',
  'create index notices_by_channel on notices (foundation, channel) where channel is not null',
]

const directory = ({ bytes, strict }: SchemaWords) => [
  `create table people (
    foundation text not null,
    person text not null,
    details ${bytes} not null,
    linked_slack ${bytes},
    left_at text,
    rank integer not null,
    primary key (foundation, person)
  ) ${strict}`,
  `create table contacts (
    foundation text not null,
    place integer not null,
    details ${bytes} not null,
    primary key (foundation, place)
  ) ${strict}`,
  `create table directory_versions (
    foundation text not null primary key,
    version integer not null
  ) ${strict}`,
]
