import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { hasAddress } from '../../src/domain/has-address.ts'
import { contactsCheck } from '../../src/organisation/contacts-check.ts'
import { parseContacts } from '../../src/organisation/contacts-file.ts'
import { readFoundation } from '../../src/organisation/foundation-file.ts'
import { newPersonId } from '../../src/organisation/new-person-id.ts'
import { parsePeople } from '../../src/organisation/people-file.ts'
import { planPeopleImport } from '../../src/organisation/people-import.ts'
import { routeNeeds } from '../../src/organisation/route-needs.ts'
import type { NewPerson } from '../../src/practice/options.ts'
import { OTHERS } from '../../src/practice-mode/others.ts'
import { loadProtocol } from '../../src/rules/load.ts'
import { ROLES, SECTORS } from '../../src/rules/vocabulary.ts'

const file = (name: string) => new URL(`../../examples/vlieger/${name}`, import.meta.url)

function readExample() {
  const foundation = readFoundation(file('foundation.yaml').pathname)
  const listed = parsePeople(
    readFileSync(file('people.csv')),
    foundation.schools.map((school) => school.code),
  )
  const { people } = planPeopleImport(listed.value, [], newPersonId)
  const contacts = parseContacts(readFileSync(file('contacts.csv')), createDirectory(foundation, people, []))
  return {
    directory: createDirectory(foundation, people, contacts.value),
    problems: [...listed.problems, ...contacts.problems],
  }
}

it('the example foundation has no mistakes, and every role at every school reaches two people', () => {
  const { directory, problems } = readExample()
  const everyRole = SECTORS.map((sector) => ({
    route: 'alles',
    sector,
    roles: ROLES.map((role) => ({ role, instead: [] })),
  }))
  expect(problems).toEqual([])
  const aboutDaysOff = /werkt niemand voor/
  expect(contactsCheck(directory, everyRole, hasAddress).filter(({ text }) => !aboutDaysOff.test(text))).toEqual([])
})

it('every route of the protocol reaches somebody in the example foundation', () => {
  const { directory } = readExample()
  const protocol = loadProtocol(readFoundation(file('foundation.yaml').pathname).protocolFolder)
  const needs = routeNeeds(protocol, directory.foundation.schools)
  expect(needs.length).toBeGreaterThan(20)
  expect(contactsCheck(directory, needs, hasAddress)).toEqual([])
})

it('one person of the small school holds five roles', () => {
  const { directory } = readExample()
  const held = directory.contacts.filter((c) => c.school === 'DRE' && c.order === 1).map((c) => c.person)
  expect(Math.max(...held.map((id) => held.filter((other) => other === id).length))).toBe(5)
})

it('has people who work part-time, read English, and sit in the workspace without being staff', () => {
  const { directory } = readExample()
  const isStaff = (person: NewPerson) =>
    directory.personWithEmail(person.email) ?? directory.personOnSlack(person.id ?? '')
  expect(directory.people.some((p) => p.workingDays.length < 5)).toBe(true)
  expect(directory.people.some((p) => p.language === 'en')).toBe(true)
  expect(OTHERS).toHaveLength(3)
  expect(OTHERS.filter(isStaff)).toEqual([])
})
