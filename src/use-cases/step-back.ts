import type { Case } from '../domain/case.ts'
import { sightOf } from '../domain/permissions.ts'
import { passCaseOn } from './pass-case-on.ts'
import type { Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

export type SteppedBack =
  /** `told`: who is told instead; empty when others have the case already. */
  | { readonly type: 'stepped-back'; readonly told: readonly string[] }
  /** There is nobody in the route's line whom it can go to: they keep it until someone is found. */
  | { readonly type: 'nobody-next'; readonly case: Case }
  | { readonly type: 'not-yours' }

/**
 * Someone says that they cannot deal with a case, for example because they know the pupil at home. Their access ends,
 * whoever is next in the route's own line is told, and they are not told or asked again. Why is theirs to say.
 *
 * @param remark in their own words, or null
 */
export function stepBack(number: string, person: string, remark: string | null, ports: Ports): Promise<SteppedBack> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, person) !== 'whole') return { type: 'not-yours' }
    const [directory, history, proposals] = await Promise.all([
      ports.store.directory(),
      ports.store.history(number),
      ports.store.proposals(number),
    ])
    const at = ports.now()
    const leaving = new Map([[person, []]])
    const passed = passCaseOn({ subject, leaving, history, proposals, directory, protocol: ports.protocol, now: at })
    if (passed.leftToNobody) return { type: 'nobody-next', case: subject }
    const what = { type: 'stepped-back', remark, reopened: passed.reopened.get(person) ?? [] } as const
    await ports.store.commit([
      { type: 'case-touched', number, version: subject.version },
      { type: 'history-written', number, entry: { at, by: person, what } },
      ...passed.changes,
      ...(await repaintCards(subject, ports.store, at)),
    ])
    return { type: 'stepped-back', told: passed.told }
  })
}
