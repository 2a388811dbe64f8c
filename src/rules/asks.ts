import { plainText } from './plain-text.ts'
import type { Protocol } from './schema.ts'

/** A question that a story gives reason for. It never decides anything: the reporter answers. */
export type Ask = Protocol['asks'][number]

/**
 * The questions that a story gives reason for, in the protocol's order. Words in either language count, whatever the
 * reporter's own; capitals and accents do not matter. The story is only looked at, never kept or repeated.
 */
export function asksFor(story: string, protocol: Protocol): Ask[] {
  const words = plain(story)
  return protocol.asks.filter((ask) => [...ask.words.nl, ...ask.words.en].some((word) => stands(word, words)))
}

const plainWords = new Map<string, string>()

/** The words of a protocol are looked for in every story, and stay as they are. */
function plainWord(part: string): string {
  const known = plainWords.get(part) ?? plain(part)
  plainWords.set(part, known)
  return known
}

/** With a space around each word, so that only whole words are found. */
const plain = (text: string) => ` ${plainText(text)} `

/** `mes + getrokken`: both stand there, in whatever order. */
const stands = (word: string, words: string): boolean =>
  word.split(' + ').every((part) => {
    const wanted = plainWord(part)
    return words.includes(part.endsWith('*') ? wanted.trimEnd() : wanted)
  })
