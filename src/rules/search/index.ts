import { plainText } from '../plain-text.ts'
import { type FeatureReader, featureReader, isStem, isWord } from './features.ts'
import { WORDS } from './lexicon.ts'
import { type Featured, type Ranking, rankingOf } from './ranking.ts'
import { spellingBy } from './spelling.ts'
import { STOP_WORDS } from './stop-words.ts'

/** Something that can be found. */
export interface Findable {
  readonly id: string
  /** Forms of the question that it answers. */
  readonly questions: readonly string[]
  /** What it says. */
  readonly text: string
}

export interface Hit {
  readonly id: string
  /** Only to be compared with the other hits of the same question. */
  readonly score: number
}

/** What is found for one question. */
export interface Found {
  /** What fits, best first. */
  readonly hits: readonly Hit[]
  /** The question in words that are used, as far as they were misspelt. */
  readonly asRead: string
  /** Which share of the words of the question is used anywhere, as typed or nearly so; 0 for another language. */
  readonly knownShare: number
  /** Which share of what the question is about stands in forms of a thing's question, from 0 to 1. */
  readonly covered: (id: string) => number
}

export type Search = (question: string) => Found

/**
 * Makes things findable by the features of their questions and texts, after the spelling of a question was read by the
 * words that are used in these. Takes a second for thousands of forms; to look takes less than a millisecond. Never
 * throws; the same question, the same hits.
 */
export function createSearch(things: readonly Findable[]): Search {
  const read = featureReader()
  const ranking = rankingOf(things.map(featuredBy(read)))
  const places = new Map(things.map(({ id }, place) => [id, place]))
  const known = wordsIn(things)
  const spelling = spellingBy(known)

  return (question) => {
    const typed = plainText(question).split(' ')
    const words = typed.map((word) => ({ word, asRead: spelling(word) }))
    const asRead = words.flatMap((word) => word.asRead).join(' ')
    // A reader of its own: nothing of a question is kept.
    const asked = featureReader()(asRead)
    const scores = ranking.scores(asked)
    return {
      hits: things
        .map(({ id }, place) => ({ id, score: scores[place] ?? 0 }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score),
      asRead,
      knownShare: shareKnown(words, known),
      covered: (id) => coveredBy(places.get(id) ?? 0, asked, ranking, things.length),
    }
  }
}

/** Of what a thing says only the words count. */
export const featuredBy =
  (read: FeatureReader) =>
  ({ questions, text }: Findable): Featured => ({
    questions: questions.flatMap(read),
    text: read(text).filter(isWord),
  })

function shareKnown(words: readonly ReadWord[], known: ReadonlyMap<string, number>): number {
  const content = words.filter(({ word }) => word !== '' && !STOP_WORDS.has(word))
  return content.filter(({ asRead }) => asRead.some((one) => known.has(one))).length / Math.max(1, content.length)
}

interface ReadWord {
  readonly word: string
  readonly asRead: readonly string[]
}

/** Which share of the stems a thing has; the fewer things have a stem, the more it weighs. */
function coveredBy(thing: number, asked: readonly string[], ranking: Ranking, things: number): number {
  let covered = 0
  let all = 0
  for (const stem of new Set(asked.filter(isStem))) {
    const having = ranking.having(stem)
    const weight = Math.log(1 + things / Math.max(1, having.length))
    all += weight
    if (having.includes(thing)) covered += weight
  }
  return all === 0 ? 0 : covered / all
}

/** Every word that is used, with how often; those that say nothing or have a meaning of their own are known as well. */
function wordsIn(things: readonly Findable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([...STOP_WORDS, ...WORDS.keys()].map((word) => [word, 1]))
  for (const { questions, text } of things) {
    for (const word of plainText([...questions, text].join(' ')).split(' '))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
