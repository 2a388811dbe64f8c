import { contentWords, stemsOf } from './words.ts'

/** Groups of four letters: what is misspelt, bent or written as one word still shares most of them. */
const LETTERS = 4

/** What a text is recognised by; a mark in front keeps the kinds apart. */
export type FeatureReader = (text: string) => string[]

/**
 * Reads the features of texts: the stems of their words with lay words in the words of the school, the words as they were
 * typed, stems that stand next to each other, and groups of letters. What it found for a word it keeps, as long as it
 * lives: read questions that people ask with one of their own.
 */
export function featureReader(): FeatureReader {
  const known = new Map<string, WordFeatures>()
  const featuresOfWord = (word: string): WordFeatures => {
    const found = known.get(word) ?? { stems: stemsOf(word), others: [`=${word}`, ...letterGroups(word)] }
    known.set(word, found)
    return found
  }
  return (text) => {
    const words = contentWords(text).map(featuresOfWord)
    const stems = words.flatMap((word) => word.stems)
    return [
      ...stems,
      ...stems.slice(1).map((next, at) => `+${stems[at]} ${next}`),
      ...words.flatMap((word) => word.others),
    ]
  }
}

interface WordFeatures {
  readonly stems: readonly string[]
  readonly others: readonly string[]
}

/** `^` and `$` are where a word begins and ends. */
function letterGroups(word: string): string[] {
  const marked = `^${word}$`
  const groups = Array.from({ length: Math.max(1, marked.length - LETTERS + 1) }, (_, at) => at)
  return groups.map((at) => `#${marked.slice(at, at + LETTERS)}`)
}

/** Whether a feature is a group of letters. */
export const isLetters = (feature: string): boolean => feature.startsWith('#')
