import type { Access, Case, Duty, Ground, HistoryEntry } from '../domain/case.ts'
import { type Bonds, type Closing, NO_BONDS } from '../domain/case-state.ts'
import type { CaseStep } from '../domain/case-step.ts'
import type { Decision, Proposal } from '../domain/proposal.ts'
import type { Report } from '../domain/report.ts'
import type { Advice } from '../rules/advice.ts'
import type { Role } from '../rules/vocabulary.ts'
import { places } from './places.ts'
import type { Schema } from './schema.ts'
import { unsealJson } from './seal.ts'

type Row<T extends keyof Schema, Columns extends keyof Schema[T]> = Readonly<Pick<Schema[T], Columns>>
type DutyRow = Row<'duties', 'role' | 'role_index' | 'taken_up_by' | 'taken_up_at'>
type AccessRow = Row<'access', 'person' | 'role' | 'role_index' | 'from_at' | 'until_at' | 'ground'>
type ProposalRow = Row<'proposals', 'id' | 'state' | 'version' | 'body'>
type StepRow = Row<'steps', 'id' | 'body' | 'done_by' | 'done_at'>
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
  closed: row.closing === null ? null : closingOf(unsealJson(key, places.closing(row.number), row.closing)),
  bonds: row.bonds === null ? NO_BONDS : unsealJson<Bonds>(key, places.bonds(row.number), row.bonds),
})

const closingOf = (closing: InJson<Closing>): Closing => ({ ...closing, at: new Date(closing.at) })

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
  ...(row.ground === null
    ? {}
    : { ground: unsealJson<Ground>(key, places.accessGround(number, row.person, row.role_index), row.ground) }),
})

/** @throws StoreError `damaged` when it does not open. */
export function historyEntryOf(row: HistoryRow, key: Buffer, number: string): HistoryEntry {
  const entry = unsealJson<InJson<Omit<HistoryEntry, 'at'>>>(key, places.history(number, row.at), row.entry)
  const { by, what } = entry
  const at = new Date(row.at)
  if (what.type === 'decided') return { at, by, what: { ...what, decision: decisionOf(what.decision) } }
  if (what.type === 'closed') return { at, by, what: { ...what, closing: closingOf(what.closing) } }
  return { at, by, what }
}

/** As JSON gives it back: an instant is text. */
type InJson<T> = T extends Date ? string : T extends object ? { readonly [K in keyof T]: InJson<T[K]> } : T

/** @throws StoreError `damaged` when it does not open. */
export function proposalOf(row: ProposalRow, key: Buffer, number: string): Proposal {
  const { id, state, version } = row
  const body = unsealJson<InJson<Omit<Proposal, 'id' | 'caseNumber' | 'state' | 'version'>>>(
    key,
    places.proposal(number, id),
    row.body,
  )
  return {
    ...body,
    id,
    caseNumber: number,
    state,
    version,
    proposedAt: new Date(body.proposedAt),
    decideBy: body.decideBy === null ? null : new Date(body.decideBy),
    withdrawn: body.withdrawn === null ? null : { ...body.withdrawn, at: new Date(body.withdrawn.at) },
    decision: body.decision === null ? null : decisionOf(body.decision),
  }
}

const decisionOf = (decision: InJson<Decision>): Decision => ({ ...decision, at: new Date(decision.at) })

/** @throws StoreError `damaged` when it does not open. */
export function stepOf(row: StepRow, key: Buffer, number: string): CaseStep {
  const body = unsealJson<InJson<Omit<CaseStep, 'id' | 'done'>>>(key, places.step(number, row.id), row.body)
  const done = row.done_by === null || row.done_at === null ? null : { by: row.done_by, at: new Date(row.done_at) }
  return { ...body, id: row.id, since: new Date(body.since), done }
}
