import { createHash, randomUUID } from 'node:crypto'

/** A new random id for an answer that is drawn: it tells nothing of who asked what. */
export const newAnswerId = (): string => randomUUID()

/**
 * The id of a doubt about a drawn answer: saying the same again has the same id, saying something else has another. It
 * tells nothing of what is said, nor which doubts came from the same answer, to whoever does not know the answer's id.
 */
export const doubtIdOf = (drawnAnswer: string, ...said: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([drawnAnswer, ...said]))
    .digest('base64url')
    .slice(0, 22)
