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
  readonly call: Readonly<Record<'112' | '113', string>>
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
  readonly notTakenIn: Readonly<Record<'handle-with-care' | 'complaint' | 'not-yet', string>>
  /** Below whom to phone about a Handle with Care signal, when someone of another role is among them. */
  readonly signalToAnother: string
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
