import { describe, expect, it } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { hasAddress } from '../../src/domain/has-address.ts'
import type { Contact, StaffMember } from '../../src/domain/organisation.ts'
import { contactsCheck, findingLine } from '../../src/organisation/contacts-check.ts'
import type { RouteNeed } from '../../src/organisation/role-coverage.ts'
import type { Role } from '../../src/rules/vocabulary.ts'
import { FOUNDATION, staff } from './people.ts'

const ADA = staff('p_ada', { name: 'Ada Test' })
const BEP = staff('p_bep', { name: 'Bep Test' })
const UNREACHABLE = staff('p_uno', { name: 'Uno Onbereikbaar', email: null })
const PEOPLE = [ADA, BEP, UNREACHABLE]

const SCHOOL = FOUNDATION.schools.filter((school) => school.code === 'VLI')
const holds = (role: Role, person: string, different: Partial<Contact> = {}): Contact => ({
  school: 'VLI',
  role,
  person,
  order: 1,
  classes: [],
  ...different,
})
const BOTH = (role: Role) => [holds(role, 'p_ada'), holds(role, 'p_bep', { order: 2 })]
const LAST_RESORT = [...BOTH('board'), ...BOTH('supervisory-board')]

const need = (route: string, ...roles: readonly (readonly [Role, ...Role[]])[]): RouteNeed => ({
  route,
  sector: 'VO',
  roles: roles.map(([role, ...instead]) => ({ role, instead })),
})

function check(
  contacts: readonly Contact[],
  needs: readonly RouteNeed[] = [],
  people: readonly StaffMember[] = PEOPLE,
) {
  const directory = createDirectory({ ...FOUNDATION, schools: SCHOOL }, people, contacts)
  return contactsCheck(directory, needs, hasAddress).map((f) => `${f.severity} ${findingLine(f)}`)
}

describe('who holds which role', () => {
  it('is in order when every role that is told has two people', () => {
    expect(check([...LAST_RESORT, ...BOTH('ict')], [need('datalek', ['ict'])])).toEqual([])
  })

  it('always needs a board and a supervisory board', () => {
    expect(check([])).toEqual([
      'error VLI: niemand heeft de rol college van bestuur en kan bericht krijgen; nodig voor: laatste vangnet',
      'error VLI: niemand heeft de rol raad van toezicht en kan bericht krijgen; nodig voor: laatste vangnet',
    ])
  })

  it('has days on which nobody of a whole line works, roles with the same days together', () => {
    const parttime = [
      { ...ADA, workingDays: [1, 2] as const },
      { ...BEP, workingDays: [2, 3, 4] as const },
    ]
    const needs = [need('datalek', ['ict', 'press-contact'], ['mentor'])]
    const contacts = [...LAST_RESORT, ...BOTH('ict'), ...BOTH('mentor')]
    expect(check(contacts, needs, parttime)).toEqual([
      'warning let op: VLI: op vrijdag werkt niemand voor: afdeling ICT, mentor; een melding wacht dan tot de volgende werkdag',
    ])
    const full = staff('p_full', { name: 'Fien Test' })
    expect(check([...contacts, holds('press-contact', 'p_full')], needs, [...parttime, full])).toEqual([
      'warning let op: VLI: op vrijdag werkt niemand voor: mentor; een melding wacht dan tot de volgende werkdag',
    ])
  })

  it('does not count on the board for a day off of others', () => {
    const monday = [ADA, BEP].map((person) => ({ ...person, workingDays: [1] as const }))
    const full = staff('p_full', { name: 'Fien Test' })
    const contacts = [...BOTH('ict'), ...BOTH('supervisory-board'), holds('board', 'p_full'), holds('board', 'p_ada')]
    expect(check(contacts, [need('datalek', ['ict', 'board'])], [...monday, full])).toEqual([
      expect.stringContaining('op dinsdag, woensdag, donderdag, vrijdag werkt niemand voor: afdeling ICT'),
    ])
  })

  it('has an empty role, with every route that tells it', () => {
    const needs = [need('pesten', ['ict'], ['mentor']), need('datalek', ['ict'], ['mentor'])]
    expect(check([...LAST_RESORT, ...BOTH('mentor')], needs)).toEqual([
      'error VLI: niemand heeft de rol afdeling ICT en kan bericht krijgen; nodig voor: pesten, datalek',
    ])
  })

  it('has an empty role for which another stands in', () => {
    expect(
      check([...LAST_RESORT, ...BOTH('school-leader')], [need('pesten', ['mentor', 'team-leader', 'school-leader'])]),
    ).toEqual(['warning let op: VLI: niemand heeft de rol mentor en kan bericht krijgen; bericht gaat naar: directeur'])
  })

  it('has a route that would reach nobody', () => {
    const findings = check([...LAST_RESORT, holds('mentor', 'p_uno')], [need('pesten', ['mentor', 'team-leader'])])
    expect(findings).toContain(
      'error VLI: een melding «pesten» bereikt niemand, ook geen vervanger; alleen het bestuur blijft over',
    )
  })

  it('has a role for certain classes only', () => {
    const mentors = [holds('mentor', 'p_ada', { classes: ['3B'] }), holds('mentor', 'p_bep', { classes: ['3C'] })]
    expect(check([...LAST_RESORT, ...mentors], [need('pesten', ['mentor'])])).toEqual([
      'warning let op: VLI: de rol mentor is er alleen voor bepaalde klassen; voor andere klassen is er niemand',
    ])
    expect(
      check([...LAST_RESORT, ...mentors, ...BOTH('team-leader')], [need('pesten', ['mentor', 'team-leader'])]),
    ).toEqual([])
  })

  it('hangs on one person, unless someone else stands in', () => {
    const one = [...LAST_RESORT, holds('ict', 'p_ada'), holds('mentor', 'p_ada')]
    expect(check(one, [need('datalek', ['ict'], ['mentor'])])).toEqual([
      'warning let op: VLI: er is maar één persoon voor: afdeling ICT, mentor; bij ziekte of verlof is er niemand anders',
    ])
    const standIn = [...LAST_RESORT, holds('ict', 'p_ada'), holds('privacy-officer', 'p_bep')]
    expect(check(standIn, [need('datalek', ['ict', 'privacy-officer'])])).toEqual([])
  })

  it('has a contact who cannot be reached, one who left, and one of a school that is gone', () => {
    const contacts = [
      ...LAST_RESORT,
      holds('ict', 'p_uno', { order: 2 }),
      holds('mentor', 'p_weg'),
      holds('mentor', 'p_ada', { school: 'OUD' }),
    ]
    expect(check(contacts)).toEqual([
      'error VLI: de mentor (p_weg) staat niet op de lijst van medewerkers',
      'error OUD: er is een mentor voor een school die niet meer bestaat',
      'error Uno Onbereikbaar (afdeling ICT) kan geen bericht krijgen; vul een Slack-id of e-mailadres in',
      expect.stringContaining('Ada Test werkt volgens de lijst niet op OUD'),
    ])
  })

  it('has a school contact in a leading position', () => {
    const leader = staff('p_ada', { name: 'Ada Test', position: 'team-leader' })
    expect(check([...LAST_RESORT, holds('school-contact', 'p_ada')], [], [leader, BEP])).toEqual([
      expect.stringContaining('warning let op: VLI: Ada Test geeft leiding en is schoolcontactpersoon'),
    ])
  })

  it('does not look at routes of another sector', () => {
    expect(check(LAST_RESORT, [{ ...need('datalek', ['ict']), sector: 'PO' }])).toEqual([])
  })
})
