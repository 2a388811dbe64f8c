import type { Case } from '../domain/case.ts'
import type { Setting } from '../domain/deciders.ts'
import { hasAddress } from '../domain/has-address.ts'
import type { Ports } from './ports.ts'

/** The case as it stands with everyone who could decide in it. Whoever was out of reach for this case is passed by. */
export async function decidingSetting(subject: Case, { store, now }: Ports): Promise<Setting> {
  const history = await store.history(subject.number)
  const passedBy = new Set(history.flatMap(({ what }) => (what.type === 'not-reached' ? [what.person] : [])))
  return {
    subject,
    directory: await store.directory(),
    reachable: (person) => hasAddress(person) && !passedBy.has(person.id),
    now: now(),
  }
}
