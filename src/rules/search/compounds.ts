const SHORTEST = 3

/**
 * The two known words that an unknown word is made of (`pestprotocol` → `pest`, `protokol`), with or without a linking
 * `s`, `e` or `en`; none when there are no such two.
 */
export function compoundParts(word: string, known: ReadonlyMap<string, unknown>): string[] {
  for (let at = word.length - SHORTEST; at >= SHORTEST; at--) {
    const last = word.slice(at)
    const first = [word.slice(0, at), word.slice(0, at).replace(/(?:en|s|e)$/, '')].find((part) => known.has(part))
    if (first !== undefined && known.has(last)) return [first, last]
  }
  return []
}
