import type { Generated } from 'kysely'
import type { CaseState } from '../domain/case-state.ts'
import type { Notice } from '../domain/notice.ts'
import type { ProposalState } from '../domain/proposal.ts'
import type { Urgency } from '../rules/vocabulary.ts'

/**
 * The tables, the same on every database. An instant is ISO 8601 text in UTC, which sorts as it passes; yes and no are
 * 1 and 0. A `Buffer` is sealed (`seal.ts`), a `Blind` is a blind index (`blind-index.ts`): no name, story, pupil number,
 * reporter or role stands in any other column, and no notice's id may hold one.
 */
export interface Schema {
  foundation_keys: FoundationKeyRow
  cases: CaseRow
  case_keys: CaseKeyRow
  forms: OfCase & { form: Blind }
  traces: OfCase & { trace: Blind; opened_at: Instant }
  duties: DutyRow
  access: AccessRow
  history: OfCase & { seq: Generated<number>; at: Instant; entry: Buffer }
  proposals: ProposalRow
  steps: StepRow
  notices: NoticeRow
  people: PersonRow
  contacts: ContactRow
  absences: AbsenceRow
  directory_versions: { foundation: string; version: number }
  /** How to write to a person or a channel on Teams. */
  teams_references: { foundation: string; place: Blind; reference: Buffer }
}

type Instant = string
export type Blind = string

/** The foundation and the school stand on every row of a case. */
interface OfCase {
  number: string
  foundation: string
  school: string
}

interface FoundationKeyRow {
  foundation: string
  purpose: 'blind-index' | 'directory'
  fingerprint: string
  sealed: Buffer
}

interface CaseRow extends OfCase {
  version: number
  opened_at: Instant
  urgency: Urgency
  restricted: number
  reporter: Blind
  report: Buffer
  advice: Buffer
  state: CaseState
  /** Null: it is open. */
  closing: Buffer | null
  /** Null: it never hung together with another one. */
  bonds: Buffer | null
}

interface CaseKeyRow extends OfCase {
  fingerprint: string
  sealed: Buffer
}

interface DutyRow extends OfCase {
  seq: Generated<number>
  /** Sealed, because a role tells what kind of case it is. */
  role: Buffer
  /** Under the key of the case, so that the same role in two cases is not seen to be the same. */
  role_index: Blind
  taken_up_by: string | null
  taken_up_at: Instant | null
}

interface AccessRow extends OfCase {
  seq: Generated<number>
  person: string
  role: Buffer
  role_index: Blind
  from_at: Instant
  until_at: Instant | null
  /** Sealed, because it holds a role; null: none was kept. */
  ground: Buffer | null
}

interface ProposalRow extends OfCase {
  seq: Generated<number>
  id: string
  state: ProposalState
  version: number
  body: Buffer
}

interface StepRow extends OfCase {
  seq: Generated<number>
  id: string
  body: Buffer
  done_by: string | null
  done_at: Instant | null
}

interface NoticeRow {
  seq: Generated<number>
  id: string
  /** Null, like the school, when it is of no case. */
  number: string | null
  foundation: string
  school: string | null
  kind: Notice['kind']
  /** Notices in one lane go to one reader, and go in order: see `queries/notices.ts`. */
  lane: string
  /** The notice whose message a `repaint` or `remove` is about. */
  post: string | null
  /** The notice itself. Sealed, because a receipt would tell who reported, and a doubt whose it is. */
  body: Buffer
  due_at: Instant
  planned_at: Instant
  /** Not before; later than `due_at` once it failed. */
  next_at: Instant
  claimed_until: Instant | null
  attempts: number
  state: 'planned' | 'sent' | 'given-up'
  trouble: string | null
  /** When it was sent or given up. */
  settled_at: Instant | null
  platform: 'slack' | 'teams' | null
  /** Only of a message in a school's channel; a reporter's own channel would tell who reported. */
  channel: string | null
  /** Channel and message on the platform, sealed. */
  message: Buffer | null
}

interface PersonRow {
  foundation: string
  /** Of the person's id: who reported must not be found by going through the staff list. */
  person: Blind
  details: Buffer
  /** Found out after an import that did not know it. */
  linked_slack: Buffer | null
  linked_teams: Buffer | null
  left_at: Instant | null
  /** The place in the list that was imported. */
  rank: number
}

/** Sealed whole: beside who has access, who holds which role would tell what kind of case it is. */
interface ContactRow {
  foundation: string
  /** In the list that was imported, from 0. */
  place: number
  details: Buffer
}

/** Sealed whole, like who holds which role. */
interface AbsenceRow {
  seq: Generated<number>
  foundation: string
  /** Random. */
  id: string
  details: Buffer
}
