import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptOut } from '../../src/domain/accused.ts'
import { asSent } from '../../src/domain/afterwards.ts'
import type { Case } from '../../src/domain/case.ts'
import { worksToday } from '../../src/domain/presence.ts'
import type { Proposal } from '../../src/domain/proposal.ts'
import type { Involved } from '../../src/domain/report.ts'
import type { Length } from '../../src/rules/advice.ts'
import type { Measure, Part, Position } from '../../src/rules/vocabulary.ts'
import { askReporter } from '../../src/use-cases/ask-reporter.ts'
import { correctReport } from '../../src/use-cases/correct-report.ts'
import { handOver } from '../../src/use-cases/hand-over.ts'
import { matchAccused } from '../../src/use-cases/match-accused.ts'
import { openProposal } from '../../src/use-cases/open-proposal.ts'
import { proposeMeasure } from '../../src/use-cases/propose-measure.ts'
import { recordDecision } from '../../src/use-cases/record-decision.ts'
import { sendUpOverdueProposals } from '../../src/use-cases/send-up-overdue-proposals.ts'
import { supplementReport } from '../../src/use-cases/supplement-report.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { replaceProposal, withdrawProposal } from '../../src/use-cases/withdraw-proposal.ts'
import { withdrawReport } from '../../src/use-cases/withdraw-report.ts'
import { someone, vlieger } from '../support/example.ts'
import { AGREED, aKickAt, days, decide, type Kick, NOT_AGREED, REST, wanting } from './proposing.ts'

/**
 * Written apart from the code: who holds a role that the plan names for a measure, or one higher in the line. Cor stands
 * in for every head and team leader; both board members and Cor stand above every school.
 */
const ABOVE = ['p_cor', 'p_bram', 'p_bea']
const HEAD = ['p_dirk', ...ABOVE]
const MAY: Partial<Record<Measure, readonly string[]>> = {
  warning: HEAD,
  'time-out': HEAD,
  suspension: ['p_teun', 'p_tirza', ...HEAD],
  'suspension-intending-expulsion': HEAD,
}
/**
 * Whom the plan names, with who stands in for a role that someone accused holds: as long as one of them is free, nobody
 * decides on their own proposal.
 */
function namedFor(measure: Measure, accused: ReadonlySet<Position | undefined>): readonly string[] {
  if (measure === 'suspension' && !accused.has('team-leader')) return ['p_teun', 'p_tirza', 'p_cor']
  if (!accused.has('school-leader')) return ['p_dirk', 'p_cor']
  return accused.has('board-member') ? ['p_truus', 'p_rob'] : ['p_bram', 'p_bea']
}
const PEOPLE = ['p_tessa', 'p_daan', 'p_vera', 'p_teun', 'p_tirza', 'p_dirk', 'p_cor', 'p_bram', 'p_bea', 'p_nobody']
const WANTED: readonly (readonly [Measure, Length | null])[] = [
  ['warning', null],
  ['time-out', REST],
  ['time-out', days(2)],
  ['suspension', days(1)],
  ['suspension', days(3)],
  ['suspension', days(9)],
  ['suspension-intending-expulsion', null],
]

interface Step {
  readonly do:
    | 'propose'
    | 'approve'
    | 'decline'
    | 'withdraw'
    | 'replace'
    | 'record'
    | 'take-up'
    | 'hand-over'
    | 'match'
    | 'open'
    | 'supplement'
    | 'correct'
    | 'take-back'
    | 'ask-reporter'
    | 'wait'
  readonly by: string
  readonly other: string
  readonly which: number
}
const person = fc.oneof(fc.constantFrom('p_vera', 'p_teun', 'p_dirk'), fc.constantFrom(...PEOPLE))
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(
    { weight: 3, arbitrary: fc.constant('propose' as const) },
    { weight: 4, arbitrary: fc.constantFrom('approve' as const, 'decline' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ...([
          'withdraw',
          'replace',
          'record',
          'take-up',
          'hand-over',
          'match',
          'open',
          'supplement',
          'correct',
          'ask-reporter',
          'take-back',
          'wait',
        ] as const),
      ),
    },
  ),
  by: person,
  other: person,
  which: fc.nat({ max: 20 }),
})
const part = fc.constantFrom<Part>('victim', 'witness', 'unclear', 'intervened')
const involved = fc.uniqueArray(fc.tuple(person, part), { maxLength: 1, selector: ([id]) => id })

describe('in whatever order people do what', () => {
  test('nobody decides without authority, nothing is decided twice, and nobody accused gets in', async () => {
    let decided = 0
    await fc.assert(
      fc.asyncProperty(
        person.filter((id) => id !== 'p_nobody'),
        involved,
        fc.array(step, { minLength: 10, maxLength: 24 }),
        async (reporter, parts, steps) => {
          const kick = await aKickAt({ report: { reporter }, more: parts.map(asInvolved) })
          const seen = new Map<string, string>()
          for (const [count, one] of steps.entries()) {
            await act(kick, one, count)
            decided += await checkWhatStands(kick, seen)
          }
          await checkHistory(kick)
          await kick.store.close()
        },
      ),
      { numRuns: 150 },
    )
    expect(decided).toBeGreaterThan(10)
  }, 120_000)
})

const asInvolved = ([staffId, which]: readonly [string, Part], i: number): Involved => {
  const position = vlieger.people.find((p) => p.id === staffId)?.position ?? 'other'
  return { id: `s${i}`, parts: [which], kind: 'staff', position, staffId }
}

