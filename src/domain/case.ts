import type { Advice, Length } from '../rules/advice.ts'
import type { Localized, Measure, Role, Urgency } from '../rules/vocabulary.ts'
import type { Basis, Decision } from './proposal.ts'
import type { Report } from './report.ts'

/** What is kept of a report and everything that follows (zaak). */
export interface Case {
  /** For example `VLI-2026-K7MQ4`: the school, the year and random characters, so that neither order nor gaps tell anything. */
  readonly number: string
  readonly foundation: string
  readonly school: string
  /** Counts the changes; a change made on an older one is refused. */
  readonly version: number
  readonly openedAt: Date
  readonly urgency: Urgency
  readonly restricted: boolean
  /** Sealed in the store. */
  readonly report: Report
  /** As given when the report came in, or when it was last advised again. Sealed in the store. */
  readonly advice: Advice
  readonly duties: readonly Duty[]
  readonly access: readonly Access[]
}

/** A role that was told and must see to it that someone takes the case up. */
export interface Duty {
  readonly role: Role
  readonly takenUp: { readonly by: string; readonly at: Date } | null
}

/** That someone may open the case, in a role. Ended access stays written down. */
export interface Access {
  readonly person: string
  readonly role: Role
  readonly from: Date
  readonly until: Date | null
}

/** One line of what happened to a case (geschiedenis). */
export interface HistoryEntry {
  readonly at: Date
  /** A staff member's id; null: the assistant itself. Sealed, because it can be the reporter. */
  readonly by: string | null
  readonly what: HistoryEvent
}

export type HistoryEvent =
  | { readonly type: 'reported' }
  | { readonly type: 'alerted'; readonly person: string; readonly roles: readonly Role[] }
  /** Their alert could not be delivered. */
  | { readonly type: 'not-reached'; readonly person: string }
  | { readonly type: 'nobody-reached'; readonly role: Role }
  | { readonly type: 'opened' }
  | { readonly type: 'taken-up'; readonly roles: readonly Role[] }
  | { readonly type: 'handed-over'; readonly to: string; readonly reason: string }
  | { readonly type: 'accused-matched'; readonly involved: string; readonly staffId: string | null }
  /** What a role had to do went to another one, because someone turned out to be accused; null: to nobody. */
  | { readonly type: 'duty-passed-on'; readonly role: Role; readonly to: Role | null }
  | { readonly type: 'removed-from-channel' }
  | ({ readonly type: 'proposed'; readonly basis: Basis; readonly ground: string } & OfProposal & {
        readonly overLimitReason: string | null
      })
  | ({ readonly type: 'asked-to-decide'; readonly people: readonly string[] } & OfProposal)
  | ({ readonly type: 'decided'; readonly approved: boolean; readonly decision: Decision } & OfProposal)
  | ({ readonly type: 'withdrawn'; readonly replacedBy: string | null } & OfProposal)
  /** Undecided after its term. */
  | ({ readonly type: 'went-up'; readonly to: Role } & OfProposal)
  /** Undecided after its term, and there is nobody further up. */
  | ({ readonly type: 'nobody-further-up' } & OfProposal)
  | { readonly type: 'noted'; readonly text: string }
  | { readonly type: 'step-done'; readonly step: string; readonly text: Localized }

interface OfProposal {
  readonly proposal: string
  readonly measure: Measure
  readonly length: Length | null
}
