/** Which things have a feature, in their order, and how often each. */
export interface Mentions {
  readonly things: number[]
  readonly counts: number[]
  /** By all things together. */
  total: number
}

/** One part of all things, by features. */
export interface Field {
  readonly features: ReadonlyMap<string, Mentions>
  /** How many features each thing has, as a share of the average. */
  readonly lengths: readonly number[]
}

/** Counts the features of one part of all things, to be ranked by BM25. */
export function fieldOf(things: readonly (readonly string[])[]): Field {
  const features = new Map<string, Mentions>()
  const sizes = things.map((mentioned, thing) => {
    let size = 0
    for (const feature of mentioned) {
      const mentions = features.get(feature) ?? { things: [], counts: [], total: 0 }
      if (mentions.total === 0) features.set(feature, mentions)
      if (mention(mentions, thing)) size += 1
    }
    return size
  })
  const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length)
  return { features, lengths: sizes.map((size) => size / Math.max(1, average)) }
}

/** Counts one more mention; whether it was the first by this thing. */
function mention(mentions: Mentions, thing: number): boolean {
  const last = mentions.things.length - 1
  const first = mentions.things[last] !== thing
  if (first) {
    mentions.things.push(thing)
    mentions.counts.push(1)
  } else mentions.counts[last] = (mentions.counts[last] ?? 0) + 1
  mentions.total += 1
  return first
}

/** Of BM25: the fewer of the things have a feature, the more it counts for. */
export const rarity = (having: number, things: number): number => Math.log(1 + (things - having + 0.5) / (having + 0.5))

/** How soon more mentions add nothing, how much a long text loses, what any mention counts for. */
const [K, B, D] = [3, 0.5, 0.5]

/** Of BM25: what being mentioned so often counts for in a text so long, as a share of the average. */
export const mentioned = (times: number, length: number): number =>
  times === 0 ? 0 : D + (times * (K + 1)) / (times + K * (1 - B + B * length))
