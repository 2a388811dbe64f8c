/** How much each feature counts: the fewer things have it the more; one that nothing has as much as the rarest. */
export type Weigh = (feature: string) => number

/** Weights by how many of the things, each given by all its features, have a feature. */
export function weightsIn(things: readonly Iterable<string>[]): Weigh {
  const having = new Map<string, number>()
  for (const features of things) {
    for (const feature of new Set(features)) having.set(feature, (having.get(feature) ?? 0) + 1)
  }
  return (feature) => Math.log(1 + things.length / (having.get(feature) ?? 1))
}

/** How alike two texts are by the features that they share: 0 nothing in common, 1 the same. */
export function likeness(a: readonly string[], b: readonly string[], weigh: Weigh): number {
  const inA = new Set(a)
  const inB = new Set(b)
  const shared = squares(
    [...inA].filter((feature) => inB.has(feature)),
    weigh,
  )
  const both = Math.sqrt(squares(inA, weigh) * squares(inB, weigh))
  return both === 0 ? 0 : shared / both
}

function squares(features: Iterable<string>, weigh: Weigh): number {
  let sum = 0
  for (const feature of features) sum += weigh(feature) ** 2
  return sum
}
