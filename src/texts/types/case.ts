export interface CaseTexts {
  readonly title: string
  readonly close: string
  readonly notFoundTitle: string
  readonly notFound: string
  readonly notForYouTitle: string
  readonly notForYou: string
  readonly tellThem: string
  readonly othersDuty: string
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
  readonly outsideStatuses: Readonly<
    Record<'must' | 'possible' | 'not-possible' | 'unknown', (party: string) => string>
  >
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
    readonly dutyPassedOn: (role: string, to: string) => string
    readonly dutyEnded: (role: string) => string
    readonly removedFromChannel: string
  }
  readonly assistant: string
  readonly sourceAt: (document: string, heading: string) => string
}
