import type { Answer } from '../../src/domain/decidable.ts'
import type { WantedMeasure } from '../../src/domain/proposable.ts'
import { basesOf, measureEntryOf, type Proposal } from '../../src/domain/proposal.ts'
import type { Involved, Report } from '../../src/domain/report.ts'
import type { Length } from '../../src/rules/advice.ts'
import type { Measure } from '../../src/rules/vocabulary.ts'
import { decideProposal } from '../../src/use-cases/decide-proposal.ts'
import { proposeMeasure } from '../../src/use-cases/propose-measure.ts'
import { reportIncident } from '../../src/use-cases/report-incident.ts'
import { anInvolved, aReport } from '../make.ts'
import { anOffice, type Office, type OfficeOptions } from '../support/office.ts'

export const days = (n: number): Length => ({ n, unit: 'school-days' })
export const REST: Length = { n: 1, unit: 'rest-of-day' }

/** At the example's secondary school a pupil would have kicked someone; Tessa reported it and Vera was told. */
export async function aKickAt(options: OfficeOptions & { report?: Partial<Report>; more?: readonly Involved[] } = {}) {
  const office = await anOffice(options)
  const people = [anInvolved({ className: '3B' }), ...(options.more ?? [])]
  const report = aReport({ school: 'VLI', reporter: 'p_tessa', behaviours: ['kicking'], people, serious: true })
  const reported = await reportIncident({ ...report, ...options.report }, 'V1', office.ports)
  if (reported.type !== 'taken-in') throw new Error('the report was not taken in')
  return { ...office, number: reported.number }
}

export type Kick = Office & { readonly number: string }

/** Everything that a form would say, with the first rule that applies as its ground. */
export async function wanting(
  { caseOf, number }: Kick,
  measure: Measure,
  length: Length | null,
  more: Partial<WantedMeasure> = {},
): Promise<WantedMeasure> {
  const entry = measureEntryOf((await caseOf(number)).advice, measure)
  const basis = (entry === undefined ? undefined : basesOf(entry, length)[0]) ?? { facts: [], sources: [] }
  return {
    id: `${measure}-${length?.n ?? 0}-${length?.unit ?? 'none'}`,
    measure,
    length,
    about: 'i1',
    basis,
    ground: 'Een verzonnen grond.',
    parentsTold: 'De ouders zijn zogenaamd gebeld.',
    overLimitReason: null,
    ...more,
  }
}

export async function proposedIn(
  kick: Kick,
  by: string,
  measure: Measure,
  length: Length | null,
  more: Partial<WantedMeasure> = {},
): Promise<Proposal> {
  const answer = await proposeMeasure(kick.number, by, await wanting(kick, measure, length, more), kick.ports)
  if (answer.type !== 'proposed') throw new Error(`it was not proposed: ${answer.type}`)
  return answer.proposal
}

/** Everything was done before; nobody was consulted. */
export const AGREED: Answer = {
  approve: true,
  reason: null,
  consulted: [],
  beforeDone: ['parents-phoned', 'parents-and-pupil-spoken', 'parents-told', 'parents-spoken'],
}
export const NOT_AGREED: Answer = { ...AGREED, approve: false, reason: 'Een gesprek is genoeg.' }

export const decide = ({ number, ports }: Kick, { id }: Pick<Proposal, 'id'>, by: string, answer: Answer = AGREED) =>
  decideProposal(number, id, by, answer, ports)

/** Ids of the notices that are due, in order; they are not handed out again. */
export async function dueIn({ store, clock }: Kick): Promise<readonly string[]> {
  const claimed = await store.claimNotices(clock.now, new Date('2030-01-01T00:00:00Z'), 1000)
  return claimed.map(({ id }) => id)
}

/** Sends everything that is due, to one place, until nothing is; ids in the order of sending. */
export async function sendAllIn(kick: Kick): Promise<readonly string[]> {
  const sent: string[] = []
  for (let due = await dueIn(kick); due.length > 0; due = await dueIn(kick)) {
    const message = { platform: 'slack', channel: 'D1', message: '1.1' } as const
    for (const id of due) await kick.store.noticeSent(id, kick.clock.now, message)
    sent.push(...due)
  }
  return sent
}

export const historyIn = async ({ store, number }: Kick) => (await store.history(number)).map(({ what }) => what)

export const theProposal = async ({ store, number }: Kick, id: string): Promise<Proposal> => {
  const found = (await store.proposals(number)).find((p) => p.id === id)
  if (found === undefined) throw new Error('there is no such proposal')
  return found
}
