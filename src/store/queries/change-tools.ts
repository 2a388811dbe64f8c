import type { Change } from '../../use-cases/ports.ts'
import type { SealedKey } from '../keyring.ts'
import type { Build } from './build.ts'

export type ChangeOf<T extends Change['type']> = Extract<Change, { type: T }>

/** A case as far as a change to it must know. */
export interface KnownCase {
  readonly number: string
  readonly foundation: string
  readonly school: string
  readonly key: Buffer
}

/** What is needed to turn changes into statements, the same on every database. */
export interface ChangeTools {
  readonly build: Build
  readonly foundation: string
  readonly indexKey: Buffer
  /** Seals what is of the foundation and of no case. */
  readonly foundationKey: Buffer
  readonly now: Date
  readonly newCaseKey: (number: string) => { readonly key: Buffer; readonly kept: SealedKey }
  /** The case as it is kept; undefined when there is none. */
  readonly find: (number: string) => KnownCase | undefined
}
