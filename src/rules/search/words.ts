import { plainText } from '../plain-text.ts'
import { PHRASES, WORDS } from './lexicon.ts'
import { STOP_WORDS } from './stop-words.ts'

/**
 * The words of a text as the search sees them: without markup, capitals, accents and words that say nothing, in one
 * spelling, with lay words in the words of the school. Dutch and English go through the same sieve.
 */
export const stemsIn = (text: string): string[] => contentWords(text).flatMap(stemsOf)

/** The stems of what a word means: several where a lay word stands for several words. */
export const stemsOf = (word: string): string[] =>
  meantBy(word)
    .map(stem)
    .filter((one) => one.length > 1)

/** The words of a text that say something, as they were typed but in small letters; phrases in one word. */
export const contentWords = (text: string): string[] => wordsIn(text).filter((word) => !STOP_WORDS.has(word))

/** All words of a text, those that say nothing too, as they were typed but in small letters; phrases in one word. */
export function wordsIn(text: string): string[] {
  const plain = ` ${plainText(text)} `
  const withPhrases = PHRASES.reduce((so, [phrase, meant]) => so.replaceAll(` ${phrase} `, ` ${meant} `), plain)
  return withPhrases.split(' ').filter((word) => word !== '')
}

const meantBy = (word: string): readonly string[] => WORDS.get(word) ?? [word]

/** Takes the ending off a word and writes what sounds alike alike, so that `geschopte`, `schoppen` and `schop` meet. */
export function stem(word: string): string {
  const sounded = soundsLike(withoutParticiple(word))
  const bare = sounded.replace(ENDINGS, '$1')
  return singleLetters(bare.length >= 3 ? bare : sounded)
}

const ENDINGS = /^(.{3,}?)(?:ingen|heden|ende|eren|tjes|jes|tje|je|ing|ied|ies|ed|en|er|es|te|de|e|s|t|d)$/

/** `ge` + stem + `t` or `d`: `geschorst`, `gepest`. */
const withoutParticiple = (word: string) => word.replace(/^ge(.{4,})[td]e?n?$/, '$1')

/** A word as it sounds, in one spelling. */
export const soundOf = (word: string): string => singleLetters(soundsLike(word).replace(/d$/, 't').replace(/en$/, 'e'))

const soundsLike = (word: string) =>
  word
    .replace(/sch/g, 'sg')
    .replace(/[ts]ie/g, 'si')
    .replace(/ch/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/qu/g, 'kw')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c/g, 'k')
    .replace(/ij|y/g, 'i')
    .replace(/ou/g, 'au')
    .replace(/dt$/, 't')
    .replace(/v/g, 'f')
    .replace(/z/g, 's')

/** `schopp` and `schop`, `slaan` and `sla`. */
const singleLetters = (word: string) => word.replace(/(.)\1+/g, '$1')
