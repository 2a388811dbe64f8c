import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drawCard } from '../../src/assistant/draw-notice.ts'
import { asSent } from '../../src/domain/afterwards.ts'
import type { StaffMember } from '../../src/domain/organisation.ts'
import type { Involved, Report } from '../../src/domain/report.ts'
import { en } from '../../src/texts/en.ts'
import { nl } from '../../src/texts/nl.ts'
import { askReporter } from '../../src/use-cases/ask-reporter.ts'
import { correctReport } from '../../src/use-cases/correct-report.ts'
import { handOver } from '../../src/use-cases/hand-over.ts'
import { matchAccused } from '../../src/use-cases/match-accused.ts'
import { supplementReport } from '../../src/use-cases/supplement-report.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { withdrawReport } from '../../src/use-cases/withdraw-report.ts'
import { ozhw } from '../rules/ozhw.ts'
import { aSqlitePlace, type SqlitePlace } from '../store/sqlite-place.ts'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { vlieger } from '../support/example.ts'
import { fitting } from '../support/fits.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

/** In every field that is private; nobody but a form may ever show it. */
const CANARY = 'Kanarie'
const REPORTER = 'p_tessa'
const ACCUSED = 'p_daan'

/** Names that say nothing of a role, so that a role in a card is a role. */
const people: readonly StaffMember[] = vlieger.people.map((p, i) => ({
  ...p,
  name: p.id === REPORTER || p.id === ACCUSED ? `${CANARY} ${i}` : `Collega ${i}`,
}))

let place: SqlitePlace
let office: SendingOffice
beforeEach(async () => {
  place = await aSqlitePlace()
  office = await aSendingOffice({ people, path: place.path })
})
afterEach(async () => {
  await office.store.close()
  await place.remove()
})

const person = (id: string, more: Partial<Involved>): Involved => ({
  id,
  parts: ['victim'],
  name: `${CANARY} ${id}`,
  className: `${CANARY}3B`,
  pupilNumber: `${CANARY}9`,
  ...more,
})
const pupils = [person('i1', { kind: 'pupil', parts: ['offender'] }), person('i2', { kind: 'pupil' })]
const accused = person('i3', { kind: 'staff', parts: ['offender'], staffId: ACCUSED, position: 'teacher' })
const unmatched = person('i4', { kind: 'staff', parts: ['offender'] })
const written = Object.fromEntries(
  [
    'story',
    'pupilSays',
    'goalAndConsequences',
    'context',
    'whatWasUsed',
    'alreadyDone',
    'policeReportNumber',
    'damages',
  ].map((field) => [field, `${CANARY} ${field}`]),
)

const REPORTS: readonly [string, Partial<Report>][] = [
  ['bullying', { behaviours: ['bullying'], people: pupils }],
  ['hitting, serious, acute', { people: pupils, serious: true, acuteDanger: true, selfHarmRisk: true }],
  ['stepping in', { concern: 'physical-intervention', behaviours: [], people: [accused, ...pupils] }],
  ['worries about home', { concern: 'home-safety', behaviours: [], people: pupils }],
  ['an accused colleague', { concern: 'staff-misconduct', behaviours: [], people: [accused, ...pupils] }],
  ['a sexual offence by staff', { concern: 'staff-sexual-offence', behaviours: [], people: [accused, ...pupils] }],
  ['a colleague whom nobody matched', { people: [unmatched, ...pupils] }],
]

const AFTERWARDS = ['question', 'answered', 'supplemented', 'closed'] as const

/** Everything that a reporter and a contact can say after sending. */
async function goOn(number: string, contact: string): Promise<void> {
  const { ports } = office
  await askReporter(number, contact, { id: 'q1', fields: [], text: `${CANARY} vraag` }, ports)
  await supplementReport(number, REPORTER, [{ id: 'a1', text: `${CANARY} antwoord`, question: 'q1' }], ports)
  await office.deliverAll()
  const sent = asSent((await office.caseOf(number)).report)
  await correctReport(number, REPORTER, { ...sent, story: `${CANARY} anders` }, ports)
  await withdrawReport(number, REPORTER, `${CANARY} ingetrokken`, ports)
  await office.deliverAll()
}

