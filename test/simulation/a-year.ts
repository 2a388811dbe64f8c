import type { Notice } from '../../src/domain/notice.ts'
import type { Report } from '../../src/domain/report.ts'
import { atSchool, dayOf, withOffset } from '../../src/lib/school-time.ts'
import { climbLadders } from '../../src/use-cases/climb-ladder.ts'
import { openCase } from '../../src/use-cases/open-case.ts'
import { reportIncident } from '../../src/use-cases/report-incident.ts'
import { sendDigests } from '../../src/use-cases/send-digests.ts'
import { takeUp } from '../../src/use-cases/take-up.ts'
import { anInvolved, aReport } from '../make.ts'
import { anOffice, type Office } from '../support/office.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type SimulatedSchool, simulatedSchool } from './school.ts'

/** A message that somebody got, and in which week it was: Monday's day. */
export interface Message {
  readonly kind: 'alert' | 'digest'
  readonly person: string
  readonly week: string
}

export interface Year {
  readonly reports: number
  readonly weeks: readonly string[]
  readonly messages: readonly Message[]
  /** Numbers of cases that nobody took up by the end. */
  readonly left: readonly string[]
}

const FIRST_DAY = '2026-08-24'
const LAST_DAY = '2027-07-09'
const HOURS = ['08:30', '11:00', '13:30', '16:00', '20:00'] as const
/** In weekends and holidays nothing is reported here, so looking once a day is enough. */
const QUIET_DAY_HOURS = ['12:00'] as const
const PUPILS = 1_200
const REPORTS_A_SLOT = 600 / (205 * HOURS.length)

/** What is reported at a school, in shares that are plausible; nobody counted them. */
const KINDS: readonly (readonly [number, Partial<Report>])[] = [
  [30, { behaviours: ['name-calling'] }],
  [10, { behaviours: ['pushing-pulling'] }],
  [7, { behaviours: ['absenteeism'] }],
  [14, { behaviours: ['hitting'] }],
  [5, { behaviours: ['threatening'] }],
  [10, { behaviours: ['bullying'] }],
  [5, { behaviours: ['discrimination-sex'] }],
  [4, { behaviours: ['sexual-remarks'] }],
  [4, { behaviours: ['theft-of-property'] }],
  [2, { behaviours: ['weapon-possession'] }],
  [4, { concern: 'home-safety', behaviours: [] }],
  [1, { concern: 'staff-misconduct', behaviours: [], people: [accused('teacher')] }],
  [0.5, { concern: 'staff-sexual-offence', behaviours: [], people: [accused('teacher')] }],
  [1, { concern: 'data-breach', behaviours: [], people: [] }],
  [1.5, { concern: 'other', behaviours: [] }],
  [1, { behaviours: ['hitting'], acuteDanger: true }],
]

function accused(position: 'teacher') {
  return anInvolved({ kind: 'staff', position, staffId: 'p-docent' })
}

/** Somebody will take a case up, if they are not the one who never gets to it. */
interface Intention {
  readonly person: string
  readonly number: string
  readonly at: number
}

/** A year at the simulated school: the real use-cases on the real store, with a clock that is set. */
export async function simulateYear(seed: number): Promise<Year> {
  const school = simulatedSchool()
  const office = await anOffice(school)
  const chance = chanceFrom(seed)
  const messages: Message[] = []
  const intentions: Intention[] = []
  let reports = 0
  for (const moment of slots()) {
    office.clock.now = moment
    if (isBusy(moment) && chance.next() < REPORTS_A_SLOT) {
      reports += 1
      await reportIncident(someReport(chance, school, moment), `form-${reports}`, office.ports)
    }
    await actOn(intentions, office)
    await climbLadders(office.ports)
    await sendDigests(office.ports)
    await receive(messages, intentions, chance, office)
  }
  const left = await office.store.casesNotTakenUp()
  await office.store.close()
  return { reports, weeks: [...new Set([...slots()].filter(isBusy).map(weekOf))], messages, left }
}

function* slots(): Generator<Date> {
  const last = new Date(withOffset(LAST_DAY, '23:00'))
  for (let day = FIRST_DAY; new Date(withOffset(day, '00:00')) < last; day = nextDay(day)) {
    const clocks = isWeekend(day) || isHoliday(day) ? QUIET_DAY_HOURS : HOURS
    for (const clock of clocks) yield new Date(withOffset(day, clock))
  }
}

const nextDay = (day: string) => dayOf(new Date(new Date(withOffset(day, '12:00')).getTime() + 24 * 3_600_000))
const isWeekend = (day: string) => atSchool(new Date(withOffset(day, '12:00'))).dayOfWeek > 5
const isBusy = (moment: Date) => !isWeekend(dayOf(moment)) && !isHoliday(dayOf(moment))
const isHoliday = (day: string) => simulatedHolidays.some(({ from, until }) => from <= day && day <= until)
const simulatedHolidays = simulatedSchool().foundation.holidays ?? []

const weekOf = (moment: Date): string => {
  const local = atSchool(moment)
  return local
    .toPlainDate()
    .subtract({ days: local.dayOfWeek - 1 })
    .toString()
}

function someReport(chance: Chance, { classes }: SimulatedSchool, moment: Date): Report {
  const className = classes[Math.floor(chance.next() * classes.length)] ?? ''
  const kind = chance.of(KINDS)
  const pupilNumber = () => `9${String(Math.floor(chance.next() * PUPILS)).padStart(6, '0')}`
  const people = [
    anInvolved({ className, pupilNumber: pupilNumber(), name: `Testleerling ${pupilNumber()}` }),
    anInvolved({ id: 'i2', parts: ['victim'], className, pupilNumber: pupilNumber(), name: `Test ${pupilNumber()}` }),
  ]
  return aReport({ people, ...kind, occurredOn: dayOf(moment), occurredAt: '08:00', reporter: 'p-docent-melder' })
}

/** Every message that is due reaches its reader, who mostly takes the case up some hours later. */
async function receive(messages: Message[], intentions: Intention[], chance: Chance, office: Office) {
  const { now } = office.clock
  for (const notice of await dueNow(office)) {
    if (notice.kind !== 'alert' && notice.kind !== 'digest') continue
    const { person } = notice.to
    messages.push({ kind: notice.kind, person, week: weekOf(now) })
    const cases = notice.kind === 'digest' ? notice.cases : [notice.caseNumber]
    const gottenTo = cases.filter(() => chance.next() < 0.85)
    intentions.push(...gottenTo.map((number) => ({ person, number, at: now.getTime() + hours(chance) })))
  }
}

async function dueNow(office: Office): Promise<readonly Notice[]> {
  const { store, clock } = office
  const claimed = await store.claimNotices(clock.now, new Date(clock.now.getTime() + 60_000), 200)
  for (const { id, notice } of claimed) {
    const stands = notice.kind === 'alert' ? ({ platform: 'slack', channel: 'D1', message: id } as const) : null
    await store.noticeSent(id, clock.now, stands)
  }
  const notices = claimed.map(({ notice }) => notice)
  return claimed.length === 0 ? notices : [...notices, ...(await dueNow(office))]
}

const hours = (chance: Chance) => chance.next() ** 2 * 10 * 3_600_000

async function actOn(intentions: Intention[], { ports, clock }: Office): Promise<void> {
  const due = intentions.filter(({ at }) => at <= clock.now.getTime())
  for (const intention of due) {
    intentions.splice(intentions.indexOf(intention), 1)
    await openCase(intention.number, intention.person, ports)
    await takeUp(intention.number, intention.person, ports)
  }
}
