import { createHmac } from 'node:crypto'

/** For what something can be found again; the same words for another purpose give another value. */
export type Purpose = 'form' | 'reporter' | 'trace' | 'person' | 'role' | 'teams-place'

/**
 * A value by which rows with the same words can be found without the words standing there (HMAC-SHA256). Whoever holds
 * the file but not the key sees at most that two rows are about the same unknown thing.
 */
export const blindIndex = (key: Buffer, purpose: Purpose, ...words: readonly string[]): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([purpose, ...words]))
    .digest('base64url')
