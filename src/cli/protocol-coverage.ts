import { type Coverage, coverageOf, TIERS, totalOf } from '../rules/coverage.ts'
import { loadProtocol } from '../rules/load.ts'
import { type ExitCode, say, sayJson, type Terminal } from './terminal.ts'

/**
 * `protocol coverage`: of which facts of the inventory the protocol says something, and of which not, per topic and tier.
 *
 * @param protocol the folder, such as `protocols/ozhw`
 * @returns 0: that something is not covered is an answer too
 * @throws ProtocolError when the protocol has mistakes.
 */
export function protocolCoverage(protocol: string, json: boolean, terminal: Terminal): ExitCode {
  const coverage = coverageOf(loadProtocol(protocol))
  const totals = TIERS.map((tier) => ({ tier, ...totalOf(coverage, tier) }))
  if (json) sayJson(terminal, { totals, topics: coverage })
  else say(terminal, ...coverage.flatMap(lines), '', ...totals.map((total) => totalLine(total)))
  return 0
}

function lines({ topic, tier, covered, uncovered, inRules, inAnswers }: Coverage): string[] {
  const all = covered.length + uncovered.length
  return [
    `${topic.padEnd(26)}${tier.padEnd(12)}${`${covered.length}/${all}`.padStart(7)}   regels ${inRules}, antwoorden ${inAnswers}`,
    ...uncovered.map((id) => `    ontbreekt: ${id}`),
  ]
}

const totalLine = ({ tier, covered, of }: { readonly tier: string; readonly covered: number; readonly of: number }) =>
  `${tier.padEnd(12)}${covered} van ${of} (${of === 0 ? 100 : Math.floor((100 * covered) / of)}%)`
