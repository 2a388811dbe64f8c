import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/*
 * One id from a click to the messages that come of it, so that log lines that belong together can be found. It is made
 * when something comes in from a platform, is kept with the notices that are planned meanwhile, and holds again while
 * those are sent. It is random and says nothing of anyone.
 */
const current = new AsyncLocalStorage<string>()

/** A new random id. */
export const newTrace = (): string => randomBytes(9).toString('base64url')

/** Does the work under this id, with everything that it starts; with null under none of its own. */
export const inTrace = <T>(trace: string | null, work: () => T): T =>
  trace === null ? work() : current.run(trace, work)

/** The id of what is being done now; null outside of any. */
export const currentTrace = (): string | null => current.getStore() ?? null