async function act(kick: Kick, { do: what, by, other, which }: Step, count: number): Promise<void> {
  const { number, ports, store, clock } = kick
  const proposals = await store.proposals(number)
  const id = proposals[which % Math.max(proposals.length, 1)]?.id ?? 'none'
  const [measure, length] = WANTED[which % WANTED.length] ?? ['warning', null]
  const wanted = () => wanting(kick, measure, length, { id: `proposal-${count}`, overLimitReason: 'Verzonnen.' })
  const consulted = [{ who: other, when: '2026-11-18' }]
  switch (what) {
    case 'propose':
      return void (await proposeMeasure(number, by, await wanted(), ports))
    case 'approve':
      return void (await decide(kick, { id }, by, {
        ...AGREED,
        reason: 'Het moet.',
        consulted: which % 2 ? consulted : [],
      }))
    case 'decline':
      return void (await decide(kick, { id }, by, NOT_AGREED))
    case 'withdraw':
      return void (await withdrawProposal(number, id, by, ports))
    case 'replace':
      return void (await replaceProposal(number, id, by, await wanted(), ports))
    case 'record': {
      const decidedBy = which % 3 === 0 ? by : other
      const taken = { ...AGREED, decidedBy, decidedOn: '2026-11-18', why: 'Haast.', reason: 'Haast.' }
      return void (await recordDecision(number, by, await wanted(), taken, ports))
    }
    case 'take-up':
      return void (await takeUp(number, by, ports))
    case 'hand-over':
      return void (await handOver(number, by, other, 'Verzonnen reden.', ports))
    case 'match':
      return void (await matchAccused(number, by, 's0', other, ports))
    case 'open':
      return void (await openProposal(number, id, by, ports))
    case 'supplement':
      return void (await supplementReport(number, by, [{ id: `added-${count}`, text: 'Verzonnen aanvulling.' }], ports))
    case 'correct': {
      const sent = asSent((await kick.caseOf(number)).report)
      return void (await correctReport(number, by, { ...sent, story: `Verzonnen verhaal ${count}.` }, ports))
    }
    case 'take-back':
      return void (await withdrawReport(number, by, 'Verzonnen reden.', ports))
    case 'ask-reporter':
      return void (await askReporter(number, by, { id: `question-${count}`, fields: [], text: 'Waar?' }, ports))
    case 'wait':
      clock.pass(26 * 60 * 60 * 1000)
      return void (await sendUpOverdueProposals(ports))
  }
}

/** Returns how many were decided since the last look. */
async function checkWhatStands(kick: Kick, seen: Map<string, string>): Promise<number> {
  const subject = await kick.caseOf(kick.number)
  checkAccess(subject)
  let fresh = 0
  const proposals = await kick.store.proposals(kick.number)
  for (const proposal of proposals) {
    const { id, measure, length, decision } = proposal
    if (decision === null) continue
    const told = JSON.stringify(decision)
    expect(seen.get(id) ?? told).toBe(told)
    if (!seen.has(id)) {
      fresh += 1
      checkOwn(subject, proposal, proposals)
      expect(MAY[measure]).toContain(decision.by)
      if (accusedPositions(subject).has('team-leader')) expect(decision.by).not.toBe('p_tirza')
      expect(subject.report.people.map((p) => p.staffId)).not.toContain(decision.by)
      expect(measure === 'suspension' && length !== null && length.n > 5).toBe(false)
    }
    seen.set(id, told)
  }
  return fresh
}

function checkAccess(subject: Case): void {
  const inside = subject.access.filter((access) => access.until === null).map((access) => access.person)
  expect(inside.filter((id) => keptOut(subject.report).has(id))).toEqual([])
}

/**
 * Nobody decides on their own while others are free, nor writes down that they did; what one proposed before, and nobody
 * agreed to, is one's own too. Whoever wrote down what someone else decided wrote down what happened.
 */
function checkOwn(subject: Case, { id, measure, proposedBy, decision }: Proposal, all: readonly Proposal[]): void {
  if (decision === null) return
  const recorded = decision.recordedAfterwards
  const before = all.filter((p) => p.id !== id && p.measure === measure && p.state !== 'approved')
  const ownProposal = recorded === null ? proposedBy === decision.by : before.some((p) => p.proposedBy === decision.by)
  const ownReport = subject.report.reporter === decision.by
  expect([decision.ownProposal, decision.ownReport]).toEqual([ownProposal, ownReport])
  if (!(ownProposal || ownReport) || (recorded !== null && recorded.by !== decision.by)) return
  const works = (id: string) => worksToday(someone(id.replace('p_', '')), decision.at, vlieger.directory)
  const inIt = subject.report.people.map((p) => p.staffId)
  // Who proposed it is no more free of it than who reported; what was written down afterwards nobody proposed here.
  const ownTo = [decision.by, subject.report.reporter, ...(recorded === null ? [proposedBy] : [])]
  const free = namedFor(measure, accusedPositions(subject))
    .filter((id) => !ownTo.includes(id) && !inIt.includes(id))
    .filter((id) => works(id) || !works(decision.by))
  expect(free).toEqual([])
}

const accusedPositions = ({ report }: Case): ReadonlySet<Position | undefined> =>
  new Set(
    report.people
      .filter((p) => p.kind === 'staff' && (p.parts.includes('unclear') || p.parts.includes('intervened')))
      .map((p) => p.position),
  )

async function checkHistory(kick: Kick): Promise<void> {
  const history = await kick.store.history(kick.number)
  const decided = history.flatMap(({ what }) => (what.type === 'decided' ? [what.proposal] : []))
  expect(new Set(decided).size).toBe(decided.length)
}
