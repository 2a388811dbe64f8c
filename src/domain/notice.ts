import type { Doubt } from './doubt.ts'

/**
 * Something that must be told to someone (bericht). It holds ids only: what it says is made at sending time, in the
 * reader's language and from what the reader may see then, so forgetting a case is one place.
 */
export type Notice = CaseNotice | DoubtNotice | DigestNotice

/** What is told of a case. */
export type CaseNotice =
  /** A card for someone who must look. */
  | { readonly kind: 'alert'; readonly caseNumber: string; readonly to: Person }
  /** The reporter's own card, so that the advice is not gone with the form. */
  | { readonly kind: 'receipt'; readonly caseNumber: string; readonly to: Person }
  /** Tells the reporter who took the case up. */
  | { readonly kind: 'taken-up'; readonly caseNumber: string; readonly to: Person }
  /** Tells the reporter that nobody could be reached in chat, and whom to phone. */
  | { readonly kind: 'nobody-reached'; readonly caseNumber: string; readonly to: Person }
  /** Tells the reporter that nobody took it up, though everyone who should was told, and whom to phone. */
  | { readonly kind: 'not-taken-up'; readonly caseNumber: string; readonly to: Person }
  /** Tells the reporter that their report is closed, and not with which outcome. */
  | { readonly kind: 'closed'; readonly caseNumber: string; readonly to: Person }
  /** Tells the reporter that their report and another one are one case from now on, or are not any more. */
  | { readonly kind: 'merged'; readonly caseNumber: string; readonly to: Person }
  /** Tells the reporter that a contact has a question, and not which. */
  | { readonly kind: 'question'; readonly caseNumber: string; readonly to: Person }
  /** Tells whoever asked that the reporter answered. */
  | { readonly kind: 'answered'; readonly caseNumber: string; readonly to: Person }
  /** Tells whoever can open the case that the reporter added something, corrected or withdrew it. */
  | { readonly kind: 'supplemented'; readonly caseNumber: string; readonly to: Person }
  /** Tells someone that a decision says that they were consulted. */
  | { readonly kind: 'consulted'; readonly caseNumber: string; readonly to: Person }
  /** A card in a school's private safety channel. */
  | { readonly kind: 'channel-card'; readonly caseNumber: string; readonly to: SafetyChannel }
  /** A proposal, as a reply in the thread of the reader's card of the case. */
  | {
      readonly kind: 'proposal'
      readonly caseNumber: string
      readonly proposal: string
      readonly to: Person | SafetyChannel
    }
  /** Draws a card again that was sent for the notice `post`. */
  | { readonly kind: 'repaint'; readonly caseNumber: string; readonly post: string }
  /** Takes a card away that was sent for the notice `post`. */
  | { readonly kind: 'remove'; readonly caseNumber: string; readonly post: string }

/** Tells the safety coordinator that someone at these schools thinks that an answer is not right. Of no case. */
export interface DoubtNotice {
  readonly kind: 'doubt'
  readonly doubt: Doubt
  /** Codes of schools. */
  readonly schools: readonly string[]
  readonly to: Person
}

/** One message a day about cases that can wait (dagoverzicht). Of no single case. */
export interface DigestNotice {
  readonly kind: 'digest'
  /** Numbers, oldest first. */
  readonly cases: readonly string[]
  readonly to: Person
}

export interface Person {
  readonly person: string
}
export interface SafetyChannel {
  readonly school: string
}
