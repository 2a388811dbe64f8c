import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createDirectory, type Directory } from '../domain/directory.ts'
import type { Contact, Foundation, StaffMember } from '../domain/organisation.ts'
import { parseContacts } from '../organisation/contacts-file.ts'
import { readFoundation } from '../organisation/foundation-file.ts'
import { newPersonId } from '../organisation/new-person-id.ts'
import { parsePeople } from '../organisation/people-file.ts'
import { planPeopleImport } from '../organisation/people-import.ts'
import { BadFileError, hasErrors, type Parsed } from '../organisation/problem.ts'
import { ROLE_WORDS } from '../organisation/words.ts'
import type { NewChannel, NewPerson } from '../practice/options.ts'
import { openSqlite } from '../store/open-sqlite.ts'
import { nl } from '../texts/nl.ts'
import { OTHERS } from './others.ts'

/** The made-up foundation; other files of the same form may be put in its place. */
export interface ExampleFiles {
  readonly foundation: string
  readonly people: string
  readonly contacts: string
}

const fileOf = (name: string) => fileURLToPath(new URL(`../../examples/vlieger/${name}`, import.meta.url))

export const EXAMPLE: ExampleFiles = {
  foundation: fileOf('foundation.yaml'),
  people: fileOf('people.csv'),
  contacts: fileOf('contacts.csv'),
}

/** Puts the example's people and contacts in the store, as `people import` and `contacts import` would. */
export async function importExample(files: ExampleFiles, dataFile: string, masterKey: Buffer): Promise<Directory> {
  const foundation = readFoundation(files.foundation)
  const store = openSqlite({ path: dataFile, masterKey, foundation })
  try {
    const codes = foundation.schools.map((s) => s.code)
    const listed = good(files.people, parsePeople(readFileSync(files.people), codes))
    const { people } = planPeopleImport(listed, (await store.directory()).people, newPersonId)
    await store.replacePeople(people)
    const directory = createDirectory(foundation, people, [])
    await store.replaceContacts(good(files.contacts, parseContacts(readFileSync(files.contacts), directory)))
    return await store.directory()
  } finally {
    await store.close()
  }
}

function good<T>(file: string, { value, problems }: Parsed<T>): T {
  if (hasErrors(problems)) throw new BadFileError(file, problems)
  return value
}

/** The workspace that goes with the example: its staff, a few people who are not staff, and the safety channels. */
export function exampleWorkspace({ people: staff, contacts }: Directory): {
  teamName: string
  people: readonly NewPerson[]
  channels: readonly NewChannel[]
} {
  const foundation = readFoundation(EXAMPLE.foundation)
  const members = staff.map(
    (member): NewPerson => ({
      ...(member.slackId === null ? {} : { id: member.slackId }),
      name: member.name,
      email: member.email ?? '',
      about: aboutOf(member, contacts, foundation),
      locale: member.language === 'en' ? 'en-GB' : 'nl-NL',
    }),
  )
  return { teamName: foundation.name, people: [...members, ...OTHERS], channels: safetyChannels(foundation, staff) }
}

/** The roles someone holds say more than their position; whoever holds none is known by that. */
function aboutOf({ id, position, schools }: StaffMember, contacts: readonly Contact[], foundation: Foundation): string {
  const roles = new Set(contacts.filter((c) => c.person === id).map((c) => ROLE_WORDS[c.role][0]))
  const what = roles.size === 0 ? nl.words.positions[position] : [...roles].join(', ')
  const where = schools.map((code) => foundation.schools.find((s) => s.code === code)?.name ?? code)
  return [what, where.length === 0 ? foundation.name : where.join(', ')].join(' · ')
}

/** Whoever is a contact for incidents at the school sits in its safety channel. */
function safetyChannels(foundation: Foundation, staff: readonly StaffMember[]): NewChannel[] {
  return foundation.schools.flatMap((school) => {
    if (school.safetyChannel === undefined) return []
    const members = staff.filter((p) => p.schools.includes(school.code) && LEADS.has(p.position))
    const ids = members.flatMap((p) => p.slackId ?? p.email ?? [])
    return [{ id: school.safetyChannel, name: `veiligheid-${school.code.toLowerCase()}`, private: true, members: ids }]
  })
}

const LEADS = new Set(['team-leader', 'school-leader', 'other'])
