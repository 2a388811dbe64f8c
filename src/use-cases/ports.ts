import type { Absence } from '../domain/absence.ts'
import type { Access, Case, HistoryEntry } from '../domain/case.ts'
import type { Bonds, Closing } from '../domain/case-state.ts'
import type { CaseStep } from '../domain/case-step.ts'
import type { Directory } from '../domain/directory.ts'
import type { CaseNotice, Notice } from '../domain/notice.ts'
import type { Contact, StaffMember } from '../domain/organisation.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { Report } from '../domain/report.ts'
import type { Advice } from '../rules/advice.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Role } from '../rules/vocabulary.ts'

/** What a use-case needs from outside. */
export interface Ports {
  readonly store: Store
  readonly protocol: Protocol
  readonly now: () => Date
  readonly newCaseNumber: (school: string, year: number) => string
  readonly lookBackDays: number
}

/**
 * A change to what is kept. Changes are committed together or not at all; a use-case returns them as data, so that no
 * transaction stays open across an `await` and a use-case is tested without a database.
 */
export type Change =
  | {
      readonly type: 'case-opened'
      readonly case: Case
      /** The id of the form it came from: the same form sent twice is one case. */
      readonly formId: string
      /** What a pupil can be found again by: see `pupilTraces`. Kept as a blind index only. */
      readonly traces: readonly string[]
    }
  /** Refused with `StaleError` when the case has another version by now; raises it by one otherwise. */
  | { readonly type: 'case-touched'; readonly number: string; readonly version: number }
  | {
      readonly type: 'report-changed'
      readonly number: string
      readonly report: Report
      readonly advice: Advice
      readonly urgency: Case['urgency']
      readonly restricted: boolean
    }
  /** The pupils of a report were changed: it is found by these from now on. */
  | {
      readonly type: 'traces-replaced'
      readonly number: string
      readonly traces: readonly string[]
      readonly openedAt: Date
    }
  /** It is closed or open again, or hangs together with others from then on. */
  | { readonly type: 'state-changed'; readonly number: string; readonly closed: Closing | null; readonly bonds: Bonds }
  | { readonly type: 'duty-added'; readonly number: string; readonly role: Role }
  | {
      readonly type: 'duty-taken-up'
      readonly number: string
      readonly role: Role
      readonly by: string
      readonly at: Date
    }
  /** The role need not take the case up any more; who had taken it up stays in the history. */
  | { readonly type: 'duty-ended'; readonly number: string; readonly role: Role }
  | { readonly type: 'access-given'; readonly number: string; readonly access: Access }
  | { readonly type: 'access-ended'; readonly number: string; readonly person: string; readonly at: Date }
  | { readonly type: 'history-written'; readonly number: string; readonly entry: HistoryEntry }
  /** Refused with `StaleError` when the case has a proposal with this id already. */
  | { readonly type: 'proposal-made'; readonly number: string; readonly proposal: Proposal }
  /** Refused with `StaleError` when the proposal has another version by now; raises it by one otherwise. */
  | { readonly type: 'proposal-changed'; readonly number: string; readonly proposal: Proposal }
  | { readonly type: 'step-added'; readonly number: string; readonly step: CaseStep }
  /** Refused with `StaleError` when it was done meanwhile. */
  | {
      readonly type: 'step-done'
      readonly number: string
      readonly step: string
      readonly by: string
      readonly at: Date
    }
  /** One with the same id takes its place. */
  | { readonly type: 'absence-set'; readonly absence: Absence }
  /** Nothing is kept of it. One that is not there any more changes nothing. */
  | { readonly type: 'absence-ended'; readonly id: string }
  /** Refused with `StaleError` when it is not done (any more). */
  | { readonly type: 'step-undone'; readonly number: string; readonly step: string }
  /** Planning a notice that is planned already changes nothing. */
  | { readonly type: 'notice-planned'; readonly id: string; readonly notice: Notice; readonly dueAt: Date }
  /** What was held for a person, or (null) for anyone, goes out at `at`. */
  | {
      readonly type: 'notices-hastened'
      readonly number: string
      readonly person: string | null
      readonly at: Date
    }
  /** Refused with `StaleError` when the notice is settled by now, or was handed out again after `attempt`. */
  | {
      readonly type: 'notice-given-up'
      readonly claim: Claim
      /** A code, never a text from outside. */
      readonly trouble: string
      readonly at: Date
    }

