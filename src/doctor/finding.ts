import type { Localized } from '../rules/vocabulary.ts'
import type { Installation } from './installation.ts'

/** `attention` works but deserves a look; `not-looked`: something else must be mended first. */
export type Level = 'good' | 'attention' | 'wrong' | 'not-looked'

/** What was found, without the name of anyone and without the value of a setting. */
export interface Finding {
  readonly level: Level
  /** Stays the same from version to version, for whoever reads it by program. */
  readonly code: string
  readonly says: Localized
  /** What to do; absent when there is nothing to do. */
  readonly remedy?: Localized
}

export interface Check {
  readonly id: string
  readonly name: Localized
  /** Changes nothing. */
  look(installation: Installation): Promise<readonly Finding[]> | readonly Finding[]
}

export const good = (code: string, nl: string, en: string): readonly Finding[] => [
  { level: 'good', code, says: { nl, en } },
]

export const notLooked = (nl: string, en: string): readonly Finding[] => [
  { level: 'not-looked', code: 'not-looked', says: { nl, en } },
]
