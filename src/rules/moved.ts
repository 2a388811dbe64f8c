import type { Protocol } from './schema.ts'
import type { Sector } from './vocabulary.ts'

/** Where the law has moved since these facts were written, for what holds in these sectors: ids of notes, in order. */
export function movedSince(facts: readonly string[], sectors: readonly Sector[], protocol: Protocol): string[] {
  const named = new Set(facts)
  const gaps = protocol.inventory.facts.filter((fact) => named.has(fact.id)).flatMap((fact) => fact.gaps)
  const mattersThere = (gap: string) => {
    const only = protocol.currency.find((note) => note.id === gap)?.sectors
    return only === undefined || sectors.some((sector) => only.includes(sector))
  }
  return [...new Set(gaps)].filter(mattersThere).sort()
}
