/** Chance that is the same every time: a seeded generator (mulberry32). */
export interface Chance {
  /** From 0 up to 1. */
  next(): number
  /** One of these, by weight. */
  of<T>(choices: readonly (readonly [weight: number, choice: T])[]): T
}

export function chanceFrom(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    of: (choices) => {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0)
      const found = choices.find(([weight]) => {
        left -= weight
        return left < 0
      })
      const last = found ?? choices.at(-1)
      if (last === undefined) throw new Error('there is nothing to choose from')
      return last[1]
    },
  }
}
