import type { Foundation } from '../../domain/organisation.ts'
import type { Keyring } from '../keyring.ts'
import type { Driver } from './driver.ts'
import type { FoundationKeys } from './start.ts'

/** What every part of the store works with. */
export interface Setting {
  readonly driver: Driver
  readonly keyring: Keyring
  readonly keys: FoundationKeys
  readonly foundation: Foundation
  readonly now: () => Date
}
