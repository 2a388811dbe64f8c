import type { AnswerSentences } from '../../rules/answers/answer.ts'
import type { Sector } from '../../rules/vocabulary.ts'

/** Questions about the protocol and their answers. */
export interface AnswerTexts {
  readonly title: string
  readonly silentTitle: string
  readonly ask: string
  readonly askHint: string
  readonly askPlaceholder: string
  readonly orSubject: string
  readonly send: string
  readonly close: string
  readonly intro: string
  readonly askOrChoose: string
  readonly typeQuestion: string
  readonly subjectTitle: string
  readonly which: string
  readonly show: string
  readonly chooseOne: string
  readonly subjectGone: string
  readonly silent: string
  readonly silentAbout: (about: string) => string
  readonly otherWords: string
  readonly empty: string
  readonly tooLong: (max: number) => string
  readonly call: Readonly<Record<'112' | '113', string>>
  /** Small, under everything that has no number to call above it. */
  readonly inDanger: string
  readonly doNotType: string
  readonly onlyIn: (sectors: string) => string
  readonly inSector: Readonly<Record<Sector, string>>
  readonly chosenHere: string
  readonly lawMoved: (note: string, certainty: string) => string
  readonly whoHere: string
  readonly askPerson: string
  readonly isYou: string
  readonly perClass: (role: string) => string
  readonly nobodyInRole: (role: string) => string
  readonly callSchool: string
  readonly sources: string
  readonly alsoAsked: string
  readonly didYouMean: string
  readonly look: string
  readonly report: string
  readonly moreOnSubject: string
  readonly askAgain: string
  readonly doubt: DoubtTexts
  readonly sentences: AnswerSentences
}

/** When someone thinks that an answer is not right. */
export interface DoubtTexts {
  readonly button: string
  readonly title: string
  readonly about: string
  readonly why: string
  readonly reasons: Readonly<
    Record<'unclear' | 'differs-from-plan' | 'law-changed' | 'different-here' | 'something-else', string>
  >
  readonly named: (role: string) => string
  readonly namedHint: string
  readonly whoHears: (role: string) => string
  readonly send: string
  readonly back: string
  readonly thanksTitle: string
  readonly thanks: (role: string) => string
  readonly thanksNamed: string
  readonly thanksUnnamed: string
  readonly nobody: string
  readonly cardTitle: string
  readonly cardSummary: string
  readonly cardIntro: string
  readonly answerGone: string
  readonly school: string
  readonly reason: string
  readonly from: string
  readonly unnamed: string
  readonly cardNext: string
  readonly look: string
}
