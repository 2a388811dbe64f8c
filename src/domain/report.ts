import type { Concern, Part, PersonKind, Place, Position } from '../rules/vocabulary.ts'
import type { Afterwards } from './afterwards.ts'

/** Someone in a report (betrokkene). Everything in it is sealed in the store. */
export interface Involved {
  readonly id: string
  readonly parts: readonly Part[]
  readonly kind?: PersonKind
  readonly position?: Position
  readonly name?: string
  /** Class or department. */
  readonly className?: string
  readonly pupilNumber?: string
  readonly age?: number
  /** Set when the person was chosen from the staff list. */
  readonly staffId?: string
  /** The board looked, and this person is not on the staff list. */
  readonly notOnStaffList?: boolean
}

/** What someone sent in (melding), with what became known and was said since. Everything in it is sealed in the store. */
export interface Report extends SentReport, Afterwards {}

/** What someone sends in. */
export interface SentReport {
  readonly school: string
  readonly concern: Concern
  readonly story: string
  /** `2026-11-19`, in Europe/Amsterdam. */
  readonly occurredOn: string
  /** `10:40`, in Europe/Amsterdam. */
  readonly occurredAt?: string
  readonly behaviours: readonly string[]
  readonly place?: Place
  readonly people: readonly Involved[]
  /** A staff member's id. */
  readonly reporter: string
  readonly recidivism?: boolean
  readonly serious?: boolean
  readonly weaponUsed?: boolean
  readonly coercion?: boolean
  readonly ongoing?: boolean
  /** To help by Halt, as far as it is known already. */
  readonly consentOfParents?: boolean
  readonly consentOfPupil?: boolean
  readonly acuteDanger?: boolean
  readonly selfHarmRisk?: boolean
  readonly pupilSays?: string
  readonly goalAndConsequences?: string
  readonly context?: string
  readonly whatWasUsed?: string
  readonly alreadyDone?: string
  readonly policeReport?: boolean
  readonly policeReportNumber?: string
  readonly damages?: string
}
