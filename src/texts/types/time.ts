export interface TimeTexts {
  readonly immediately: string
  readonly asap: string
  readonly within: (term: string) => string
  readonly by: (moment: string) => string
  readonly hours: (n: number) => string
  readonly days: (n: number) => string
  readonly weeks: (n: number) => string
  readonly months: (n: number) => string
  readonly years: (n: number) => string
  readonly schoolDays: (n: number) => string
  readonly restOfDay: string
  readonly upTo: (length: string) => string
  readonly noTerm: string
  readonly today: string
  readonly tomorrow: string
  readonly on: (day: string) => string
}
