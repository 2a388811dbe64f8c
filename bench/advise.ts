import { fileURLToPath } from 'node:url'
import { Engine } from 'json-rules-engine'
import { advise } from '../src/rules/advise.ts'
import { loadProtocol } from '../src/rules/load.ts'
import type { ReportFacts } from '../src/rules/report.ts'
import type { Protocol } from '../src/rules/schema.ts'
import { randomReports } from './random-reports.ts'
import { median, perSecond } from './speed.ts'

const ROUNDS = 9
const RANDOM_REPORTS = 3000

/**
 * How many advices a second: ours with its trace, beside json-rules-engine that only looks up the rows of the matrix,
 * in turns over the same reports, each with one behaviour of the matrix. Then ours over random reports, each asked once,
 * so that hardly any was advised on before.
 *
 * @param print gets every line of the outcome
 */
export async function benchAdvise(print: (line: string) => void): Promise<void> {
  const protocol = loadProtocol(fileURLToPath(new URL('../protocols/ozhw', import.meta.url)))
  const reports = reportPerRow(protocol)
  const engine = engineOver(protocol)
  const ours: number[] = []
  const theirs: number[] = []
  const random: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await perSecond(reports, 400, (report) => advise(report, protocol)))
    theirs.push(await perSecond(reports, 15, ({ behaviours = [] }) => engine.run({ behaviours })))
    const unseen = { ...protocol }
    random.push(await perSecond(randomReports(protocol, RANDOM_REPORTS, round), 1, (report) => advise(report, unseen)))
  }
  const [fast, slow] = [median(ours), median(theirs)]
  print(`advise, ${reports.length} matrix rows, median of ${ROUNDS} rounds in turns, advices a second:`)
  print(`  ours, with everything else the rules say and the trace  ${whole(fast)}`)
  print(`  json-rules-engine 7.3.1, the rows alone                 ${whole(slow)}`)
  print(`  ours is ${(fast / slow).toFixed(1)} times as fast`)
  print(`  ours, random full reports, each asked once              ${whole(median(random))}`)
}

const rowsOf = ({ rules }: Protocol) => rules.flatMap((rule) => (rule.matrix ? [rule.matrix] : []))

const reportPerRow = (protocol: Protocol): ReportFacts[] =>
  rowsOf(protocol).map(({ behaviour }) => ({
    sector: 'VO',
    concern: 'behaviour',
    behaviours: [behaviour],
    occurredAt: '2026-11-19T10:40:00+01:00',
    place: 'on-site',
    people: [
      { part: 'offender', kind: 'pupil', age: 14 },
      { part: 'victim', kind: 'pupil' },
    ],
    recidivism: false,
    serious: false,
    weaponUsed: false,
  }))

function engineOver(protocol: Protocol): Engine {
  const engine = new Engine()
  for (const row of rowsOf(protocol)) {
    engine.addRule({
      conditions: { all: [{ fact: 'behaviours', operator: 'contains', value: row.behaviour }] },
      event: { type: 'row', params: row },
    })
  }
  return engine
}

const whole = (n: number) => Math.round(n).toLocaleString('en').padStart(9)
