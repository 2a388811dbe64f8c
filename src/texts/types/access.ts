import type { EntryTexts } from './case-work.ts'

/** Who may open a case, and what becomes of it when someone may not any more. */
export interface AccessTexts {
  readonly gone: string
  readonly goneSummary: (number: string) => string
  readonly addTitle: string
  readonly addEntry: EntryTexts
  readonly addIntro: string
  readonly addTo: string
  readonly addReason: string
  readonly addSend: string
  readonly addNotPossible: string
  readonly stepBackTitle: string
  readonly stepBackEntry: EntryTexts
  readonly stepBackIntro: string
  readonly remark: string
  readonly remarkHint: string
  readonly stepBackSend: string
  readonly steppedBackTitle: string
  readonly toldInstead: (who: string) => string
  readonly othersHaveIt: string
  /** `numbers`: whom to phone; may be empty. */
  readonly nobodyNext: (numbers: string) => string
  readonly close: string
  readonly back: string
  readonly waitsForYou: string
  readonly decidedOnYours: (answer: string) => string
  readonly consultedTitle: (number: string) => string
  readonly consulted: (number: string) => string
  readonly events: {
    readonly colleagueAdded: (to: string, reason: string) => string
    readonly lapsed: Readonly<Record<'left-staff' | 'left-school' | 'left-role', (who: string) => string>>
    readonly steppedBack: string
    readonly remark: (text: string) => string
    readonly reopened: (roles: string) => string
    readonly stepUndone: (text: string) => string
  }
}