/** Everything that can happen to a case, with one contact out of reach. */
async function live(report: Report): Promise<string> {
  office.messenger.fail('UVERA001', 'unreachable')
  const number = await takenIn(office, report)
  await office.deliverAll()
  office.messenger.fail('UVERA001', null)
  const [first = ''] = (await office.caseOf(number)).access.flatMap((a) => (a.until === null ? [a.person] : []))
  await handOver(number, first, 'p_bea', `${CANARY} reden`, office.ports)
  await takeUp(number, first, office.ports)
  await office.deliverAll()
  await matchAccused(number, first, 'i4', ACCUSED, office.ports)
  await office.deliverAll()
  await goOn(number, first)
  return number
}

/** Every card of this case, sent or drawn afresh, for anyone whatever. */
async function cardsOf(number: string): Promise<readonly string[]> {
  const subject = await office.caseOf(number)
  const directory = await office.store.directory()
  const readers = [null, ...people.map((p) => p.id)]
  const drawn = readers.flatMap((reader) =>
    (['alert', 'receipt', 'taken-up', 'nobody-reached', 'channel-card', ...AFTERWARDS] as const).flatMap(
      (kind) => drawCard(kind, subject, reader, ozhw, directory) ?? [],
    ),
  )
  const seen = drawn.filter((card) => card.actions.length > 0).concat(office.messenger.shown)
  expect(seen.length).toBeGreaterThan(4)
  return [...drawn, ...office.messenger.shown].map((card) => JSON.stringify(card).toLowerCase())
}

function plainColumns(): string {
  const database = new Database(place.path, { readonly: true })
  try {
    const rows = database.prepare('select id, number, kind, lane, post, state, trouble, channel from notices').all()
    expect(rows.length).toBeGreaterThan(2)
    return JSON.stringify(rows)
  } finally {
    database.close()
  }
}

describe.each(REPORTS)('of %s', (_, different) => {
  test('no card, log line, notice id or trouble holds anything private', async () => {
    const number = await live(hitting({ ...written, ...different }))
    for (const card of await cardsOf(number)) expect(card).not.toContain(CANARY.toLowerCase())
    expect(office.events.length).toBeGreaterThan(2)
    expect(JSON.stringify(office.events)).not.toContain(CANARY)
    expect(plainColumns()).not.toContain(CANARY)
    expect(plainColumns()).not.toContain(REPORTER)
  })
})

describe.each(REPORTS.slice(2))('of %s, which is restricted', (_, different) => {
  const concerns = [nl, en].flatMap(({ words }) => [
    ...Object.values(words.concerns),
    ...Object.values(words.concernsShort),
  ])
  const roles = Object.values(ozhw.roles).flatMap((role) => [role.label.nl, role.label.en])
  const behaviours = ozhw.groups.flatMap((g) => g.behaviours.flatMap((b) => [b.label.nl, b.label.en]))
  const confidential = [nl.card.restricted, en.card.restricted]

  test('no card says what it is about or in which role someone is told', async () => {
    const number = await live(hitting({ ...written, ...different }))
    expect((await office.caseOf(number)).restricted).toBe(true)
    const betraying = [...concerns, ...roles, ...behaviours].filter((word) => !confidential.includes(word))
    for (const card of await cardsOf(number)) {
      for (const word of betraying) expect(card, word).not.toContain(`"${word.toLowerCase()}"`)
      for (const role of roles) expect(card, role).not.toMatch(wholeWord(role))
    }
    expect(office.messenger.cardsFor('C0VEILIG01')).toEqual([])
  })
})

const wholeWord = (word: string) =>
  new RegExp(`(?<!\\p{L})${word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u')

test('an ordinary case does say its kind and the role, so that the search above means something', async () => {
  const number = await live(hitting({ ...written, behaviours: ['bullying'], people: pupils }))
  const cards = (await cardsOf(number)).join('\n')
  expect(cards).toContain('"gedrag"')
  expect(cards).toMatch(wholeWord(ozhw.roles['safety-coordinator']?.label.nl ?? 'geen rol'))
  for (const card of office.messenger.shown) fitting(card)
})
