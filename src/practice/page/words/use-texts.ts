import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SeatPerson } from '../../page-api.ts'
import { en } from './en.ts'
import { nl, type PageTexts } from './nl.ts'

/** Dutch unless the person chose English. */
export function textsFor(locale: SeatPerson['locale'] | undefined): PageTexts {
  return locale === 'en-GB' ? en : nl
}

export const TextsContext = createContext<PageTexts>(nl)

/** The page's own texts in the language of the seat it is called in. */
export function useTexts(): PageTexts {
  return useContext(TextsContext)
}
