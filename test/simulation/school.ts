import type { Contact, Foundation, StaffMember, Weekday } from '../../src/domain/organisation.ts'
import type { Role } from '../../src/rules/vocabulary.ts'
import { aContact, aFoundation, aSchool, aStaffMember } from '../make.ts'

const CLASSES = 48
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5]

/** A made-up secondary school of 1,200 pupils in 48 classes, with a mentor each, and its board. */
export interface SimulatedSchool {
  readonly foundation: Foundation
  readonly people: readonly StaffMember[]
  readonly contacts: readonly Contact[]
  readonly classes: readonly string[]
}

export function simulatedSchool(): SimulatedSchool {
  const classes = Array.from({ length: CLASSES }, (_, i) => `${1 + Math.floor(i / 8)}${'ABCDEFGH'[i % 8]}`)
  const mentors = classes.map((name, i) => person(`p-mentor-${name}`, i % 3 === 0 ? [1, 2, 4, 5] : EVERY_DAY))
  const others: readonly (readonly [id: string, days: readonly Weekday[]])[] = [
    ['p-coordinator-1', [1, 2, 3, 4]],
    ['p-coordinator-2', [2, 3, 4, 5]],
    ['p-teamleider-1', EVERY_DAY],
    ['p-teamleider-2', EVERY_DAY],
    ['p-directeur', EVERY_DAY],
    ['p-antipest-1', [1, 2, 3]],
    ['p-antipest-2', [3, 4, 5]],
    ['p-vertrouwenspersoon', [1, 3, 5]],
    ['p-aandacht', [1, 2, 4, 5]],
    ['p-ondersteuning', EVERY_DAY],
    ['p-ict', EVERY_DAY],
    ['p-privacy', [2, 3]],
    ['p-bestuur-1', EVERY_DAY],
    ['p-bestuur-2', [1, 2, 3, 4]],
    ['p-toezicht', [1]],
    ['p-docent', EVERY_DAY],
  ]
  const contacts: readonly Contact[] = [
    ...classes.map((name) => contact('mentor', `p-mentor-${name}`, 1, [name])),
    ...line('mentor', 'p-teamleider-1', 'p-teamleider-2'),
    ...line('safety-coordinator', 'p-coordinator-1', 'p-coordinator-2'),
    ...line('team-leader', 'p-teamleider-1', 'p-teamleider-2'),
    ...line('school-leader', 'p-directeur'),
    ...line('anti-bullying-coordinator', 'p-antipest-1', 'p-antipest-2'),
    ...line('school-contact', 'p-antipest-2'),
    ...line('confidential-counsellor', 'p-vertrouwenspersoon'),
    ...line('reporting-code-officer', 'p-aandacht', 'p-ondersteuning'),
    ...line('support-coordinator', 'p-ondersteuning'),
    ...line('aftercare-lead', 'p-coordinator-1'),
    ...line('ict', 'p-ict'),
    ...line('privacy-officer', 'p-privacy'),
    ...line('press-contact', 'p-directeur'),
    ...line('board', 'p-bestuur-1', 'p-bestuur-2'),
    ...line('supervisory-board', 'p-toezicht'),
  ]
  return {
    foundation: aFoundation({ schools: [aSchool()], holidays: HOLIDAYS }),
    people: [...mentors, ...others.map(([id, days]) => person(id, days))],
    contacts,
    classes,
  }
}

const HOLIDAYS = [
  { name: 'Herfstvakantie', from: '2026-10-17', until: '2026-10-25' },
  { name: 'Kerstvakantie', from: '2026-12-19', until: '2027-01-03' },
  { name: 'Voorjaarsvakantie', from: '2027-02-20', until: '2027-02-28' },
  { name: 'Meivakantie', from: '2027-04-24', until: '2027-05-09' },
]

const person = (id: string, workingDays: readonly Weekday[]): StaffMember =>
  aStaffMember({ id, name: `Test ${id}`, workingDays })

const contact = (role: Role, id: string, order: number, classes: readonly string[] = []): Contact =>
  aContact({ role, person: id, order, classes })

const line = (role: Role, ...ids: readonly string[]): readonly Contact[] =>
  ids.map((id, i) => contact(role, id, role === 'mentor' ? i + 2 : i + 1))
