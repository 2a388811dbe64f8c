import type { Advice } from './advice.ts'
import type { Combination } from './combination.ts'
import { MISSING_FIELDS, type MissingField } from './rule.ts'
import type { Doubt } from './sort-rules.ts'

/** What should still be asked, and why: only what would change the advice or what the register must hold. */
export function missingEntries(
  doubts: readonly Doubt[],
  alsoAsked: readonly string[],
  { required, protocol }: Combination,
): Advice['missing'] {
  const fields = new Set([...required, ...doubts.flatMap((doubt) => doubt.fields), ...alsoAsked])
  return [...fields]
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .flatMap((field) => {
      const why = protocol.missing[kindOf(field)]
      return why ? [{ field, why }] : []
    })
}

/** `age` for `people[0].age`. */
const kindOf = (field: string) => field.replace(/^people\[\d+\]\./, '') as MissingField

const rank = (field: string) => MISSING_FIELDS.indexOf(kindOf(field))
