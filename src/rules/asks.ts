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

/** Words with single spaces around each, without capitals and accents. */
const plain = (text: string) =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** `mes + getrokken`: both stand there, in whatever order. */
const stands = (word: string, words: string): boolean =>
  word.split(' + ').every((part) => {
    const wanted = plain(part)
    return words.includes(part.endsWith('*') ? wanted.trimEnd() : wanted)
  })
