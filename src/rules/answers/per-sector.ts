import { holdsOn } from '../in-force.ts'
import type { Rule } from '../rule.ts'
import type { Protocol } from '../schema.ts'
import { type Choices, settingsOf } from '../situation.ts'
import { SECTORS, type Sector } from '../vocabulary.ts'

/** The rules that say something about a question in some sectors: alike in all of these. */
export interface SectorRules {
  readonly sectors: readonly Sector[]
  readonly rules: readonly Rule[]
}

/** The rules of a day under the school's choices; conditions about a report are left to the reader. */
export function rulesForAnswers(protocol: Protocol, choices: Choices): readonly Rule[] {
  const chosen = settingsOf(protocol, choices)
  return protocol.rules.filter(
    (rule) =>
      holdsOn(rule, choices.on ?? '9999-12-31') &&
      Object.entries(rule.when.setting ?? {}).every(([id, options]) => options.includes(chosen[id] ?? '')),
  )
}

/** Sectors for which the same rules hold go together; a sector without any is left out. */
export function perSector(rules: readonly Rule[]): SectorRules[] {
  const found = new Map<string, { sectors: Sector[]; rules: readonly Rule[] }>()
  for (const sector of SECTORS) {
    const holding = rules.filter((rule) => rule.when.sector?.includes(sector) ?? true)
    const key = holding.map((rule) => rule.id).join(' ')
    const known = found.get(key)
    if (known) known.sectors.push(sector)
    else if (holding.length > 0) found.set(key, { sectors: [sector], rules: holding })
  }
  return [...found.values()]
}

/** `-po` behind an id, when it does not hold everywhere. */
export const sectorSuffix = (sectors: readonly Sector[]): string =>
  sectors.length === SECTORS.length ? '' : `-${sectors.join('-').toLowerCase()}`
