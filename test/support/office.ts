import type { Case } from '../../src/domain/case.ts'
import type { Contact, Foundation, StaffMember } from '../../src/domain/organisation.ts'
import { newCaseNumber } from '../../src/lib/case-number.ts'
import { openSqlite, type SqliteStore } from '../../src/store/open-sqlite.ts'
import type { Ports } from '../../src/use-cases/ports.ts'
import { ozhw } from '../rules/ozhw.ts'
import { TEST_KEY } from '../store/sqlite-place.ts'
import { vlieger } from './example.ts'

/** A Thursday morning, a quarter to eleven at school. */
export const MORNING = new Date('2026-11-19T09:45:00.000Z')

/** A clock that only a test sets. */
export interface Clock {
  now: Date
  pass(milliseconds: number): void
}

export function aClock(now = MORNING): Clock {
  return {
    now,
    pass(milliseconds) {
      this.now = new Date(this.now.getTime() + milliseconds)
    },
  }
}

/** The real store, in memory, with everything that a use-case needs. */
export interface Office {
  readonly store: SqliteStore
  readonly ports: Ports
  readonly clock: Clock
  caseOf(number: string): Promise<Case>
}

export interface OfficeOptions {
  readonly foundation?: Foundation
  readonly people?: readonly StaffMember[]
  readonly contacts?: readonly Contact[]
  readonly path?: string
}

/** The example foundation, unless the test brings its own. */
export async function anOffice(options: OfficeOptions = {}): Promise<Office> {
  const clock = aClock()
  const now = () => clock.now
  const { foundation = vlieger.foundation, people = vlieger.people, contacts = vlieger.contacts } = options
  const store = openSqlite({ path: options.path ?? ':memory:', masterKey: TEST_KEY, foundation, now })
  await store.replacePeople(people)
  await store.replaceContacts(contacts)
  const ports = { store, protocol: ozhw, now, newCaseNumber, lookBackDays: 365 }
  return { store, ports, clock, caseOf: (number) => caseIn(store, number) }
}

async function caseIn(store: SqliteStore, number: string): Promise<Case> {
  const subject = await store.case(number)
  if (subject === undefined) throw new Error(`there is no case ${number}`)
  return subject
}
