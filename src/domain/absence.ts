/** That someone is not there for some days (afwezig), and who stands in for them in their roles. */
export interface Absence {
  readonly id: string
  /** A staff member's id. */
  readonly person: string
  /** First day, as `2026-11-23` at school. */
  readonly from: string
  /** Last day, as `2026-11-27` at school: the day after it they are there again. */
  readonly until: string
  /** A staff member's id; null: whoever is next in the role. */
  readonly substitute: string | null
  /** Who said so: the staff member's own id, or that of someone who may say it for them. */
  readonly by: string
}

/** Whether an absence holds on a day such as `2026-11-23`. */
export const holdsOn = ({ from, until }: Pick<Absence, 'from' | 'until'>, day: string): boolean =>
  from <= day && day <= until

/** Whether two periods share a day. */
export const overlap = (a: Pick<Absence, 'from' | 'until'>, b: Pick<Absence, 'from' | 'until'>): boolean =>
  a.from <= b.until && b.from <= a.until
