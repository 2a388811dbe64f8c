import type { Localized, Measure, Party, RecordPlace, Role, Urgency } from './vocabulary.ts'
import type { When } from './when.ts'

/** A term: at once, as soon as possible, an ISO 8601 duration from the report (`PT48H`), or a number of school days. */
export type Term = 'immediately' | 'asap' | `P${string}` | { readonly n: number; readonly unit: 'school-days' }

/** Where something stands: a source document of the protocol and the heading in it. */
export interface Source {
  readonly file: string
  readonly heading: string
}

/** Why an entry stands in the advice: its rules, the facts behind them, where they stand, and where the law has moved. */
export interface Grounds {
  readonly facts: readonly string[]
  readonly currency?: readonly string[]
  readonly sources: readonly Source[]
}

export interface NotifyEntry extends Grounds {
  readonly role: Role
  readonly due: Term | null
  /** Who is told instead when everyone in the role is accused or cannot be reached: tried in this order. */
  readonly instead: readonly Role[]
}

export interface ExcludeEntry extends Grounds {
  readonly role: Role
  readonly why: Localized
}

export interface Length {
  readonly n: number
  readonly unit: 'school-days' | 'weeks' | 'rest-of-day'
}

export interface AuthorityEntry extends Grounds {
  /** Null: the protocol names no length. */
  readonly upTo: Length | null
  readonly decides: readonly Role[]
  /** Who must be consulted; it stays one decision. */
  readonly with: readonly Role[]
  /** The bodies outside that must hear of it when it is imposed. */
  readonly tell?: readonly { readonly party: Party; readonly due: Term | null }[]
  /** The school's own choice that this depends on. */
  readonly setting?: string
}

/** How long a measure may last at most. Of the law it cannot be passed; of the protocol only with a reason. */
export interface LimitEntry extends Grounds {
  readonly upTo: Length
  readonly force: 'protocol' | 'law'
  /** Counts together with what was decided before for the same person in the same case. */
  readonly together?: true
  /** The school's own choice that this depends on. */
  readonly setting?: string
}

/** Something that must be done before a measure is decided on. */
export interface BeforeEntry extends Grounds {
  readonly id: string
  readonly text: Localized
  /** Empty: whoever decides. */
  readonly who: readonly Role[]
  /** Only when the measure is to last longer than this. */
  readonly over?: Length
}

/** Something that follows from a decision; its term counts from then. */
export interface FollowingEntry extends BeforeEntry {
  readonly due: Term | null
}

export interface MeasureEntry extends Grounds {
  readonly measure: Measure
  /** Always an option: a person decides. */
  readonly status: 'possible' | 'on-recidivism' | 'not-listed'
  readonly decides: readonly Role[]
  readonly authority: readonly AuthorityEntry[]
  /** Absent, like the two below: the protocol names none. */
  readonly limits?: readonly LimitEntry[]
  /** In the order in which it is to be done. */
  readonly before?: readonly BeforeEntry[]
  /** In the order in which it is to be done. */
  readonly following?: readonly FollowingEntry[]
}

export interface StepEntry extends Grounds {
  readonly id: string
  readonly text: Localized
  /** Empty: whoever reports. */
  readonly who: readonly Role[]
  readonly due: Term | null
  /** Absent: the term counts from the report. */
  readonly countsFrom?: 'incident'
  /** Ids of steps that must be done before. */
  readonly after: readonly string[]
  /** The school's own choice that this step depends on. */
  readonly setting?: string
}

export interface OutsideEntry extends Grounds {
  readonly party: Party
  /** The roles that turn to it; empty: whoever reports. */
  readonly who: readonly Role[]
  readonly due: Term | null
  readonly after: readonly string[]
  readonly phone?: string
  readonly service?: 'schoolinterventie' | 'spreekuur-mbo' | 'respect-online'
  /** Absent: this must be done. */
  readonly status?: 'possible' | 'not-possible' | 'unknown'
  readonly why?: Localized
  readonly setting?: string
}

export interface RecordEntry extends Grounds {
  readonly where: RecordPlace
  readonly also: readonly RecordPlace[]
  readonly names: boolean
  readonly keep: Term | null
  readonly setting?: string
}

/** What one rule did, and because of what. */
export interface TraceEntry {
  readonly rule: string
  /** In English, with ids only. */
  readonly because: string
  /** What it put into the advice: `step react`, `notify mentor`, `outside police`. */
  readonly gives?: readonly string[]
  /** A row of the matrix, or the statement that it has none for a behaviour. */
  readonly row?: 'there' | 'missing'
  /** What it says of measures. */
  readonly lists?: Readonly<Partial<Record<Measure, MeasureEntry['status']>>>
  /** A measure that is listed as another one is. */
  readonly sameAs?: Readonly<Partial<Record<Measure, Measure>>>
  /** What must hold for it; see `why.ts` for saying it to people. */
  readonly when?: When
}

/** What the rules say about a report; `docs/words.md` calls it «advies». Everything in it is an option for a person. */
export interface Advice {
  readonly accepted: boolean
  /** Set when the report must not be taken in. */
  readonly reason?: 'handle-with-care' | 'complaint' | 'not-yet'
  /** Numbers to call now, shown above everything. */
  readonly emergency: readonly ('112' | '113')[]
  readonly urgency: Urgency
  /** Only those who are told may know even what it is about (staff accused, home safety). */
  readonly restricted: boolean
  /** In the order of telling. */
  readonly notify: readonly NotifyEntry[]
  readonly exclude: readonly ExcludeEntry[]
  readonly measures: readonly MeasureEntry[]
  readonly police: { readonly status: 'always' | 'possible' | 'none' } & Grounds
  readonly steps: readonly StepEntry[]
  readonly outside: readonly OutsideEntry[]
  readonly record: RecordEntry
  readonly missing: readonly { readonly field: string; readonly why: Localized }[]
  /** Which rule did what, because of what; for explaining, in English and with ids only. */
  readonly trace: readonly TraceEntry[]
}
