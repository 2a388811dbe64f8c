import type { AnswerSentences } from '../rules/answers/answer.ts'
import type {
  Concern,
  Measure,
  Part,
  PersonKind,
  Place,
  Position,
  RecordPlace,
  Sector,
  Urgency,
} from '../rules/vocabulary.ts'

type Words<K extends string> = Readonly<Record<K, string>>

/** Everything that is said to people. A language that lacks a text, or has one too many, does not compile. */
export interface Texts {
  readonly locale: string
  readonly words: WordTexts
  readonly time: TimeTexts
  readonly report: ReportTexts
  readonly person: PersonTexts
  readonly received: ReceivedTexts
  readonly card: CardTexts
  readonly case: CaseTexts
  readonly handOver: HandOverTexts
  readonly proposal: ProposalTexts
  readonly myCases: MyCasesTexts
  readonly answer: AnswerTexts
  readonly help: HelpTexts
  readonly trouble: TroubleTexts
}

/** Labels of the fixed words. Those of roles and behaviours stand in the protocol: a foundation has its own. */
export interface WordTexts {
  readonly concerns: Words<Concern>
  /** What a card in chat may tell of it. */
  readonly concernsShort: Words<Concern>
  readonly parts: Words<Part>
  readonly kinds: Words<PersonKind>
  readonly positions: Words<Position>
  readonly places: Words<Place>
  readonly urgencies: Words<Urgency>
  readonly sectors: Words<Sector>
  readonly measures: Words<Measure>
  readonly measureStatuses: Words<'possible' | 'on-recidivism' | 'not-listed'>
  readonly policeStatuses: Words<'always' | 'possible' | 'none'>
  readonly recordPlaces: Words<RecordPlace>
  readonly yes: string
  readonly no: string
  readonly unknown: string
  readonly and: string
  readonly or: string
  readonly roleOf: (role: string, name: string) => string
  readonly someoneGone: string
}

export interface TimeTexts {
  readonly immediately: string
  readonly asap: string
  readonly within: (term: string) => string
  readonly by: (moment: string) => string
  readonly hours: (n: number) => string
  readonly days: (n: number) => string
  readonly weeks: (n: number) => string
  readonly months: (n: number) => string
  readonly years: (n: number) => string
  readonly schoolDays: (n: number) => string
  readonly restOfDay: string
  readonly upTo: (length: string) => string
  readonly noTerm: string
  readonly today: string
  readonly tomorrow: string
  readonly on: (day: string) => string
}

export interface ReportTexts {
  readonly title: string
  readonly send: string
  readonly understood: string
  readonly cancel: string
  readonly intro: string
  readonly concern: string
  readonly concernHint: string
  readonly school: string
  readonly danger: string
  readonly dangerNow: string
  readonly selfHarm: string
  readonly call: Words<'112' | '113'>
  readonly story: string
  readonly storyHint: string
  readonly storyPlaceholder: string
  readonly occurredOn: string
  readonly occurredAt: string
  readonly behaviours: string
  readonly behavioursHint: string
  readonly people: string
  readonly noPeople: string
  readonly addPerson: string
  readonly addPersonSpoken: string
  readonly changePerson: string
  readonly morePeopleThan: (n: number) => string
  readonly more: string
  readonly moreOption: string
  readonly moreHint: string
  readonly place: string
  readonly pupilSays: string
  readonly goal: string
  readonly context: string
  readonly recidivism: string
  readonly recidivismHint: string
  readonly serious: string
  readonly seriousHint: string
  readonly ongoing: string
  readonly coercion: string
  readonly weaponUsed: string
  readonly whatWasUsed: string
  readonly alreadyDone: string
  readonly policeReport: string
  readonly policeReportNumber: string
  readonly damages: string
  readonly consentOfParents: string
  readonly consentOfPupil: string
  readonly consentHint: string
  readonly images: string
  readonly whoSees: string
  /** Above whom one can talk with. */
  readonly notAnonymous: string
  readonly notTakenIn: Words<'handle-with-care' | 'complaint' | 'not-yet'>
  readonly whomToTurnTo: string
  /** Above whom to turn to for something beside a report that is taken in. */
  readonly beside: string
  readonly ifDanger: string
  readonly whoSteppedIn: string
  readonly whoSteppedInHint: string
  readonly steppedInMyself: string
  readonly steppedInColleague: string
  readonly steppedInColleagueHint: string
  readonly addColleague: string
  readonly doThis: string
  readonly asked: string
  readonly confirmPeople: string
  readonly errors: {
    readonly required: string
    readonly dateAhead: string
    readonly timeAhead: string
    readonly dateTooOld: string
    readonly tooLong: (max: number) => string
    readonly answerFirst: string
    readonly peopleGone: string
    readonly noSuchChoice: string
    readonly schoolMissing: string
  }
}