export interface Store {
  case(number: string): Promise<Case | undefined>
  /** The number of the case that a form led to, if it was sent before. */
  caseOfForm(formId: string): Promise<string | undefined>
  /** Numbers of cases opened since then in which a pupil with one of these traces stands, newest first. */
  casesWithTrace(foundation: string, traces: readonly string[], since: Date): Promise<readonly string[]>
  /** Numbers of the cases that someone reported, newest first. */
  casesReportedBy(person: string): Promise<readonly string[]>
  /** Numbers of the cases that someone may open, newest first; those of which the access ended are not among them. */
  casesWithAccess(person: string): Promise<readonly string[]>
  /** Numbers of the cases that anyone may open now, besides their reporters. */
  casesWithAnyAccess(): Promise<readonly string[]>
  /** In the order of writing. */
  history(number: string): Promise<readonly HistoryEntry[]>
  /** Every proposal of a case, in the order of proposing. */
  proposals(number: string): Promise<readonly Proposal[]>
  /** Every proposal of the foundation that nobody decided on or withdrew yet, in the order of proposing. */
  openProposals(): Promise<readonly { readonly caseNumber: string; readonly id: string }[]>
  /** Numbers of the cases in which some role did not take the case up yet, oldest first. */
  casesNotTakenUp(): Promise<readonly string[]>
  /** What must be done in a case because of decisions, in the order of doing. */
  steps(number: string): Promise<readonly CaseStep[]>
  /** Every message that was sent about a case and still stands. */
  posts(number: string): Promise<readonly Post[]>
  /** Every case that has a card standing in this channel. */
  casesInChannel(channel: string): Promise<readonly string[]>
  /**
   * Keeps all changes in one transaction, or none.
   *
   * @throws StaleError when a case or a proposal has another version than the change was made on, is not there, or a
   * duty was taken up or a step done meanwhile.
   * @throws SameFormError when the form was sent before.
   * @throws NumberTakenError when another case has the number; try again with a new one.
   */
  commit(changes: readonly Change[]): Promise<void>

  /** Hands out notices that are due, to nobody else until `until`; oldest first. */
  claimNotices(now: Date, until: Date, limit: number): Promise<readonly ClaimedNotice[]>
  noticeSent(id: string, at: Date, message: MessageRef | null): Promise<void>
  /**
   * Frees it until `retryAt`; nothing happens when it was handed out again since, or is settled. `trouble` is a code,
   * never a text from outside.
   */
  noticeFailed(claim: Claim, trouble: string, retryAt: Date): Promise<void>
  /** It will not be tried again; nothing happens when it was handed out again since, or is settled. */
  noticeGivenUp(claim: Claim, trouble: string, at: Date): Promise<void>

  /** As it stands now; cheap, and new as soon as an import (also of another process) has been committed. */
  directory(): Promise<Directory>
  /**
   * The whole list of staff: who is not on it has left, and is kept for the history of cases. A Slack id that was linked
   * stays when the list names none for them and gives it to nobody else.
   */
  replacePeople(people: readonly StaffMember[]): Promise<void>
  replaceContacts(contacts: readonly Contact[]): Promise<void>
  /** Whoever had this Slack id linked before has it no more. */
  linkSlack(person: string, slackId: string): Promise<void>
  /** Whoever had this account linked before has it no more. */
  linkTeams(person: string, teamsId: string): Promise<void>
  /** What was last kept of how to write to someone or to a channel on Teams. */
  teamsReference(place: string): Promise<string | undefined>
  keepTeamsReference(place: string, reference: string): Promise<void>
}

/** A notice that was handed out, and which time that was: a lease that ran out is known by it. */
export interface Claim {
  readonly id: string
  /** Counts from 1. */
  readonly attempt: number
}

export interface ClaimedNotice extends Claim {
  readonly notice: Notice
  readonly plannedAt: Date
  /** The id of the click that it comes of, see `lib/trace.ts`. */
  readonly trace?: string
}

/** Where a message stands on its platform. */
export interface MessageRef {
  readonly platform: 'slack' | 'teams'
  readonly channel: string
  readonly message: string
}

export interface Post {
  /** The id of the notice that it was sent for. */
  readonly notice: string
  readonly kind: Exclude<CaseNotice['kind'], 'repaint' | 'remove'>
  /** A staff member's id, or null in a channel. */
  readonly person: string | null
  /** Of a message about a proposal: its id. */
  readonly proposal?: string
  readonly message: MessageRef
}

/** The case was changed meanwhile: read it again and decide anew. */
export class StaleError extends Error {
  override readonly name = 'StaleError'
}

/** This form was sent before and led to a case; `caseOfForm` tells which. */
export class SameFormError extends Error {
  override readonly name = 'SameFormError'
}

/** Another case has this number: numbers are random, so now and then two are the same. */
export class NumberTakenError extends Error {
  override readonly name = 'NumberTakenError'
}
