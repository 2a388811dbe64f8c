import MiniSearch from 'minisearch'
import { compoundParts } from './compounds.ts'
import { searchWords } from './words.ts'

/** Something that can be found. */
export interface Findable {
  readonly id: string
  /** Forms of the question that it answers. */
  readonly questions: readonly string[]
  /** What it says. */
  readonly text: string
}

/** How well something fits a question: 0 not at all, 1 word for word. */
export interface Hit {
  readonly id: string
  readonly score: number
}

export type Search = (question: string) => readonly Hit[]

/**
 * What words of the question that stand nowhere weigh, as a share of the rarest word. One may be what it is all about;
 * of several most are told in passing.
 */
const FIRST_UNKNOWN = 0.9
const MORE_UNKNOWN = 0.15
/** How much more it counts that the question is covered than that a form is. */
const QUESTION_FIRST = 1.6
/** What a word counts for that was only found by its spelling, or as a part of another word. */
const MISSPELT = 0.8
const PART = 0.6
/** How much of a score comes from the nearest form; the rest from all the words together. */
const NEAREST_FORM = 0.7

/** A form of a question, or all the words of something together, as an entry of the index. */
interface Entry {
  readonly id: number
  readonly of: string
  readonly whole: boolean
  readonly words: ReadonlySet<string>
}

/**
 * Makes things findable. MiniSearch keeps the index and finds words that are spelt nearly right; how alike two questions
 * are is measured here, by the share that they have in common of what their words weigh: the rarer, the more.
 */
export function createSearch(things: readonly Findable[]): Search {
  const entries = things.flatMap(entriesOf).map((entry, id): Entry => ({ ...entry, id }))
  const rarity = rarityOf(entries)
  const rarest = Math.max(1, ...rarity.values())
  const weight = (word: string) => rarity.get(word) ?? rarest * FIRST_UNKNOWN
  const sizes = new Map(entries.map(({ id, words }) => [id, sum([...words].map(weight))]))
  const entriesWith = wordFinder(entries, rarity)

  const weighQuestion = (question: string): Weighed => {
    const shared = new Map<number, number>()
    let size = 0
    let unknown = 0
    for (const word of new Set(searchWords(question))) {
      const found = entriesWith(word)
      if (found.size === 0) unknown += 1
      size += found.size === 0 && unknown > 1 ? rarest * MORE_UNKNOWN : weight(word)
      for (const [id, share] of found) shared.set(id, (shared.get(id) ?? 0) + share * weight(word))
    }
    return { size, shared }
  }
  return (question) => {
    const { size, shared } = weighQuestion(question)
    const nearest = new Map<string, number>()
    const together = new Map<string, number>()
    for (const { id, of, whole } of entries) {
      const common = shared.get(id)
      if (common === undefined) continue
      if (whole) together.set(of, common / size)
      else nearest.set(of, Math.max(nearest.get(of) ?? 0, alike(common / size, common / (sizes.get(id) ?? 1))))
    }
    return [...together]
      .map(([id, all]) => ({ id, score: NEAREST_FORM * (nearest.get(id) ?? 0) + (1 - NEAREST_FORM) * all }))
      .sort((a, b) => b.score - a.score)
  }
}

/** What all words of a question weigh, and per entry what those weigh that it has too. */
interface Weighed {
  readonly size: number
  readonly shared: ReadonlyMap<number, number>
}

function entriesOf({ id, questions, text }: Findable): Omit<Entry, 'id'>[] {
  const all = [...questions, text].join(' ')
  return [
    ...questions.map((question) => ({ of: id, whole: false, words: new Set(searchWords(question)) })),
    { of: id, whole: true, words: new Set(searchWords(all)) },
  ]
}

/** The more of the things that can be found hold a word, the less it says. */
function rarityOf(entries: readonly Entry[]): Map<string, number> {
  const wholes = entries.filter((entry) => entry.whole)
  const counts = new Map<string, number>()
  for (const { words } of wholes) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + wholes.length / count)]))
}

/** Finds the entries with a word, each with how surely it is that word, from 0 to 1. */
function wordFinder(entries: readonly Entry[], known: ReadonlyMap<string, unknown>) {
  const index = new MiniSearch<{ id: number; words: string }>({
    fields: ['words'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  })
  index.addAll(entries.map(({ id, words }) => ({ id, words: [...words].join(' ') })))
  const idsWith = (word: string, fuzzy: number | false): number[] => index.search(word, { fuzzy }).map(({ id }) => id)

  return (word: string): ReadonlyMap<number, number> => {
    if (known.has(word)) return new Map(idsWith(word, false).map((id) => [id, 1]))
    const misspelt = idsWith(word, lettersThatMayDiffer(word))
    if (misspelt.length > 0) return new Map(misspelt.map((id) => [id, MISSPELT]))
    return new Map(compoundParts(word, known).flatMap((part) => idsWith(part, false).map((id) => [id, PART] as const)))
  }
}

const lettersThatMayDiffer = (word: string) => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : false)

/** The share of the question and the share of the form that they have in common, as one number. */
function alike(ofQuestion: number, ofForm: number): number {
  const square = QUESTION_FIRST ** 2
  return ((1 + square) * ofQuestion * Math.min(1, ofForm)) / (square * Math.min(1, ofForm) + ofQuestion)
}

const sum = (numbers: readonly number[]) => numbers.reduce((so, number) => so + number, 0)
