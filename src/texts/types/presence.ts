/** Who is there, when a message is read, whom to phone when the school is closed, and saying that one is away. */
export interface PresenceTexts {
  /** `day`: «morgen» or «op dinsdag 24 november»; the time at school. */
  readonly dayAndTime: (day: string, hour: number, minute: string) => string
  readonly canReadNow: string
  readonly readsAt: (moment: string) => string
  readonly readsUnknown: string
  /** Of an urgent report, which reaches them at any hour. */
  readonly toldThoughAway: string
  readonly isThere: string
  readonly isThereAgain: (moment: string) => string
  readonly thereUnknown: string
  readonly closedTitle: string
  readonly numbers: Readonly<Record<'112' | 'police' | 'veilig-thuis', (phone: string) => string>>
  readonly emergencyContact: (name: string, phone: string) => string
  readonly inspector: (phone: string) => string
  readonly away: AwayTexts
}

/** `/meldwijzer afwezig` and `/meldwijzer vervanging`. */
export interface AwayTexts {
  readonly title: string
  readonly titleForOther: string
  readonly intro: string
  readonly introForOther: string
  readonly forWhom: string
  readonly forWhomHint: string
  readonly from: string
  readonly until: string
  readonly untilHint: string
  readonly substitute: string
  readonly substituteHint: string
  readonly substituteForOther: string
  readonly substituteForOtherHint: string
  readonly placeholder: string
  readonly send: string
  readonly close: string
  readonly nowTitle: string
  readonly period: (from: string, until: string) => string
  readonly otherPeriod: (name: string, from: string, until: string) => string
  readonly standsIn: (name: string) => string
  readonly standsInForOther: (name: string) => string
  readonly nobodyStandsIn: string
  readonly nobodyStandsInForOther: string
  readonly saidBy: (name: string) => string
  readonly backNow: string
  readonly notThisOne: string
  readonly standingInFor: (name: string, from: string, until: string) => string
  readonly othersTitle: string
  readonly stop: string
  readonly savedTitle: string
  readonly saved: (from: string, until: string) => string
  readonly savedFor: (name: string, from: string, until: string) => string
  readonly endedTitle: string
  readonly ended: string
  readonly endedFor: (name: string) => string
  readonly mayNotTitle: string
  readonly mayNot: string
  readonly problems: Readonly<
    Record<
      | 'no-person'
      | 'no-from'
      | 'no-until'
      | 'ends-before-start'
      | 'starts-in-past'
      | 'too-long'
      | 'too-far'
      | 'substitute-is-self'
      | 'substitute-is-you'
      | 'substitute-not-possible'
      | 'substitute-away'
      | 'person-not-possible'
      | 'substitute-needed',
      string
    >
  >
}