export interface PersonTexts {
  readonly title: string
  readonly save: string
  readonly cancel: string
  readonly remove: string
  readonly parts: string
  readonly partsHint: string
  readonly kind: string
  readonly colleague: string
  readonly colleagueHint: string
  readonly colleaguePlaceholder: string
  readonly position: string
  readonly name: string
  readonly nameHint: string
  readonly colleagueName: string
  readonly colleagueNameHint: string
  readonly className: string
  readonly pupilNumber: string
  readonly age: string
  readonly ageWrong: string
  readonly gone: string
  readonly nobody: string
}

export interface ReceivedTexts {
  readonly title: string
  readonly ownTitle: string
  readonly close: string
  readonly received: (number: string) => string
  readonly kept: string
  readonly takenUpBy: (who: string, when: string) => string
  readonly notTakenUp: string
  readonly whoIsTold: string
  readonly toldLine: (reading: string) => string
  readonly toldUnknown: string
  /** `numbers`: «de school: 0180-000001», with «of» between several; empty when there is none. */
  readonly nobodyTold: (numbers: string) => string
  readonly notReachedAs: (roles: string, numbers: string) => string
  readonly numbersOf: Words<'school' | 'foundation' | 'confidential-inspector' | 'veilig-thuis'>
  readonly callNow: string
  readonly callNowAcute: string
  readonly callLine: (who: string, phone: string) => string
  readonly youDo: string
  readonly nothingToDo: string
  readonly firstAbove: string
  readonly othersDo: string
  readonly byOthers: (who: string, what: string) => string
  readonly outside: string
  readonly contactWith: (party: string) => string
  readonly maybeContactWith: (party: string) => string
  readonly stillMissing: string
  readonly tellWhatYouKnow: string
  readonly yourReport: string
  readonly options: string
  readonly otherQuestion: string
  readonly certainty: (how: string) => string
  readonly partly: (how: string) => string
  readonly certainties: Words<'A' | 'B' | 'C' | 'D'>
}

export interface CardTexts {
  readonly alertTitle: (number: string) => string
  readonly alertSummary: (number: string, urgency: string) => string
  readonly restricted: string
  readonly urgency: string
  readonly about: string
  readonly reportedAt: string
  readonly term: string
  readonly yourRole: string
  readonly status: string
  readonly open: string
  readonly openSpoken: (number: string) => string
  readonly takeUp: string
  readonly handOver: string
  readonly waiting: string
  readonly takenUp: (who: string, when: string) => string
  readonly waitingRole: (role: string) => string
  readonly noNamesHere: string
  readonly nobodyReached: string
  readonly receiptTitle: (number: string) => string
  readonly receiptBody: string
  readonly receiptSummary: (number: string) => string
  readonly takenUpTitle: (number: string) => string
}

export interface CaseTexts {
  readonly title: string
  readonly close: string
  readonly notFoundTitle: string
  readonly notFound: string
  readonly alreadyTitle: string
  readonly already: (who: string, when: string) => string
  readonly alreadyYou: string
  readonly state: string
  readonly missing: string
  readonly whatHappened: string
  readonly when: string
  readonly reporter: string
  readonly school: string
  readonly people: string
  readonly nobodyNamed: string
  readonly earlier: string
  readonly earlierNote: string
  readonly earlierLine: (number: string, day: string) => string
  readonly steps: string
  readonly told: string
  readonly notReached: (role: string) => string
  readonly measures: string
  readonly measuresNote: string
  readonly decides: (who: string) => string
  readonly decidesUpTo: (who: string, length: string) => string
  readonly consult: (who: string) => string
  readonly police: string
  readonly outside: string
  readonly outsideStatuses: Words<'must' | 'possible' | 'not-possible' | 'unknown'>
  readonly afterSteps: (steps: string) => string
  readonly whoReports: string
  readonly record: string
  readonly recordWhere: (place: string) => string
  readonly recordAlso: (places: string) => string
  readonly keepUnknown: string
  readonly law: string
  readonly history: string
  readonly matchAccused: string
  readonly matchIntro: string
  readonly matchTitle: string
  readonly matchButton: string
  readonly matchSave: string
  readonly matchNone: string
  readonly matchNoneHint: string
  readonly matchChoose: string
  readonly matchAlready: (who: string, when: string) => string
  readonly events: {
    readonly reported: string
    readonly alerted: (who: string, roles: string) => string
    readonly notReached: (who: string) => string
    readonly nobodyReached: (role: string) => string
    readonly opened: string
    readonly takenUp: string
    readonly handedOver: (to: string, reason: string) => string
    readonly accusedMatched: string
    readonly accusedNotOnList: string
    readonly removedFromChannel: string
  }
  readonly assistant: string
  readonly sourceAt: (document: string, heading: string) => string
}

