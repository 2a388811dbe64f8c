import type { Case } from '../domain/case.ts'
import type { Setting } from '../domain/deciders.ts'
import { reachableIn } from './passed-by.ts'
import type { Ports } from './ports.ts'

/** The case as it stands with everyone who could decide in it. Whoever was out of reach for it or stepped back is passed by. */
export async function decidingSetting(subject: Case, { store, now }: Ports): Promise<Setting> {
  const history = await store.history(subject.number)
  return {
    subject,
    directory: await store.directory(),
    reachable: reachableIn(history),
    now: now(),
  }
}
