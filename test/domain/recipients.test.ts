import { describe, expect, test } from 'vitest'
import type { Absence } from '../../src/domain/absence.ts'
import { createDirectory } from '../../src/domain/directory.ts'
import type { Contact, StaffMember } from '../../src/domain/organisation.ts'
import { recipientsOf, whomToTurnTo } from '../../src/domain/recipients.ts'
import type { Report } from '../../src/domain/report.ts'
import type { Advice, ExcludeEntry, NotifyEntry } from '../../src/rules/advice.ts'
import type { Role } from '../../src/rules/vocabulary.ts'
import { aContact, aFoundation, anAbsence, anAdvice, anInvolved, aReport, aStaffMember } from '../make.ts'
import { MORNING } from '../support/office.ts'

const GROUNDS = { facts: [], sources: [] }
const tell = (role: Role, instead: readonly Role[] = []): NotifyEntry => ({ role, due: null, instead, ...GROUNDS })
const out = (role: Role): ExcludeEntry => ({ role, why: { nl: 'genoemd', en: 'named' }, ...GROUNDS })

const person = (id: string, more: Partial<StaffMember> = {}) => aStaffMember({ id, name: `${id} Testmens`, ...more })
const holds = (role: Role, id: string, more: Partial<Contact> = {}) => aContact({ role, person: id, ...more })
const accused = (staffId: string) => anInvolved({ id: 'x', kind: 'staff', staffId })

function told(
  contacts: readonly Contact[],
  advice: Partial<Advice>,
  report: Partial<Report> = {},
  outOfReach: readonly string[] = [],
) {
  const people = [...new Set(contacts.map((c) => c.person))].map((id) => person(id))
  const directory = createDirectory(aFoundation(), people, contacts)
  const reachable = (p: StaffMember) => !outOfReach.includes(p.id)
  const found = recipientsOf(aReport({ people: [], ...report }), anAdvice(advice), directory, reachable, MORNING)
  return { people: found.people.map((r) => [r.person.id, ...r.roles]), unreached: found.unreached }
}

