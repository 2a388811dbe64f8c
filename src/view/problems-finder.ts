import type { Limits } from './limits.ts'

/** Collects what does not fit within some limits. */
export class Finder {
  readonly found: string[] = []
  readonly limits: Limits

  constructor(limits: Limits) {
    this.limits = limits
  }

  add(problem: string): void {
    this.found.push(problem)
  }

  /** A text that must be there and not be too long. */
  text(what: string, text: string, max: number): void {
    if (text.trim() === '') this.add(`${what} is empty`)
    this.atMost(what, text.length, max, 'characters')
  }

  atMost(what: string, count: number, max: number, unit: string): void {
    if (count > max) this.add(`${what} has ${count} ${unit}, at most ${max} fit`)
  }

  /** Ids that must differ from each other. */
  different(what: string, ids: readonly string[]): void {
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
    for (const id of new Set(twice)) this.add(`${what} «${id}» is there more than once`)
  }
}
