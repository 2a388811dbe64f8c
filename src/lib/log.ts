import { pino } from 'pino'

/** Writes one JSON line an event to stdout: ids and codes only, never a name, a story or a text from outside. */
export interface Log {
  info(entry: object): void
  warn(entry: object): void
  error(entry: object): void
}

export const createLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
