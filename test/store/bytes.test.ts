import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HistoryEntry } from '../../src/domain/case.ts'
import { type Bonds, type Closing, NO_BONDS } from '../../src/domain/case-state.ts'
import type { SqliteStore } from '../../src/store/open-sqlite.ts'
import type { Change } from '../../src/use-cases/ports.ts'
import { aCase, aContact, aDecision, anAbsence, anInvolved, aProposal, aReport, aStaffMember, aStep } from '../make.ts'
import { aSqlitePlace, type SqlitePlace } from './sqlite-place.ts'
import { bytesWhileOpenAndAfter, failureOf, placesOf } from './what-is-kept.ts'

/** Words that must stand nowhere; each is found nowhere else by chance. */
const CANARIES = {
  pupil: 'Kanarie Kwetsbaar',
  trace: 'kanarie kwetsbaar',
  pupilNumber: '77700123',
  className: '4KANARIE',
  story: 'kanarieverhaal achter de fietsenstalling',
  context: 'kanariecontext',
  police: 'PL-KANARIE-1',
  reporter: 'p-kanariemelder',
  reporterName: 'Meldia Kanariemelder',
  reporterEmail: 'kanariemelder@test.example',
  reporterSlack: 'UKANARIEMELDER',
  linkedSlack: 'UKANARIELINKED',
  reporterChannel: 'DKANARIEMELDER',
  receiptMessage: '1763550000.777001',
  reason: 'kanariereden om door te geven',
  form: 'VKANARIEFORM',
  accused: 'p-kanarieverdachte',
  ground: 'kanariegrond van het voorstel',
  parentsTold: 'kanarieouders weten het',
  overLimit: 'kanarie duurt langer',
  why: 'kanarie achteraf',
  note: 'kanarienotitie',
  step: 'kanariestap na het besluit',
  proposer: 'p-kanarievoorsteller',
  doubter: 'p-kanarietwijfelaar',
  doubted: 'kanarie-antwoord',
  absent: 'p-kanarieafwezig',
  lastDay: '2026-11-29',
  agreed: 'kanarieafspraak bij het afsluiten',
  merged: 'VLI-2026-KANAR',
  mergedWhy: 'kanariereden om samen te voegen',
} as const

const NUMBER = aCase().number
const AT = new Date('2026-11-19T12:00:00.000Z')

let place: SqlitePlace
let store: SqliteStore
beforeEach(async () => {
  place = await aSqlitePlace()
  store = place.open({ now: () => AT })
})
afterEach(async () => {
  await store.close()
  await place.remove()
})

test('no name, story, pupil number or reporter stands in the file, its log, its index or a backup', async () => {
  await writeEverything()
  const files = await bytesWhileOpenAndAfter(place, store)

  expect(Object.keys(files).toSorted()).toEqual([
    'closed backup.db',
    'closed meldwijzer.db',
    'open meldwijzer.db',
    'open meldwijzer.db-shm',
    'open meldwijzer.db-wal',
  ])
  expect(placesOf(Object.values(CANARIES), files)).toEqual([])
  expect(placesOf([NUMBER], files)).toContain(`${NUMBER} in closed backup.db`)
  expect(placesOf(['not-a-code'], files)).toContain('not-a-code in closed backup.db')
  expect(placesOf(['p-coordinator'], files)).toContain('p-coordinator in open meldwijzer.db-wal')
})

test('everything that was hidden can be read again', async () => {
  await writeEverything()
  expect((await store.case(NUMBER))?.report.people[0]?.name).toBe(CANARIES.pupil)
  expect(await store.case(NUMBER)).toMatchObject({ closed: closing(), bonds: bonds() })
  expect(await store.proposals(NUMBER)).toEqual([{ ...decided(), version: 2 }])
  expect((await store.steps(NUMBER))[0]?.text.nl).toBe(CANARIES.step)
  expect(await store.casesReportedBy(CANARIES.reporter)).toEqual([NUMBER])
  expect((await store.claimNotices(AT, AT, 10)).map(({ notice }) => notice)).toContainEqual(
    expect.objectContaining({ doubt: expect.objectContaining({ by: CANARIES.doubter, answer: CANARIES.doubted }) }),
  )
  expect((await store.posts(NUMBER))[0]).toMatchObject({
    person: CANARIES.reporter,
    message: { channel: CANARIES.reporterChannel },
  })
  expect((await store.directory()).person(CANARIES.reporter)?.name).toBe(CANARIES.reporterName)
  expect((await store.directory()).absences).toEqual([absence()])
})

test('what the store throws holds nothing of it', async () => {
  await writeEverything()
  const failures = await Promise.all([
    failureOf(store.commit([opened()])),
    failureOf(store.commit([{ type: 'case-touched', number: NUMBER, version: 9 }])),
    failureOf(store.linkSlack('p-nobody', CANARIES.linkedSlack)),
    failureOf(store.commit([planned(`receipt/${CANARIES.reporter}`)])),
    failureOf(store.commit([{ ...doubt(), id: `doubt/${CANARIES.doubter}` } as Change])),
  ])
  for (const text of failures) {
    expect(Object.entries(CANARIES).filter(([, canary]) => text.includes(canary))).toEqual([])
  }
})

