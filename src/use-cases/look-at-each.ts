import { retryStale } from './retry-stale.ts'

/**
 * Looks at one thing after another, each anew when somebody changed it meanwhile, and returns of how many something
 * changed.
 *
 * @param things what they are called in the error, in the plural
 * @throws AggregateError when one or more could not be looked at; all others were.
 */
export async function lookAtEach(
  things: string,
  ids: Promise<readonly string[]>,
  look: (id: string) => Promise<boolean>,
): Promise<number> {
  let changed = 0
  const troubles: unknown[] = []
  for (const id of await ids) {
    try {
      if (await retryStale(() => look(id))) changed += 1
    } catch (error) {
      troubles.push(error)
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} ${things} could not be looked at.`)
  return changed
}
