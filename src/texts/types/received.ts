export interface ReceivedTexts {
  readonly title: string
  readonly ownTitle: string
  readonly close: string
  readonly received: (number: string) => string
  readonly kept: string
  readonly takenUpBy: (who: string, when: string) => string
  readonly notTakenUp: string
  readonly whoIsTold: string
  /** `numbers`: «de school: 0180-000001», with «of» between several; empty when there is none. */
  readonly nobodyTold: (numbers: string) => string
  readonly notReachedAs: (roles: string, numbers: string) => string
  readonly numbersOf: Readonly<Record<'school' | 'foundation' | 'confidential-inspector' | 'veilig-thuis', string>>
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
  /** How to tell what is still missing: right after sending, and in one's own report. */
  readonly tellLater: string
  readonly tellHere: (button: string) => string
  readonly yourReport: string
  readonly options: string
  readonly otherQuestion: string
  readonly certainty: (how: string) => string
  readonly partly: (how: string) => string
  readonly certainties: Readonly<Record<'A' | 'B' | 'C' | 'D', string>>
}