async function writeEverything(): Promise<void> {
  const reporter = aStaffMember({
    id: CANARIES.reporter,
    name: CANARIES.reporterName,
    email: CANARIES.reporterEmail,
    slackId: CANARIES.reporterSlack,
  })
  await store.replacePeople([reporter, aStaffMember({ id: CANARIES.accused, slackId: null })])
  await store.linkSlack(CANARIES.accused, CANARIES.linkedSlack)
  await store.replaceContacts([aContact()])
  await store.commit([{ type: 'absence-set', absence: absence() }])
  await store.commit([
    opened(),
    ...history().map((entry) => ({ type: 'history-written', number: NUMBER, entry }) as const),
  ])
  await store.commit([
    { type: 'proposal-made', number: NUMBER, proposal: proposal() },
    { type: 'proposal-changed', number: NUMBER, proposal: decided() },
    { type: 'step-added', number: NUMBER, step: aStep({ text: { nl: CANARIES.step, en: CANARIES.step } }) },
  ])
  await store.commit([
    { type: 'state-changed', number: NUMBER, closed: closing(), bonds: bonds() },
    { type: 'history-written', number: NUMBER, entry: merged() },
  ])
  await store.commit([planned('receipt'), planned('taken-up')])
  for (const id of ['receipt', 'taken-up']) {
    await store.claimNotices(AT, AT, 10)
    const message = { platform: 'slack', channel: CANARIES.reporterChannel, message: CANARIES.receiptMessage } as const
    await store.noticeSent(id, AT, message)
  }
  await store.commit([planned('later'), doubt()])
  for (const claimed of await store.claimNotices(AT, AT, 10)) {
    await store.noticeFailed(claimed, `could not reach ${CANARIES.reporterName}`, AT)
  }
  const { report, advice, urgency, restricted } = aCase({ report: theReport('op een later moment') })
  await store.commit([{ type: 'report-changed', number: NUMBER, report, advice, urgency, restricted }])
}

const closing = (): Closing => ({
  at: AT,
  by: CANARIES.accused,
  outcome: 'not-established',
  agreements: CANARIES.agreed,
  evaluation: '',
  evaluateOn: null,
  despite: null,
})

const bonds = (): Bonds => ({ ...NO_BONDS, linked: [CANARIES.merged] })

const merged = (): HistoryEntry => ({
  at: AT,
  by: CANARIES.accused,
  what: { type: 'merged', other: CANARIES.merged, why: CANARIES.mergedWhy },
})

const absence = () =>
  anAbsence({ person: CANARIES.absent, until: CANARIES.lastDay, substitute: CANARIES.reporter, by: CANARIES.absent })

const planned = (id: string): Change => ({
  type: 'notice-planned',
  id,
  notice: { kind: id === 'taken-up' ? 'taken-up' : 'receipt', caseNumber: NUMBER, to: { person: CANARIES.reporter } },
  dueAt: AT,
})

const doubt = (): Change => ({
  type: 'notice-planned',
  id: 'doubt/1/p-coordinator',
  notice: {
    kind: 'doubt',
    doubt: { id: '1', answer: CANARIES.doubted, reason: 'differs-from-plan', by: CANARIES.doubter },
    schools: ['TST'],
    to: { person: 'p-coordinator' },
  },
  dueAt: AT,
})

const opened = (): Change => ({
  type: 'case-opened',
  case: aCase({ report: theReport() }),
  formId: CANARIES.form,
  traces: [`number/TST/${CANARIES.pupilNumber}`, `name/TST/${CANARIES.trace}`],
})

const theReport = (more = '') =>
  aReport({
    story: `${CANARIES.story} ${more}`,
    context: CANARIES.context,
    policeReportNumber: CANARIES.police,
    reporter: CANARIES.reporter,
    people: [
      anInvolved({ name: CANARIES.pupil, pupilNumber: CANARIES.pupilNumber, className: CANARIES.className }),
      { id: 'i2', parts: ['offender'], kind: 'staff', staffId: CANARIES.accused },
    ],
  })

const proposal = () =>
  aProposal({
    ground: CANARIES.ground,
    parentsTold: CANARIES.parentsTold,
    overLimitReason: CANARIES.overLimit,
    proposedBy: CANARIES.proposer,
  })

const decided = () => {
  const recordedAfterwards = { by: CANARIES.proposer, decidedOn: '2026-11-18', why: CANARIES.why }
  return { ...proposal(), state: 'approved', decision: aDecision({ recordedAfterwards }) } as const
}

const history = (): readonly HistoryEntry[] => [
  { at: AT, by: CANARIES.reporter, what: { type: 'reported' } },
  { at: AT, by: 'p-coordinator', what: { type: 'handed-over', to: 'p-mentor', reason: CANARIES.reason } },
  { at: AT, by: null, what: { type: 'accused-matched', involved: 'i2', staffId: CANARIES.accused } },
  { at: AT, by: CANARIES.proposer, what: { type: 'noted', text: CANARIES.note } },
]
