import { compoundParts } from './compounds.ts'
import { editsBetween } from './edits.ts'
import { soundOf, stem } from './words.ts'

/** How a word that stands nowhere is probably meant: itself when it is known or nothing is near it. */
export type Spelling = (word: string) => readonly string[]

/** Shorter words differ by one letter from too many others. */
const SHORTEST = 4

/**
 * Reads words by those that are known: misspelt (`schorsin`, `verdwene`), spelt as they sound (`inspeksie`), or two known
 * words in one (`pestmelding`).
 */
export function spellingBy(known: ReadonlyMap<string, number>): Spelling {
  const stems = new Set([...known.keys()].map(stem))
  const sounds = commonestBySound(known)
  const near = nearFinder([...sounds.keys()])

  return (word) => {
    if (word.length < SHORTEST || known.has(word)) return [word]
    const sound = soundOf(word)
    const same = sounds.get(sound)
    if (same === undefined && stems.has(stem(word))) return [word]
    const alike = same ?? nearest(sound, near(sound), sounds, known)
    return alike === undefined ? [word, ...compoundParts(word, known)] : [alike]
  }
}

/** Of the words that sound the same the one that is used most. */
function commonestBySound(known: ReadonlyMap<string, number>): Map<string, string> {
  const commonest = new Map<string, string>()
  for (const [word, count] of known) {
    const sound = soundOf(word)
    const other = commonest.get(sound)
    if (other === undefined || (known.get(other) ?? 0) < count) commonest.set(sound, word)
  }
  return commonest
}

const editsAllowed = (sound: string) => (sound.length >= 9 ? 2 : 1)

function nearest(
  sound: string,
  candidates: readonly string[],
  sounds: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, number>,
): string | undefined {
  const most = editsAllowed(sound)
  return candidates
    .map((candidate) => ({ word: sounds.get(candidate) ?? '', edits: editsBetween(sound, candidate, most) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits || (known.get(b.word) ?? 0) - (known.get(a.word) ?? 0))[0]?.word
}

/**
 * Finds words that may be within the edits that are allowed: one edit breaks at most two pairs of letters, or three when
 * neighbours were swapped, so that a word that is near has one of any so many pairs and one more. The rarest are looked up.
 */
function nearFinder(words: readonly string[]): (word: string) => readonly string[] {
  const having = new Map<string, string[]>()
  for (const word of words) {
    for (const pair of pairsOf(word)) {
      const others = having.get(pair)
      if (others === undefined) having.set(pair, [word])
      else others.push(word)
    }
  }
  return (word) => {
    const most = editsAllowed(word)
    const rarestFirst = [...pairsOf(word)].map((pair) => having.get(pair) ?? []).sort((a, b) => a.length - b.length)
    const near = rarestFirst.slice(0, 3 * most + 1).flat()
    return [...new Set(near.filter((other) => Math.abs(other.length - word.length) <= most))]
  }
}

function pairsOf(word: string): Set<string> {
  const marked = `^${word}$`
  return new Set(Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2)))
}