describe('who is told', () => {
  test('is the first in order who can be reached', () => {
    const contacts = [
      holds('safety-coordinator', 'p-2', { order: 2 }),
      holds('safety-coordinator', 'p-10', { order: 10 }),
      holds('safety-coordinator', 'p-1', { order: 1 }),
    ]
    const advice = { notify: [tell('safety-coordinator')] }
    expect(told(contacts, advice).people).toEqual([['p-1', 'safety-coordinator']])
    expect(told(contacts, advice, {}, ['p-1']).people).toEqual([['p-2', 'safety-coordinator']])
    expect(told(contacts, advice, {}, ['p-1', 'p-2']).people).toEqual([['p-10', 'safety-coordinator']])
  })

  test('is everyone with an equal order together; one of them out of reach leaves the other', () => {
    const contacts = [holds('school-contact', 'p-a'), holds('school-contact', 'p-b')]
    const advice = { notify: [tell('school-contact')] }
    expect(told(contacts, advice).people).toEqual([
      ['p-a', 'school-contact'],
      ['p-b', 'school-contact'],
    ])
    expect(told(contacts, advice, {}, ['p-a']).people).toEqual([['p-b', 'school-contact']])
  })

  test('is one entry for someone with five roles', () => {
    const roles: readonly Role[] = ['mentor', 'team-leader', 'school-leader', 'safety-coordinator', 'aftercare-lead']
    const contacts = roles.map((role) => holds(role, 'p-drika'))
    expect(told(contacts, { notify: roles.map((role) => tell(role)) }).people).toEqual([['p-drika', ...roles]])
  })

  test('keeps the order of telling', () => {
    const contacts = [holds('mentor', 'p-m'), holds('school-leader', 'p-d'), holds('safety-coordinator', 'p-v')]
    const notify = [tell('school-leader'), tell('safety-coordinator'), tell('mentor')]
    expect(told(contacts, { notify }).people.map(([id]) => id)).toEqual(['p-d', 'p-v', 'p-m'])
  })

  test('is the mentor of the class in the report, whatever the spaces and capitals', () => {
    const contacts = [
      holds('mentor', 'p-3b', { classes: ['3B', '3C'] }),
      holds('mentor', 'p-1a', { classes: ['1A'] }),
      holds('mentor', 'p-all', { order: 2 }),
    ]
    const advice = { notify: [tell('mentor')] }
    const inClass = (className: string) => ({ people: [anInvolved({ className })] })
    expect(told(contacts, advice, inClass('3 b')).people).toEqual([['p-3b', 'mentor']])
    expect(told(contacts, advice, inClass('2C')).people).toEqual([['p-all', 'mentor']])
    const withDifferentOrder = contacts.map((c) => (c.person === 'p-1a' ? { ...c, order: 2 } : c))
    const two = { people: [anInvolved({ className: '3B' }), anInvolved({ id: 'i2', className: '1a' })] }
    expect(told(contacts, advice, two).people.map(([id]) => id)).toEqual(['p-3b', 'p-1a'])
    expect(told(withDifferentOrder, advice, two).people.map(([id]) => id)).toEqual(['p-3b', 'p-1a'])
    expect(told(withDifferentOrder, advice, two, ['p-3b']).people.map(([id]) => id)).toEqual(['p-all', 'p-1a'])
  })

  test.each(['offender', 'victim', 'concerned', 'unclear', 'witness', 'intervened'] as const)(
    'is the mentor of whom it is about: %s',
    (part) => {
      const contacts = [holds('mentor', 'p-3b', { classes: ['3B'] }), holds('mentor', 'p-1a', { classes: ['1A'] })]
      const people = [anInvolved({ className: '3B' }), anInvolved({ id: 'i2', className: '1A', parts: [part] })]
      const mentors = told(contacts, { notify: [tell('mentor')] }, { people }).people.map(([id]) => id)
      expect(mentors).toEqual(part === 'witness' || part === 'intervened' ? ['p-3b'] : ['p-3b', 'p-1a'])
    },
  )

  test('is someone of the school before someone of the foundation, whatever their order', () => {
    const contacts = [
      holds('safety-coordinator', 'p-foundation', { school: null, order: 1 }),
      holds('safety-coordinator', 'p-school', { order: 9 }),
    ]
    expect(told(contacts, { notify: [tell('safety-coordinator')] }).people).toEqual([
      ['p-school', 'safety-coordinator'],
    ])
  })

  test('is nobody of another school', () => {
    const contacts = [holds('safety-coordinator', 'p-other', { school: 'OEF' })]
    expect(told(contacts, { notify: [tell('safety-coordinator')] })).toEqual({
      people: [],
      unreached: ['safety-coordinator'],
    })
  })

  test('is the next in the line of the route when everyone in a role is out, at last the board', () => {
    const contacts = [
      holds('safety-coordinator', 'p-v'),
      holds('school-leader', 'p-d'),
      holds('board', 'p-b', { school: null }),
    ]
    const advice = { notify: [tell('safety-coordinator', ['school-leader'])] }
    expect(told(contacts, advice, {}, ['p-v']).people).toEqual([['p-d', 'safety-coordinator']])
    expect(told(contacts, advice, {}, ['p-v', 'p-d']).people).toEqual([['p-b', 'safety-coordinator']])
    expect(told(contacts, advice, {}, ['p-v', 'p-d', 'p-b'])).toEqual({
      people: [],
      unreached: ['safety-coordinator'],
    })
  })
})