export interface HandOverTexts {
  readonly title: string
  readonly intro: string
  readonly to: string
  readonly toHint: string
  readonly placeholder: string
  readonly reason: string
  readonly reasonHint: string
  readonly send: string
  readonly cancel: string
  readonly notPossible: string
}

type Named = (who: string, when: string) => string

export interface ProposalTexts {
  readonly title: string
  readonly close: string
  readonly back: string
  readonly heading: string
  readonly stepsHeading: string
  readonly cardTitle: (number: string) => string
  readonly cardSummary: (number: string, what: string) => string
  readonly measure: string
  readonly proposedBy: string
  readonly open: string
  readonly openWith: (role: string) => string
  readonly approved: Named
  readonly declined: Named
  readonly withdrawn: Named
  readonly replaced: Named
  readonly agree: string
  readonly disagree: string
  readonly look: string
  readonly withdraw: string
  readonly replace: string
  readonly markDone: string
  readonly stepDone: Named
  readonly propose: string
  readonly record: string
  readonly proposeTitle: string
  readonly send: string
  readonly recordTitle: string
  readonly recordSend: string
  readonly recordIntro: string
  readonly which: string
  readonly notListed: (names: string) => string
  readonly about: string
  readonly lengthN: string
  readonly lengthUnit: string
  readonly units: Words<'school-days' | 'weeks' | 'rest-of-day'>
  readonly basis: string
  readonly ground: string
  readonly groundHint: string
  readonly parentsTold: string
  readonly overLimit: string
  readonly overProtocol: (most: string) => string
  readonly overLaw: (most: string) => string
  readonly decidedBy: string
  readonly decidedOn: string
  readonly whyAfterwards: string
  readonly before: string
  readonly consulted: (role: string) => string
  readonly consultedOn: string
  readonly consultedWith: Named
  readonly reason: string
  readonly reasonOptional: string
  readonly reasonDeclined: string
  readonly ownDecision: string
  readonly ownDecided: string
  readonly recordedBy: (who: string, why: string) => string
  readonly mayNotTitle: string
  readonly whoCan: string
  readonly mayNot: Words<'kept-out' | 'involved' | 'accused-unknown' | 'no-authority' | 'own-proposal' | 'own-report'>
  readonly problems: Words<ProposalProblem>
  readonly noteButton: string
  readonly noteTitle: string
  readonly noteSave: string
  readonly note: string
  readonly noteHint: string
  readonly events: {
    readonly proposed: (what: string) => string
    readonly askedToDecide: (who: string, what: string) => string
    readonly approved: (what: string) => string
    readonly declined: (what: string) => string
    readonly withdrawn: (what: string) => string
    readonly wentUp: (role: string, what: string) => string
    readonly nobodyFurtherUp: (what: string) => string
    readonly noted: (text: string) => string
    readonly stepDone: (text: string) => string
    readonly ground: (text: string) => string
  }
}

/** What keeps a proposal or a decision from being kept. */
export type ProposalProblem =
  | 'not-listed'
  | 'needs-length'
  | 'wrong-length'
  | 'about-unknown'
  | 'basis-unknown'
  | 'needs-ground'
  | 'over-law'
  | 'over-limit'
  | 'already-proposed'
  | 'accused-unknown'
  | 'nobody-can-decide'
  | 'needs-reason'
  | 'needs-consult'
  | 'wrong-consult'
  | 'before-not-done'
  | 'needs-why'
  | 'wrong-day'

export interface MyCasesTexts {
  readonly title: string
  readonly close: string
  readonly none: string
  readonly asContact: string
  readonly asReporter: string
  readonly andMore: (n: number) => string
}

/** Questions about the protocol and their answers. */
export interface AnswerTexts {
  readonly title: string
  readonly silentTitle: string
  readonly ask: string
  readonly askHint: string
  readonly askPlaceholder: string
  readonly send: string
  readonly close: string
  readonly intro: string
  readonly silent: string
  readonly empty: string
  readonly tooLong: (max: number) => string
  readonly doNotType: string
  readonly whoHere: string
  readonly askPerson: string
  readonly nobodyInRole: (role: string) => string
  readonly sources: string
  readonly alsoAsked: string
  readonly didYouMean: string
  readonly report: string
  readonly sentences: AnswerSentences
}

export interface HelpTexts {
  readonly title: string
  readonly close: string
  readonly intro: string
  readonly commands: readonly { readonly text: string; readonly note: string }[]
  readonly danger: string
  readonly privacy: string
  readonly wordsNotKnown: (words: string) => string
  readonly strangerTitle: string
  readonly stranger: (foundation: string) => string
  readonly strangerAsk: string
  readonly strangerDanger: string
  readonly typedTitle: string
  readonly typed: string
}

export interface TroubleTexts {
  readonly title: string
  readonly body: string
  readonly danger: string
  readonly close: string
}
