/** Of everything that is worked out once and kept, this many: a school sees a few dozen different reports. */
const MOST = 500

/** What was made for a key before, else made now and kept; the one kept longest makes room. */
export function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key)
  if (known !== undefined) return known
  const made = make()
  const [oldest] = store.size < MOST ? [] : store.keys()
  if (oldest !== undefined) store.delete(oldest)
  store.set(key, made)
  return made
}