describe('the accused filter', () => {
  const contacts = [
    holds('school-leader', 'p-head'),
    holds('school-leader', 'p-deputy', { order: 2 }),
    holds('board', 'p-board', { school: null }),
    holds('supervisory-board', 'p-super', { school: null }),
  ]
  const advice = { notify: [tell('school-leader', ['board'])] }

  test.each(['offender', 'intervened', 'unclear'] as const)('passes by an employee with the part %s', (part) => {
    const people = [anInvolved({ kind: 'staff', staffId: 'p-head', parts: ['witness', part] })]
    expect(told(contacts, advice, { people }).people).toEqual([['p-deputy', 'school-leader']])
  })

  test.each(['victim', 'witness', 'concerned'] as const)('leaves an employee with the part %s their role', (part) => {
    const people = [anInvolved({ kind: 'staff', staffId: 'p-head', parts: [part] })]
    expect(told(contacts, advice, { people }).people).toEqual([['p-head', 'school-leader']])
  })

  test('passes by a whole role that the advice excludes', () => {
    const excluding = { notify: [tell('school-leader', ['board'])], exclude: [out('school-leader')] }
    expect(told(contacts, excluding, { people: [accused('p-head')] }).people).toEqual([['p-board', 'school-leader']])
  })

  test('ends at the supervisory board when the board is excluded', () => {
    const excluding = { notify: [tell('school-leader', [])], exclude: [out('school-leader'), out('board')] }
    expect(told(contacts, excluding).people).toEqual([['p-super', 'school-leader']])
  })

  test('ends at the supervisory board when all of the board are accused, whatever their position', () => {
    const people = [accused('p-board')]
    const onlyBoard = { notify: [tell('board')] }
    expect(told(contacts, onlyBoard, { people }).people).toEqual([['p-super', 'board']])
    expect(told(contacts, onlyBoard, {}, ['p-board'])).toEqual({ people: [], unreached: ['board'] })
    const andUnknown = [...people, anInvolved({ id: 'y', kind: 'staff' })]
    expect(told(contacts, onlyBoard, { people: andUnknown }).people).toEqual([['p-super', 'supervisory-board']])
  })

  test.each(['staff', 'trainee', 'volunteer', 'agency-worker'] as const)(
    'tells only the board of an unknown %s',
    (kind) => {
      const people = [anInvolved({ kind, name: 'Iemand Onbekend' })]
      const notify = [tell('school-leader'), tell('safety-coordinator')]
      expect(told(contacts, { notify }, { people })).toEqual({ people: [['p-board', 'board']], unreached: [] })
    },
  )

  test('tells only the supervisory board when the unknown employee is on the board', () => {
    const people = [anInvolved({ kind: 'staff', position: 'board-member' })]
    expect(told(contacts, advice, { people }).people).toEqual([['p-super', 'supervisory-board']])
    expect(told(contacts.slice(0, 3), advice, { people })).toEqual({ people: [], unreached: ['supervisory-board'] })
  })

  test.each([
    ['a pupil', anInvolved()],
    ['an employee who only saw it', anInvolved({ kind: 'staff', parts: ['witness'] })],
    ['someone of whom the board said they are not on the list', anInvolved({ kind: 'staff', notOnStaffList: true })],
  ])('does not wait for %s to be matched', (_, involved) => {
    expect(told(contacts, advice, { people: [involved] }).people).toEqual([['p-head', 'school-leader']])
  })
})

describe('who stands in for someone kept out', () => {
  const contacts = [holds('school-leader', 'p-head'), holds('school-leader', 'p-deputy', { order: 2 })]
  const people = ['p-head', 'p-deputy', 'p-sub'].map((id) => person(id))
  const toldWith = (absence: Partial<Absence>, accusedOf: readonly string[]) => {
    const directory = createDirectory(aFoundation(), people, contacts, [anAbsence(absence)])
    const report = aReport({ people: accusedOf.map((id) => anInvolved({ id, kind: 'staff', staffId: id })) })
    const advice = anAdvice({ notify: [tell('school-leader')] })
    return recipientsOf(report, advice, directory, () => true, MORNING).people.map((r) => r.person.id)
  }
  const headIsAway = { person: 'p-head', by: 'p-head', substitute: 'p-sub' }

  test('is told in any other case, and not in one about them', () => {
    expect(toldWith(headIsAway, [])).toEqual(['p-sub'])
    expect(toldWith(headIsAway, ['p-head'])).toEqual(['p-deputy'])
  })

  test('is not told when they are kept out, or when someone kept out named them', () => {
    expect(toldWith(headIsAway, ['p-sub'])).toEqual(['p-deputy'])
    expect(toldWith({ ...headIsAway, by: 'p-deputy' }, ['p-deputy'])).toEqual(['p-head'])
  })
})

describe('whom to turn to for what is not taken in', () => {
  const contacts = [
    holds('support-coordinator', 'p-support'),
    holds('school-leader', 'p-head'),
    holds('board', 'p-board', { school: null }),
    holds('supervisory-board', 'p-super', { school: null }),
  ]
  const directory = createDirectory(
    aFoundation(),
    contacts.map((c) => person(c.person)),
    contacts,
  )
  const advice = anAdvice({ accepted: false, notify: [tell('support-coordinator', ['school-leader', 'board'])] })
  const named = (...people: Report['people']) =>
    whomToTurnTo(aReport({ concern: 'handle-with-care', people }), advice, directory, MORNING).map((r) => r.person.id)

  test('is whoever the route names, also when an accused employee is unknown', () => {
    expect(named()).toEqual(['p-support'])
    expect(named(anInvolved({ kind: 'staff', name: 'Iemand Onbekend' }))).toEqual(['p-support'])
  })

  test('is not someone who is kept out, nor a role that goes with the position of someone accused', () => {
    expect(named(accused('p-support'))).toEqual(['p-head'])
    const head = anInvolved({ id: 'h', kind: 'staff', position: 'school-leader' })
    expect(named(accused('p-support'), head)).toEqual(['p-board'])
    const board = anInvolved({ id: 'b', kind: 'staff', position: 'board-member' })
    expect(named(accused('p-support'), head, board)).toEqual(['p-super'])
  })
})
