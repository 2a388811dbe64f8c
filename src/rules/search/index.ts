import MiniSearch from 'minisearch'
import { plainText } from '../plain-text.ts'
import { featureReader, isLetters } from './features.ts'
import { WORDS } from './lexicon.ts'
import { likeness, weightsIn } from './likeness.ts'
import { spellingBy } from './spelling.ts'
import { STOP_WORDS } from './stop-words.ts'
import { contentWords } from './words.ts'

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
  /** How near it comes to the three nearest forms in which people ask about a thing: 0 not at all, 1 word for word. */
  readonly nearness: (id: string) => number
}

export type Search = (question: string) => Found

/** Chosen by trying on questions of other people's wording: `npm run bench -- ask`. */
const RANKING = { boost: { questions: 4 }, bm25: { k: 3, b: 0.5, d: 0.5 } }
/** Letters that more things have than this share tell next to nothing, and take most of the time. */
const COMMON = 0.25

/**
 * Makes things findable: MiniSearch ranks (BM25) by the features of questions and texts, after the spelling was read by
 * the words that are used in these. Takes seconds for thousands of forms; to look takes milliseconds. Never throws; the
 * same question, the same hits.
 */
export function createSearch(things: readonly Findable[]): Search {
  const read = featureReader()
  const forms = new Map(things.map(({ id, questions }) => [id, questions]))
  const featured = things.map(({ id, questions, text }) => ({
    id,
    questions: questions.flatMap(read),
    text: read(text).filter((feature) => !isLetters(feature)),
  }))
  const weigh = weightsIn(featured.map((thing) => thing.questions))
  const index = indexOf(featured, (feature) => isLetters(feature) && weigh(feature) < Math.log(1 + 1 / COMMON))
  const known = wordsIn(things)
  const spelling = spellingBy(known)

  return (question) => {
    const asRead = plainText(question).split(' ').flatMap(spelling).join(' ')
    // A reader of its own: nothing of a question is kept.
    const asked = featureReader()(asRead)
    return {
      hits: index.search(asked.join(BETWEEN)).map(({ id, score }) => ({ id: String(id), score })),
      asRead,
      knownShare: shareOf(contentWords(question), (word) => spelling(word).some((one) => known.has(one))),
      nearness: (id) => {
        const near = (forms.get(id) ?? []).map((form) => likeness(asked, read(form), weigh))
        const three = near.sort((a, b) => b - a).slice(0, 3)
        return three.reduce((sum, one) => sum + one, 0) / 3
      },
    }
  }
}

const shareOf = (words: readonly string[], is: (word: string) => boolean): number =>
  words.filter(is).length / Math.max(1, words.length)

/** A thing by its features. */
interface Featured {
  readonly id: string
  readonly questions: readonly string[]
  readonly text: readonly string[]
}

function indexOf(things: readonly Featured[], saysNothing: (feature: string) => boolean): MiniSearch {
  const index = new MiniSearch({
    fields: ['questions', 'text'],
    tokenize: (features) => features.split(BETWEEN),
    processTerm: (feature) => (saysNothing(feature) ? null : feature),
    searchOptions: RANKING,
  })
  index.addAll(
    things.map(({ id, questions, text }) => ({ id, questions: questions.join(BETWEEN), text: text.join(BETWEEN) })),
  )
  return index
}

/** Features hold spaces, but never this. */
const BETWEEN = '\n'

/** Every word that is used, with how often; those that say nothing or have a meaning of their own are known as well. */
function wordsIn(things: readonly Findable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([...STOP_WORDS, ...WORDS.keys()].map((word) => [word, 1]))
  for (const { questions, text } of things) {
    for (const word of plainText([...questions, text].join(' ')).split(' '))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
