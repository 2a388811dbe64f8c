type Named = (who: string, when: string) => string

export interface ProposalTexts {
  readonly title: string
  readonly close: string
  readonly back: string
  readonly heading: string
  readonly stepsHeading: string
  readonly cardTitle: (number: string) => string
  readonly cardSummary: (number: string, what: string) => string
  /** Of a restricted case: without what is proposed. */
  readonly discreetSummary: (number: string) => string
  readonly behindLook: string
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
  /** Asked once before it is withdrawn. */
  readonly withdrawSure: string
  readonly withdrawYes: string
  readonly withdrawNo: string
  readonly replace: string
  readonly markDone: string
  readonly markUndone: string
  readonly stepDone: Named
  readonly propose: string
  readonly record: string
  readonly proposeTitle: string
  readonly send: string
  readonly recordTitle: string
  readonly recordSend: string
  readonly recordIntro: string
  readonly which: string
  readonly notListed: string
  readonly whyNotListed: Readonly<Record<'not-named' | 'first-time' | 'no-decider', string>>
  /** Before the name of the person whom a measure is about. */
  readonly for: string
  readonly doneBefore: string
  readonly notDoneBefore: string
  /** Beside the field, so that nothing that was typed is lost. */
  readonly mayNotRecord: (why: string, who: string) => string
  readonly about: string
  readonly lengthN: string
  readonly lengthUnit: string
  readonly units: Readonly<Record<'school-days' | 'weeks' | 'rest-of-day', string>>
  readonly basis: string
  readonly ground: string
  readonly groundHint: string
  readonly parentsTold: string
  readonly overLimit: string
  /** `what` already runs for the same person, until `until`. */
  readonly runsAlready: (what: string, until: string) => string
  /** A proposal of the same measure for the same person waits: what, by whom, since when. */
  readonly waitsAlready: (what: string, who: string, when: string) => string
  readonly overProtocol: (most: string) => string
  readonly overLaw: (most: string) => string
  readonly decidedBy: string
  readonly decidedOn: string
  readonly whyAfterwards: string
  readonly before: string
  readonly consulted: (role: string) => string
  /** Of a decision that someone else may have taken. */
  readonly wasConsulted: (role: string) => string
  readonly consultedOn: string
  readonly consultedWith: Named
  readonly reason: string
  readonly reasonOptional: string
  readonly reasonHint: string
  readonly reasonDeclined: string
  readonly ownDecision: string
  readonly ownDecided: string
  readonly decidedAs: (role: string) => string
  readonly ownReportDecided: string
  readonly ownProposalDecided: string
  readonly recordedBy: (who: string, when: string, why: string) => string
  readonly mayNotTitle: string
  readonly whoCan: string
  readonly higherToo: string
  readonly nobodyCan: string
  readonly mayNot: Readonly<
    Record<'kept-out' | 'involved' | 'accused-unknown' | 'no-authority' | 'own-proposal' | 'own-report', string>
  >
  readonly problems: Readonly<Record<ProposalProblem, string>>
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
    /** `answer`: one of the two above. */
    readonly recorded: (who: string, day: string, answer: string) => string
    readonly withdrawn: (what: string) => string
    readonly replaced: (what: string) => string
    readonly wentUp: (role: string, what: string) => string
    readonly nobodyFurtherUp: (what: string) => string
    readonly noted: (text: string) => string
    readonly stepDone: (text: string) => string
    readonly ground: (text: string) => string
    readonly overLimit: (text: string) => string
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
  | 'wrong-consult-day'
  | 'before-not-done'
  | 'needs-why'
  | 'not-open'
  | 'wrong-day'
