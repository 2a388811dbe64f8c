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
