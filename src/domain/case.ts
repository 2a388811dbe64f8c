import type { Advice, Length } from '../rules/advice.ts'
import type { Localized, Measure, RecordPlace, Role, Urgency } from '../rules/vocabulary.ts'
import type { Bonds, Closing } from './case-state.ts'
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
  /** Null: it is open. */
  readonly closed: Closing | null
  readonly bonds: Bonds
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
  /** Absent: given before grounds were kept, or by a route that names none. */
  readonly ground?: Ground
}

/** Why someone was given access, and so what must still hold for it to last: see `lapseOf`. `held`: the role that they
 * hold themselves, which may be another one of the line than the role in which they were told. */
export type Ground =
  | { readonly type: 'role'; readonly held: Role }
  /** They stood in for someone in that role at the time. */
  | { readonly type: 'standing-in'; readonly held: Role }
  | { readonly type: 'asked-to-decide'; readonly held: Role }
  /** A colleague handed the case over to them, or brought them in. */
  | { readonly type: 'handed-over' }
  | { readonly type: 'added' }

/** Why someone's access does not stand any more. */
export type Lapse = 'left-staff' | 'left-school' | 'left-role'

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
  | { readonly type: 'colleague-added'; readonly to: string; readonly reason: string }
  /** `reopened`: the roles whose duty they had taken up, which wait for someone again. */
  | {
      readonly type: 'access-lapsed'
      readonly person: string
      readonly why: Lapse
      readonly reopened: readonly Role[]
    }
  | { readonly type: 'stepped-back'; readonly remark: string | null; readonly reopened: readonly Role[] }
  /** What was known was changed: both as they were, so that nothing is overwritten. */
  | {
      readonly type: 'report-changed'
      readonly earlier: Report
      readonly later: Report
      readonly why: string
    }
  /** It is kept in another place, with other readers, from then on. */
  | { readonly type: 'moved'; readonly from: RecordPlace; readonly to: RecordPlace }
  /** They may not know what the case proved to be; whether they had opened it by then. */
  | {
      readonly type: 'access-lost'
      readonly people: readonly { readonly person: string; readonly hadOpened: boolean }[]
    }
  | { readonly type: 'accused-matched'; readonly involved: string; readonly staffId: string | null }
  /** The reporter added something, perhaps as an answer to a question; it stands in the report. */
  | { readonly type: 'report-supplemented'; readonly supplement: string; readonly question: string | null }
  /** The reporter corrected what they had sent. */
  | { readonly type: 'report-corrected'; readonly earlier: Report; readonly later: Report }
  | { readonly type: 'report-withdrawn'; readonly reason: string }
  /** Someone asked the reporter what is missing; the question stands in the report. */
  | { readonly type: 'reporter-asked'; readonly question: string }
  /** What a role had to do went to another one, because someone turned out to be accused; null: to nobody. */
  | { readonly type: 'duty-passed-on'; readonly role: Role; readonly to: Role | null }
  | { readonly type: 'removed-from-channel' }
  /** They hear of it in their daily message, and have no card of it. */
  | { readonly type: 'for-digest'; readonly person: string; readonly roles: readonly Role[] }
  /** It stood in the daily message of these people. */
  | { readonly type: 'digested'; readonly people: readonly string[] }
  /** Nobody of `from` took it up, or even opened it, within the term: it goes to others too. */
  | { readonly type: 'went-on'; readonly role: Role; readonly from: readonly string[]; readonly opened: boolean }
  /** As above, and there is nobody else on its ladder. */
  | { readonly type: 'ladder-ended'; readonly role: Role; readonly from: readonly string[] }
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
  | { readonly type: 'closed'; readonly closing: Closing }
  /** It was closed before; why is open again. */
  | { readonly type: 'reopened'; readonly why: string }
  /** A report of the same event became part of this case. */
  | { readonly type: 'merged'; readonly other: string; readonly why: string }
  /** This case became part of another one. */
  | { readonly type: 'merged-into'; readonly other: string; readonly why: string }
  /** They were two events after all. */
  | { readonly type: 'merge-undone'; readonly other: string; readonly why: string }
  /** `why` stands only where it was said: not everyone who reads the one case may read the other. */
  | { readonly type: 'linked'; readonly other: string; readonly why: string | null }
  | { readonly type: 'unlinked'; readonly other: string; readonly why: string | null }
  | { readonly type: 'noted'; readonly text: string }
  | { readonly type: 'step-done'; readonly step: string; readonly text: Localized }
  /** Someone said that it was not done after all. */
  | { readonly type: 'step-undone'; readonly step: string; readonly text: Localized }

interface OfProposal {
  readonly proposal: string
  readonly measure: Measure
  readonly length: Length | null
}
