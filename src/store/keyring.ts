import { hkdfSync } from 'node:crypto'
import { KEY_BYTES, newKey, type Place, seal, unseal } from './seal.ts'
import { StoreError } from './store-error.ts'

/** A random key as it is kept: closed under the master key, which never stands in the store itself. */
export interface SealedKey {
  readonly sealed: Buffer
  /** Tells under which master key, and nothing about it. */
  readonly fingerprint: string
}

/**
 * Closes and opens the random keys of cases and of the foundation. Only these depend on the master key, so that another
 * master key means closing these again and nothing else.
 */
export interface Keyring {
  readonly fingerprint: string
  newKey(place: Place): { readonly key: Buffer; readonly kept: SealedKey }
  /** @throws StoreError `key-wrong` under another master key, `damaged` when it was changed. */
  open(place: Place, kept: SealedKey): Buffer
}

const NEW_KEY = 'Make one with: openssl rand -base64 32. Keep it apart from the database and its backups.'

/** @throws StoreError `key-malformed` unless the master key is 32 bytes that are not all the same. */
export function keyringOf(masterKey: Buffer): Keyring {
  if (masterKey.length !== KEY_BYTES || new Set(masterKey).size === 1) {
    throw new StoreError('key-malformed', 'The key of the store must be 32 random bytes.', NEW_KEY)
  }
  const sealing = derive(masterKey, 'seal keys', KEY_BYTES)
  const fingerprint = derive(masterKey, 'fingerprint', 8).toString('hex')
  return {
    fingerprint,
    newKey: (place) => {
      const key = newKey()
      return { key, kept: { sealed: seal(sealing, place, key), fingerprint } }
    },
    open: (place, kept) => {
      if (kept.fingerprint !== fingerprint) throw wrongKey()
      return unseal(sealing, place, kept.sealed)
    },
  }
}

const derive = (masterKey: Buffer, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, 'meldwijzer store 1', purpose, bytes))

const wrongKey = () =>
  new StoreError(
    'key-wrong',
    'The key does not belong to this database.',
    'Set the key that this database was made with. Without it nothing in it can be read; nothing was changed.',
  )
