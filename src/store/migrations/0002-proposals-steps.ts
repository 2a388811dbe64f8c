import type { Migration, SchemaWords } from './migration.ts'

export const proposalsSteps: Migration = {
  version: 2,
  name: 'proposals, steps',
  statements: (words) => [...proposals(words), ...steps(words)],
}

const ofCase = `number text not null references cases on delete cascade,
    foundation text not null,
    school text not null`

const proposals = ({ bytes, counter, strict }: SchemaWords) => [
  `create table proposals (
    seq ${counter},
    ${ofCase},
    id text not null,
    state text not null check (state in ('open', 'approved', 'declined', 'withdrawn')),
    version integer not null,
    body ${bytes} not null,
    unique (number, id)
  ) ${strict}`,
  `create index proposals_open on proposals (foundation, seq) where state = 'open'`,
]

const steps = ({ bytes, counter, strict }: SchemaWords) => [
  `create table steps (
    seq ${counter},
    ${ofCase},
    id text not null,
    body ${bytes} not null,
    done_by text,
    done_at text,
    unique (number, id)
  ) ${strict}`,
]
