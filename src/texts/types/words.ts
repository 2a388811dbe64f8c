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
} from '../../rules/vocabulary.ts'

/** Labels of the fixed words. Those of roles and behaviours stand in the protocol: a foundation has its own. */
export interface WordTexts {
  readonly concerns: Readonly<Record<Concern, string>>
  /** What a card in chat may tell of it. */
  readonly concernsShort: Readonly<Record<Concern, string>>
  readonly parts: Readonly<Record<Part, string>>
  readonly kinds: Readonly<Record<PersonKind, string>>
  readonly positions: Readonly<Record<Position, string>>
  readonly places: Readonly<Record<Place, string>>
  readonly urgencies: Readonly<Record<Urgency, string>>
  readonly sectors: Readonly<Record<Sector, string>>
  readonly measures: Readonly<Record<Measure, string>>
  readonly measureStatuses: Readonly<Record<'possible' | 'on-recidivism' | 'not-listed', string>>
  readonly policeStatuses: Readonly<Record<'always' | 'possible' | 'none', string>>
  readonly recordPlaces: Readonly<Record<RecordPlace, string>>
  readonly yes: string
  readonly no: string
  readonly unknown: string
  readonly and: string
  readonly or: string
  readonly roleOf: (role: string, name: string) => string
  readonly someoneGone: string
}
