import type { Protocol } from '../rules/schema.ts'
import { CONCERNS, type Concern } from '../rules/vocabulary.ts'
import type { Values } from '../view/view.ts'
import { list, text } from './report-values.ts'

/**
 * An answer «ja» to a question that the story raised changes what is reported; the reporter said so themselves. Of
 * several concerns the one whose route goes before the others counts, so that no answer opens a gate that is shut.
 */
export function withAnswers(typed: Values, protocol: Protocol): Values {
  let values = typed
  const concerns = [text(values, 'concern')]
  for (const { id, about } of protocol.asks) {
    if (text(values, `ask-${id}`) !== 'yes') continue
    if ('concern' in about) concerns.push(about.concern)
    else if (about.fact === 'weaponUsed') values = { ...values, 'weapon-used': 'yes' }
    else values = { ...values, danger: [...new Set([...list(values, 'danger'), DANGER[about.fact]])] }
  }
  const [concern] = CONCERNS.filter((c) => concerns.includes(c)).sort(
    (a, b) => rankOf(a, protocol) - rankOf(b, protocol),
  )
  return concern === undefined ? values : { ...values, concern }
}

const DANGER = { acuteDanger: 'now', selfHarmRisk: 'self-harm' } as const

/** The rank of the route that someone takes by choosing a concern; the lowest goes first. */
function rankOf(concern: Concern, { rules }: Protocol): number {
  const chosen = rules.filter((rule) => rule.when.concern?.includes(concern))
  return Math.min(...chosen.flatMap((rule) => rule.route?.rank ?? []))
}
