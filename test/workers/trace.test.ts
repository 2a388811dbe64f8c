import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawProposal } from '../../src/assistant/screens/proposal-card.ts'
import { currentTrace, inTrace } from '../../src/lib/trace.ts'
import { reportIncident } from '../../src/use-cases/report-incident.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { deliverDue } from '../../src/workers/deliver.ts'
import { aReport } from '../make.ts'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { someone } from '../support/example.ts'

let office: SendingOffice
beforeEach(async () => {
  office = await aSendingOffice()
})
afterEach(() => office.store.close())

/** Every notice that is sent, with the id that the log then writes. */
async function tracesOfSent(): Promise<readonly (readonly [string, string | null])[]> {
  const sent: (readonly [string, string | null])[] = []
  const log = ({ notice }: { notice: string }) => void sent.push([notice, currentTrace()])
  while ((await deliverDue({ ...office.ports, messenger: office.messenger, drawProposal, log })) > 0);
  return sent
}

test('one id from a click to every message that comes of it, also what follows from sending', async () => {
  const report = aReport({ school: 'VLI', reporter: someone('tessa').id, people: [] })
  const reported = await inTrace('click-1', () => reportIncident(report, 'V1', office.ports))
  if (reported.type !== 'taken-in') throw new Error('it was not taken in')
  const first = await tracesOfSent()
  expect(first.length).toBeGreaterThan(1)
  expect(new Set(first.map(([, trace]) => trace))).toEqual(new Set(['click-1']))

  const { access } = await office.caseOf(reported.number)
  await inTrace('click-2', () => takeUp(reported.number, access[0]?.person ?? '', office.ports))
  const second = await tracesOfSent()
  expect(second.length).toBeGreaterThan(0)
  expect(new Set(second.map(([, trace]) => trace))).toEqual(new Set(['click-2']))
})

test('what was planned under none is sent under none', async () => {
  const report = aReport({ school: 'VLI', reporter: someone('tessa').id, people: [] })
  await reportIncident(report, 'V1', office.ports)
  expect(new Set((await tracesOfSent()).map(([, trace]) => trace))).toEqual(new Set([null]))
})
