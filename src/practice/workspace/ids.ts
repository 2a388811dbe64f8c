import { randomBytes } from 'node:crypto'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A random id in Slack's look: the prefix says what it names (`U` a person, `C` a channel, `D` a direct message, `V` a view). */
export function newId(prefix: string): string {
  return prefix + Array.from(randomBytes(10), (byte) => letters.charAt(byte % letters.length)).join('')
}

/** An id that nobody can guess, for what gives access by itself: trigger ids, response urls. */
export function newSecret(): string {
  return randomBytes(16).toString('hex')
}
