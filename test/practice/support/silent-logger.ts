import { type Logger, LogLevel } from '@slack/bolt'

/** The refusals these tests provoke are no news. */
export const silentLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}
