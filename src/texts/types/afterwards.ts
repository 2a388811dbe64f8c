import type { EntryTexts } from './case-work.ts'

/** What a reporter can do after sending, and what contacts see and ask of it. */
export interface AfterwardsTexts {
  readonly back: string
  /** The reporter’s own window. */
  readonly buttons: Readonly<Record<'supplement' | 'correct' | 'withdraw' | 'answer', string>>
  /** Of a report that asks nothing any more. */
  readonly over: Readonly<Record<'closed' | 'merged', string>>
  readonly withdrawnBy: (when: string, reason: string) => string
  readonly goesOn: string
  readonly full: string
  readonly questionsWait: (n: number) => string
  readonly added: string
  /** Where a report stands, in two or three words. */
  readonly states: Readonly<Record<'closed' | 'merged' | 'withdrawn' | 'question', string>>
  readonly supplement: {
    readonly title: string
    readonly intro: string
    readonly afterClosing: string
    readonly field: string
    readonly hint: string
    readonly askedBy: (who: string, when: string) => string
    readonly answer: string
    readonly answerTo: (n: number) => string
    readonly more: string
    readonly send: string
    readonly empty: string
  }
  readonly correct: {
    readonly title: string
    readonly intro: string
    readonly send: string
    readonly notTakenIn: string
  }
  readonly withdraw: {
    readonly title: string
    readonly intro: string
    readonly mistake: string
    readonly goesOn: string
    readonly reason: string
    readonly hint: string
    readonly send: string
  }
  readonly ask: {
    readonly entry: EntryTexts
    readonly title: string
    readonly intro: string
    readonly ready: string
    readonly own: string
    readonly ownHint: string
    readonly send: string
    /** Why it was not asked. */
    readonly whyNot: Readonly<Record<'empty' | 'full' | 'own-report' | 'closed', string>>
    readonly notReachable: (phone: string) => string
  }
  /** In the window of the case. */
  readonly case: {
    readonly added: string
    readonly by: (who: string, when: string) => string
    readonly question: (who: string, when: string) => string
    readonly noAnswer: string
    readonly withdrawn: (when: string, reason: string) => string
    readonly personDecides: string
    readonly goesOn: string
    readonly earlier: string
    readonly earlierEntry: (when: string) => string
    readonly earlierBy: (who: string) => string
    readonly nothingAdded: string
    readonly all: (n: number) => string
    readonly look: string
  }
  /** What changed between two versions of a report. */
  readonly earlierVersion: {
    readonly title: string
    readonly intro: (who: string, when: string) => string
    readonly was: string
    readonly became: string
    readonly nothing: string
    readonly same: string
    readonly person: (name: string) => string
    readonly notThere: string
    readonly gone: string
  }
  readonly card: {
    readonly supplemented: (when: string) => string
    readonly withdrawn: string
    readonly questionTitle: (number: string) => string
    readonly questionText: (number: string) => string
    readonly questionAnswered: string
    readonly answerSpoken: (number: string) => string
    readonly answeredTitle: (number: string) => string
    readonly answeredText: string
    readonly supplementedTitle: (number: string) => string
    readonly supplementedText: string
    readonly withdrawnText: string
    readonly closedTitle: (number: string) => string
    readonly closedText: string
  }
  readonly events: {
    readonly supplemented: string
    readonly answered: string
    readonly corrected: string
    readonly withdrawn: (reason: string) => string
    readonly asked: string
  }
}
