import type { StaffMember } from '../domain/organisation.ts'
import type { Position } from '../rules/vocabulary.ts'
import * as field from './person-fields.ts'
import { error, inOrder, type Parsed, type Problem, warning } from './problem.ts'
import { type Column, type Row, readTable } from './read-table.ts'
import { POSITION_WORDS } from './words.ts'
import { writeWorkingDays } from './working-days.ts'
import { writeWorkingHours } from './working-hours.ts'
import { writeTable } from './write-table.ts'

type PeopleColumn =
  | 'id'
  | 'name'
  | 'email'
  | 'slack'
  | 'teams'
  | 'prefers'
  | 'schools'
  | 'position'
  | 'language'
  | 'phone'
  | 'workingDays'
  | 'workingHours'

const COLUMNS: readonly Column<PeopleColumn>[] = [
  { name: 'name', words: ['naam', 'name'], required: true },
  { name: 'email', words: ['email', 'e-mail', 'e-mailadres', 'mail'], required: false },
  { name: 'slack', words: ['slack', 'slack_id', 'lid-id'], required: false },
  { name: 'teams', words: ['teams', 'teams_id', 'entra-id'], required: false },
  { name: 'prefers', words: ['voorkeur', 'prefers'], required: false },
  { name: 'schools', words: ['scholen', 'school', 'schools'], required: true },
  { name: 'position', words: ['functie', 'position'], required: true },
  { name: 'language', words: ['taal', 'language'], required: false },
  { name: 'phone', words: ['telefoon', 'phone', 'telefoonnummer'], required: false },
  { name: 'workingDays', words: ['werkdagen', 'working_days'], required: false },
  { name: 'workingHours', words: ['werktijden', 'working_hours'], required: false },
  { name: 'id', words: ['id'], required: false },
]

/** Someone as the file says; who it is on the list of now is found later, see `planPeopleImport`. */
export interface ListedPerson extends Omit<StaffMember, 'id'> {
  readonly line: number
  readonly id: string | null
}

/** Positions that one holds at a school; whoever belongs to the foundation itself holds another. */
const AT_A_SCHOOL: readonly Position[] = ['teacher', 'mentor', 'team-leader', 'school-leader', 'cleaner']

/** The list of all staff as `people.csv` says, with every mistake. `schools` are the codes of the foundation. */
export function parsePeople(bytes: Uint8Array, schools: readonly string[]): Parsed<readonly ListedPerson[]> {
  const table = readTable(bytes, COLUMNS)
  const rows = table.value.map((row) => readPerson(row, schools))
  const people = rows.map((row) => row.person)
  const problems = [...table.problems, ...rows.flatMap((row) => row.problems), ...doubles(people)]
  if (people.length === 0 && problems.every((p) => p.severity === 'warning')) {
    problems.push(error(null, 'er staat niemand in dit bestand'))
  }
  return { value: people, problems: inOrder(problems) }
}

/** The list as `people.csv`; `parsePeople` reads it back as it was. */
export function writePeople(people: readonly StaffMember[]): string {
  return writeTable(
    COLUMNS,
    people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email ?? '',
      slack: person.slackId ?? '',
      teams: person.teamsId ?? '',
      prefers: person.prefers ?? '',
      schools: person.schools.join(' '),
      position: POSITION_WORDS[person.position][0],
      language: person.language,
      phone: person.phone ?? '',
      workingDays: writeWorkingDays(person.workingDays),
      workingHours: person.workingHours === undefined ? '' : writeWorkingHours(person.workingHours),
    })),
  )
}

function readPerson(
  row: Row<PeopleColumn>,
  schools: readonly string[],
): { person: ListedPerson; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const wrong = (why: string) => problems.push(error(row.line, why))
  const person: ListedPerson = {
    line: row.line,
    id: field.readPersonId(row.cell('id'), wrong),
    name: field.readName(row.cell('name'), wrong),
    email: field.readEmail(row.cell('email'), wrong),
    slackId: field.readSlackId(row.cell('slack'), wrong),
    teamsId: field.readTeamsId(row.cell('teams'), wrong),
    prefers: field.readPlatform(row.cell('prefers'), wrong),
    schools: field.readSchools(row.cell('schools'), schools, wrong),
    position: field.readPosition(row.cell('position'), wrong),
    language: field.readLanguage(row.cell('language'), wrong),
    phone: field.readPhone(row.cell('phone'), wrong),
    workingDays: field.readWorkingDays(row.cell('workingDays'), wrong),
    ...field.readWorkingHours(row.cell('workingHours'), wrong),
  }
  if (person.email === null && person.slackId === null && person.teamsId === null) {
    wrong('er is geen e-mailadres, geen Slack-id en geen Teams-id; een ervan is nodig om iemand te herkennen')
  }
  if (person.schools.length === 0 && AT_A_SCHOOL.includes(person.position)) {
    problems.push(
      warning(row.line, 'zonder school hoort iemand bij de hele stichting; vul een school in als dat niet zo is'),
    )
  }
  return { person, problems }
}

function doubles(people: readonly ListedPerson[]): readonly Problem[] {
  return [
    ...doublesIn(people, 'dit e-mailadres', (p) => p.email),
    ...doublesIn(people, 'dit Slack-id', (p) => p.slackId),
    ...doublesIn(people, 'dit Teams-id', (p) => p.teamsId),
    ...doublesIn(people, 'dit id', (p) => p.id),
  ]
}

function doublesIn(
  people: readonly ListedPerson[],
  what: string,
  keyOf: (p: ListedPerson) => string | null,
): readonly Problem[] {
  const firstLine = new Map<string, number>()
  const problems: Problem[] = []
  for (const person of people) {
    const key = keyOf(person)
    if (key === null) continue
    const first = firstLine.get(key)
    if (first === undefined) firstLine.set(key, person.line)
    else problems.push(error(person.line, `${what} staat ook op regel ${first}; iedere collega heeft één regel`))
  }
  return problems
}
