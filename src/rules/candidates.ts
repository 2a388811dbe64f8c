import type { ReadyRule, Version } from './in-force.ts'
import { kept } from './kept.ts'
import { testOf } from './match.ts'
import type { Situation } from './situation.ts'

const candidatesOf = new WeakMap<Version, Map<string, readonly ReadyRule[]>>()

/**
 * The rules of a route that can apply to a report at all, for what it is about and what the school chose. These few
 * conditions leave out most rules and are the same for many reports, so they are looked at once for all of these.
 *
 * @param chosen the same for the same choices of a school, and for no others
 */
export function candidates(
  version: Version,
  route: string | undefined,
  situation: Situation,
  chosen: string,
): readonly ReadyRule[] {
  const { facts, behaviours } = situation
  const store = candidatesOf.get(version) ?? new Map<string, readonly ReadyRule[]>()
  candidatesOf.set(version, store)
  return kept(store, `${route} ${facts.sector} ${behaviours.join()} ${chosen}`, () =>
    version.others(route, facts.sector).filter((ready) => couldApply(ready, situation)),
  )
}

function couldApply({ rule: { when } }: ReadyRule, situation: Situation): boolean {
  const { behaviours, groups, setting } = when
  const about = { ...(behaviours && { behaviours }), ...(groups && { groups }), ...(setting && { setting }) }
  return testOf(about)(situation) !== false
}
