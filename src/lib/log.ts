import { type DestinationStream, pino, stdTimeFunctions } from 'pino'
import { currentTrace } from './trace.ts'

/** Writes one JSON line an event to stdout: ids and codes only, never a name, a story or a text from outside. */
export interface Log {
  info(entry: object): void
  warn(entry: object): void
  error(entry: object): void
}

/**
 * Every line holds the id of the click that it comes of (`trace`), but for a line that names a platform user: that one
 * would tie a person to a case, and so say who reported it.
 */
export const createLog = (level: string, to?: DestinationStream): Log =>
  pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, mixin: traceOf }, to ?? pino.destination(1))

function traceOf(entry: object): object {
  const trace = currentTrace()
  return trace === null || 'user' in entry ? {} : { trace }
}
