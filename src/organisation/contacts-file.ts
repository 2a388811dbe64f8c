import type { Directory } from '../domain/directory.ts'
import { classKey } from '../domain/directory.ts'
import type { Contact, StaffMember } from '../domain/organisation.ts'
import type { Role } from '../rules/vocabulary.ts'
import { cleanCell, quoted, wordKey } from './cell.ts'
import { misplacedContact } from './misplaced-contact.ts'
import type { Wrong } from './person-fields.ts'
import { error, inOrder, type Parsed, type Problem, warning } from './problem.ts'
import { type Column, type Row, readTable } from './read-table.ts'
import { allWords, codeOf, ROLE_WORDS } from './words.ts'
import { writeTable } from './write-table.ts'

type ContactsColumn = 'school' | 'role' | 'person' | 'order' | 'classes'

const COLUMNS: readonly Column<ContactsColumn>[] = [
  { name: 'school', words: ['school', 'scholen'], required: true },
  { name: 'role', words: ['rol', 'role'], required: true },
  { name: 'person', words: ['persoon', 'person'], required: true },
  { name: 'order', words: ['volgorde', 'order'], required: false },
  { name: 'classes', words: ['klassen', 'classes', 'klas'], required: false },
]

const LAST_ORDER = 99

interface ListedContact {
  readonly line: number
  readonly contact: Contact
}

/** Who holds which role, as `contacts.csv` says, with every mistake. People and schools must be in the directory. */
export function parseContacts(bytes: Uint8Array, directory: Directory): Parsed<readonly Contact[]> {
  const table = readTable(bytes, COLUMNS)
  const rows = table.value.map((row) => readContact(row, directory))
  const listed = rows.flatMap((row) => row.listed)
  const problems = [...table.problems, ...rows.flatMap((row) => row.problems), ...doubles(listed)]
  if (rows.length === 0 && problems.every((p) => p.severity === 'warning')) {
    problems.push(error(null, 'er staat niemand in dit bestand'))
  }
  return { value: listed.map(({ contact }) => contact), problems: inOrder(problems) }
}

/** The contacts as `contacts.csv`, people by e-mail address or else by id; `parseContacts` reads it back as it was. */
export function writeContacts(directory: Directory): string {
  return writeTable(
    COLUMNS,
    directory.contacts.map((contact) => ({
      school: contact.school ?? '*',
      role: ROLE_WORDS[contact.role][0],
      person: directory.person(contact.person)?.email ?? contact.person,
      order: String(contact.order),
      classes: contact.classes.join(' | '),
    })),
  )
}

function readContact(
  row: Row<ContactsColumn>,
  directory: Directory,
): { listed: readonly ListedContact[]; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const wrong = (why: string) => problems.push(error(row.line, why))
  const school = readSchool(row.cell('school'), directory, wrong)
  const role = readRole(row.cell('role'), wrong)
  const person = readPerson(row.cell('person'), directory, wrong)
  const order = readOrder(row.cell('order'), wrong)
  if (person === undefined || role === undefined || problems.length > 0) return { listed: [], problems }
  const contact: Contact = { school, role, person: person.id, order, classes: readClasses(row.cell('classes')) }
  const misplaced = misplacedContact(contact, person).map((why) => warning(row.line, why))
  return { listed: [{ line: row.line, contact }], problems: misplaced }
}

/** Nothing or `*` is the whole foundation. */
function readSchool(text: string, directory: Directory, wrong: Wrong): string | null {
  if (text === '' || text === '*') return null
  const school = directory.school(text.toUpperCase())
  if (school === undefined) {
    const codes = directory.foundation.schools.map((s) => s.code).join(', ')
    wrong(`onbekende school ${quoted(text)}; kies uit: ${codes}, of * voor de hele stichting`)
  }
  return school?.code ?? null
}

function readRole(text: string, wrong: Wrong): Role | undefined {
  const role = codeOf(ROLE_WORDS, text)
  if (text === '') wrong(`de rol ontbreekt; kies uit: ${allWords(ROLE_WORDS)}`)
  else if (role === undefined) wrong(`onbekende rol ${quoted(text)}; kies uit: ${allWords(ROLE_WORDS)}`)
  return role
}

/** By e-mail address, by id, or by a name that only one person has. */
function readPerson(text: string, directory: Directory, wrong: Wrong): StaffMember | undefined {
  if (text === '') {
    wrong('de persoon ontbreekt; vul een e-mailadres in')
    return undefined
  }
  const exact = directory.personWithEmail(text) ?? directory.person(text)
  if (exact !== undefined) return exact
  const named = directory.people.filter((p) => wordKey(p.name) === wordKey(text))
  if (named.length > 1) wrong(`${named.length} collega’s heten ${quoted(text)}; vul het e-mailadres in`)
  if (named.length === 0) {
    wrong(`${quoted(text)} staat niet op de lijst van medewerkers; voeg die persoon eerst toe met «people import»`)
  }
  return named.length === 1 ? named[0] : undefined
}

function readOrder(text: string, wrong: Wrong): number {
  if (text === '') return 1
  const order = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (order < 1 || order > LAST_ORDER) {
    wrong(`volgorde ${quoted(text)} moet een getal van 1 tot en met ${LAST_ORDER} zijn; 1 krijgt het eerst bericht`)
  }
  return order
}

/** Separated by `|`, `,` or `;`: a class may have a space in it. */
const readClasses = (text: string): readonly string[] => [
  ...new Map(
    text
      .split(/[|,;]/)
      .map(cleanCell)
      .filter((name) => name !== '')
      .map((name) => [classKey(name), name] as const),
  ).values(),
]

function doubles(listed: readonly ListedContact[]): readonly Problem[] {
  const firstLine = new Map<string, number>()
  const problems: Problem[] = []
  for (const { line, contact } of listed) {
    const key = JSON.stringify([contact.school, contact.role, contact.person, contact.classes.map(classKey).sort()])
    const first = firstLine.get(key)
    if (first === undefined) firstLine.set(key, line)
    else problems.push(error(line, `deze persoon heeft deze rol hier al op regel ${first}; haal een van de twee weg`))
  }
  return problems
}
