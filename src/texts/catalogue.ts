import type { Language } from '../rules/vocabulary.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import type { Texts } from './texts.ts'

/** The texts in a language. */
export const textsIn = (language: Language): Texts => ({ nl, en })[language]

/** Dutch unless a platform says that someone reads English, as in `en-GB`. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith('en') === true ? 'en' : 'nl'
