import { type Coverage, coverageOf, TIERS, totalOf } from '../rules/coverage.ts'
import { choicesOf } from '../rules/ladders/check-ladders.ts'
import { loadProtocol } from '../rules/load.ts'
import { type ExitCode, say, sayJson, type Terminal } from './terminal.ts'

/**
 * `protocol coverage`: of which facts of the inventory the protocol says something, and of which not, per topic and tier; and per ladder what the school chose itself.
 *
 * @param protocol the folder, such as `protocols/ozhw`
 * @returns 0: that something is not covered is an answer too
 * @throws ProtocolError when the protocol has mistakes.
 */
export function protocolCoverage(protocol: string, json: boolean, terminal: Terminal): ExitCode {
  const loaded = loadProtocol(protocol)
  const coverage = coverageOf(loaded)
  const ladders = loaded.ladders.map((ladder) => ({
    id: ladder.id,
    facts: ladder.facts,
    chosen: [...new Set(choicesOf(ladder).map(({ setting }) => setting))],
  }))
  const totals = TIERS.map((tier) => ({ tier, ...totalOf(coverage, tier) }))
  if (json) sayJson(terminal, { totals, topics: coverage, ladders })
  else say(terminal, ...coverage.flatMap(lines), '', ...totals.map(totalLine), '', ...ladders.map(ladderLine))
  return 0
}

function lines({ topic, tier, covered, uncovered, inRules, inAnswers }: Coverage): string[] {
  const all = covered.length + uncovered.length
  return [
    `${topic.padEnd(26)}${tier.padEnd(12)}${`${covered.length}/${all}`.padStart(7)}   regels ${inRules}, antwoorden ${inAnswers}`,
    ...uncovered.map((id) => `    ontbreekt: ${id}`),
  ]
}

/** What the protocol says of a ladder, and what the school chose itself. */
const ladderLine = ({ id, facts, chosen }: { id: string; facts: readonly string[]; chosen: readonly string[] }) =>
  `ladder ${id.padEnd(26)}in het protocol: ${facts.join(', ') || 'niets'}; keuze van de school: ${chosen.join(', ') || 'geen'}`

const totalLine = ({ tier, covered, of }: { readonly tier: string; readonly covered: number; readonly of: number }) =>
  `${tier.padEnd(12)}${covered} van ${of} (${of === 0 ? 100 : Math.floor((100 * covered) / of)}%)`
