import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { damaged } from './store-error.ts'

/** Where something sealed stands. It opens nowhere else, so that nothing can be swapped or moved. */
export interface Place {
  readonly table: string
  /** Whose it is: a case number, or the id of a foundation. */
  readonly owner: string
  readonly field: string
}

export const KEY_BYTES = 32
const CIPHER = 'aes-256-gcm'
const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Longer than any role, or entry of a history with a few of them: how long something is would tell which it is. */
const PADDED_TO_BYTES = 256
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES

/** A new random key. */
export const newKey = (): Buffer => randomBytes(KEY_BYTES)

/** Seals with AES-256-GCM under a fresh random nonce: format byte, nonce, tag, ciphertext. */
export function seal(key: Buffer, place: Place, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(associatedData(place))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), text])
}

/**
 * Opens what `seal` closed under the same key at the same place.
 *
 * @throws StoreError `damaged` when a byte, the place or the key differs; it holds nothing of the content.
 */
export function unseal(key: Buffer, place: Place, sealed: Buffer): Buffer {
  if (sealed.length < HEAD_BYTES || sealed[0] !== FORMAT) throw damaged(place.table)
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, 1 + NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(associatedData(place))
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()])
  } catch {
    throw damaged(place.table)
  }
}

/**
 * Seals a value that JSON can hold; an `undefined` field is absent when it is opened again. Short values are all as long
 * as each other.
 */
export function sealJson(key: Buffer, place: Place, value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value))
  const padding = ' '.repeat(PADDED_TO_BYTES - (json.length % PADDED_TO_BYTES))
  return seal(key, place, Buffer.concat([json, Buffer.from(padding)]))
}

/** @throws StoreError `damaged`, as `unseal`. */
export const unsealJson = <T>(key: Buffer, place: Place, sealed: Buffer): T =>
  JSON.parse(unseal(key, place, sealed).toString('utf8')) as T

const associatedData = (place: Place): Buffer =>
  Buffer.from(JSON.stringify([FORMAT, place.table, place.owner, place.field]))
