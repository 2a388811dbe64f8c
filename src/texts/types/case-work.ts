import type { Outcome } from '../../rules/vocabulary.ts'

/** One further action in a case: what it is, when one does it, and its button. */
export interface EntryTexts {
  readonly title: string
  readonly note: string
  readonly button: string
}

/** What a contact does in a case once it is taken up: changing what is known, closing, merging, linking. */
export interface CaseWorkTexts {
  readonly more: {
    readonly button: string
    readonly title: string
    readonly intro: string
    readonly back: string
    readonly actions: Readonly<
      Record<'adjust' | 'handOver' | 'merge' | 'undoMerge' | 'link' | 'unlink' | 'record' | 'reopen', EntryTexts>
    >
  }
  readonly cancel: string
  readonly why: string
  /** What is not known of a report. */
  readonly unknown: string
  readonly unknownNote: string
  readonly notOpen: {
    readonly title: string
    readonly closed: (who: string, when: string) => string
    readonly merged: (number: string) => string
    readonly reopenFirst: string
  }
  readonly adjust: {
    readonly title: string
    readonly intro: string
    readonly next: string
    readonly takeUpFirst: string
    readonly notTakenIn: string
    readonly unchanged: string
    readonly changePerson: string
    readonly confirmTitle: string
    readonly changes: string
    readonly follows: string
    readonly losing: (names: string) => string
    readonly losingYou: string
    readonly nobodyLoses: string
    readonly gaining: (names: string) => string
    readonly nobodyGains: string
    readonly kept: (from: string, to: string) => string
    readonly restricted: string
    readonly notRestricted: string
    readonly proposals: (measures: string) => string
    readonly whyHint: string
    readonly save: string
    readonly back: string
    readonly changedMeanwhile: string
  }
  readonly close: {
    readonly button: string
    readonly title: string
    readonly intro: string
    readonly outcome: string
    readonly outcomes: Readonly<Record<Outcome, string>>
    readonly outcomeNotes: Readonly<Record<Outcome, string>>
    readonly agreements: string
    readonly agreementsHint: string
    readonly evaluation: string
    readonly evaluationHint: string
    readonly evaluateOn: string
    readonly evaluateOnHint: string
    readonly dayPast: string
    readonly leftOpen: string
    readonly nobodyTookUp: string
    readonly openStep: (step: string) => string
    readonly openProposal: (measure: string) => string
    readonly despite: string
    readonly despiteHint: string
    readonly reporterHears: string
    readonly send: string
    readonly closedBy: (who: string, when: string) => string
  }
  readonly reopen: { readonly title: string; readonly intro: string; readonly send: string }
  readonly merge: {
    readonly title: string
    readonly intro: string
    readonly which: string
    readonly none: string
    readonly whyHint: string
    readonly send: string
    readonly line: (number: string, about: string, when: string) => string
    readonly notPossible: string
    readonly hasProposals: string
    readonly alsoReported: (number: string) => string
    readonly undoTitle: string
    readonly undoIntro: string
    readonly undoWhich: string
    readonly undo: string
    readonly cardTitle: (number: string) => string
    readonly mergedInto: (number: string) => string
    readonly others: (numbers: string) => string
    readonly apart: string
  }
  readonly link: {
    readonly title: string
    readonly intro: string
    readonly which: string
    readonly none: string
    readonly whyHint: string
    readonly send: string
    readonly notPossible: string
    readonly heading: string
    readonly unlinkTitle: string
    readonly unlinkIntro: string
    readonly unlink: string
  }
  readonly card: {
    readonly closed: (when: string) => string
    readonly merged: (number: string) => string
  }
  readonly earlier: { readonly established: (number: string, when: string) => string; readonly repeat: string }
  readonly events: {
    readonly changed: (why: string) => string
    readonly moved: (from: string, to: string) => string
    readonly lost: (name: string) => string
    readonly hadOpened: (name: string) => string
    readonly closed: (outcome: string) => string
    readonly agreements: (text: string) => string
    readonly evaluation: (text: string) => string
    readonly evaluateOn: (day: string) => string
    readonly despite: (why: string) => string
    readonly reopened: (why: string) => string
    readonly merged: (number: string, why: string) => string
    readonly mergedInto: (number: string, why: string) => string
    readonly mergeUndone: (number: string, why: string) => string
    readonly linked: string
    readonly unlinked: string
    readonly reason: (why: string) => string
  }
}
