/** One question of which it is known whether the best that was found is right. */
export interface Example {
  /** The first is always 1. */
  readonly signs: readonly number[]
  readonly right: boolean
  readonly weight: number
}

const ROUNDS = 30

/** The numbers by which the signs say best how likely it is to be right: logistic regression by Newton's method. */
export function regression(examples: readonly Example[]): number[] {
  let numbers = (examples[0]?.signs ?? []).map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = numbers.map(() => 0)
    const bend = numbers.map(() => numbers.map(() => 0))
    for (const example of examples) addTo(slope, bend, example, numbers)
    const step = solved(bend, slope)
    numbers = numbers.map((number, at) => number + (step[at] ?? 0))
  }
  return numbers
}

function addTo(
  slope: number[],
  bend: readonly number[][],
  { signs, right, weight }: Example,
  numbers: readonly number[],
) {
  const chance = 1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * (numbers[at] ?? 0), 0)))
  for (const [row, sign] of signs.entries()) {
    slope[row] = (slope[row] ?? 0) + weight * ((right ? 1 : 0) - chance) * sign
    const bends = bend[row] ?? []
    for (const [column, other] of signs.entries())
      bends[column] = (bends[column] ?? 0) + weight * chance * (1 - chance) * sign * other
  }
}

/** Solves a set of linear equations (Gauss and Jordan); the matrix is that of a regression, so never singular. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  for (const [at, pivot] of rows.entries()) {
    const head = pivot[at] ?? 1
    for (const [column, value] of pivot.entries()) pivot[column] = value / head
    for (const row of rows) {
      if (row === pivot) continue
      const factor = row[at] ?? 0
      for (const [column, value] of pivot.entries()) row[column] = (row[column] ?? 0) - factor * value
    }
  }
  return rows.map((row) => row.at(-1) ?? 0)
}
