import { STOP_WORDS } from './stop-words.ts'
import { stemsOf, wordsIn } from './words.ts'

/**
 * The kinds of features, by the mark in front that keeps them apart: a word as it was typed, a group of letters, two
 * neighbours, a word that tells nothing by itself. A stem has no mark.
 */
export const MARKS = ['=', '#', '&', '!'] as const
export type Mark = (typeof MARKS)[number] | ''

/** Groups of four letters: what is misspelt, bent or written as one word still shares most of them. */
const LETTERS = 4

/** What a text is recognised by. */
export type FeatureReader = (text: string) => string[]

/**
 * Reads the features of texts: the stems of their words with lay words in the words of the school, the words as they were
 * typed, words that stand next to each other, groups of letters, and the small words (`who`, `may I`) that tell what is
 * asked about a thing. What it found for a word it keeps, as long as it lives: read questions that people ask with one of
 * their own.
 */
export function featureReader(): FeatureReader {
  const known = new Map<string, WordFeatures>()
  const featuresOfWord = (word: string): WordFeatures => {
    const found = known.get(word) ?? readWord(word)
    known.set(word, found)
    return found
  }
  return (text) => {
    const features: string[] = []
    let before: string | undefined
    for (const { inOrder, others } of wordsIn(text).map(featuresOfWord)) {
      for (const one of inOrder) {
        features.push(one)
        if (before !== undefined) features.push(`&${before} ${one}`)
        before = one
      }
      features.push(...others)
    }
    return features
  }
}

interface WordFeatures {
  /** What it stands for beside its neighbours. */
  readonly inOrder: readonly string[]
  readonly others: readonly string[]
}

const readWord = (word: string): WordFeatures =>
  STOP_WORDS.has(word)
    ? { inOrder: [`!${word}`], others: [] }
    : { inOrder: stemsOf(word), others: [`=${word}`, ...letterGroups(word)] }

/** `^` and `$` are where a word begins and ends. */
function letterGroups(word: string): string[] {
  const marked = `^${word}$`
  const groups = Array.from({ length: Math.max(1, marked.length - LETTERS + 1) }, (_, at) => at)
  return groups.map((at) => `#${marked.slice(at, at + LETTERS)}`)
}

/** Of which kind a feature is. */
export const markOf = (feature: string): Mark => MARKS.find((mark) => feature.startsWith(mark)) ?? ''

/** Whether a feature is a group of letters. */
export const isLetters = (feature: string): boolean => feature.startsWith('#')
export const isStem = (feature: string): boolean => markOf(feature) === ''
/** Whether a feature is a word, by its stem or as it was typed. */
export const isWord = (feature: string): boolean => isStem(feature) || feature.startsWith('=')
