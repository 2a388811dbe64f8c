import { newPersonId } from '../organisation/new-person-id.ts'
import { type ListedPerson, parsePeople, writePeople } from '../organisation/people-file.ts'
import {
  type ChangedField,
  type PeopleImport,
  planPeopleImport,
  rolesLeftBehind,
} from '../organisation/people-import.ts'
import { hasErrors, type Parsed, type Problem, problemLine } from '../organisation/problem.ts'
import { ROLE_WORDS } from '../organisation/words.ts'
import { refuseFile } from './file-problems.ts'
import type { OrganisationStore } from './organisation-parts.ts'
import { complain, type ExitCode, readInput, say, sayJson, type Terminal } from './terminal.ts'
import { writeOutput } from './write-output.ts'

const FIELD_WORDS: Readonly<Record<ChangedField, string>> = {
  name: 'naam',
  email: 'e-mailadres',
  slackId: 'Slack-id',
  teamsId: 'Teams-id',
  prefers: 'voorkeur',
  schools: 'scholen',
  position: 'functie',
  language: 'taal',
  phone: 'telefoon',
  workingDays: 'werkdagen',
  workingHours: 'werktijden',
}

export interface ImportPeople {
  /** A path, or `-` for stdin. */
  readonly file: string
  readonly dryRun: boolean
  /** Also when more than half of the staff would be gone. */
  readonly yes: boolean
  readonly json: boolean
  readonly store: OrganisationStore
  readonly terminal: Terminal
}

/**
 * Makes the file the list of all staff, and says what changes. With a mistake anywhere nothing is changed.
 *
 * @throws CommandError when the file cannot be read.
 */
export async function importPeople(order: ImportPeople): Promise<ExitCode> {
  const { file, store, terminal, json } = order
  const bytes = await readInput(file, terminal)
  const directory = await store.directory()
  const listed: Parsed<readonly ListedPerson[]> = parsePeople(
    bytes,
    directory.foundation.schools.map((school) => school.code),
  )
  if (hasErrors(listed.problems)) return refuseFile(file, listed.problems, json, terminal)
  const plan = planPeopleImport(listed.value, directory.people, newPersonId)
  const refused = plan.losesMost && !order.yes && !order.dryRun
  if (!refused && !order.dryRun) await store.replacePeople(plan.people)

  const warnings = [
    ...listed.problems.map(problemLine),
    ...rolesLeftBehind(plan.left, directory.contacts).map(
      ({ person, roles }) =>
        `let op: ${person.name} gaat weg en had nog de rol ${roles.map((role) => ROLE_WORDS[role][0]).join(', ')}; ` +
        'kies iemand anders',
    ),
  ]
  const applied = !refused && !order.dryRun
  if (json) sayJson(terminal, planAsJson(plan, applied, listed.problems))
  else say(terminal, ...planLines(plan), ...warnings, ...(refused ? [] : [outcome(applied)]))
  if (!refused) return 0
  complain(
    terminal,
    `${file}: ${plan.left.length} van de ${directory.people.length} medewerkers zouden weggaan; klopt dat, herhaal het dan met --yes`,
  )
  return 1
}

export interface ExportPeople {
  /** A path, or null for stdout. */
  readonly to: string | null
  readonly json: boolean
  readonly store: OrganisationStore
  readonly terminal: Terminal
}

/**
 * Writes the list of all staff as `people import` reads it.
 *
 * @throws CommandError when the file cannot be written.
 */
export async function exportPeople({ to, json, store, terminal }: ExportPeople): Promise<ExitCode> {
  const { people } = await store.directory()
  await writeOutput(to, json ? `${JSON.stringify(people, null, 2)}\n` : writePeople(people), terminal)
  return 0
}

const outcome = (applied: boolean) => (applied ? 'Ingelezen.' : 'Proef (--dry-run): er is niets gewijzigd.')

function planLines(plan: PeopleImport): readonly string[] {
  return [
    `${plan.people.length} medewerkers op de lijst: ${plan.added.length} nieuw, ${plan.changed.length} gewijzigd, ${plan.left.length} weg`,
    ...plan.added.map((person) => `+ ${person.name}`),
    ...plan.changed.map(({ person, fields }) => `~ ${person.name}: ${fields.map((f) => FIELD_WORDS[f]).join(', ')}`),
    ...plan.left.map((person) => `- ${person.name}`),
  ]
}

function planAsJson(plan: PeopleImport, applied: boolean, problems: readonly Problem[]) {
  return {
    ok: applied || !plan.losesMost,
    applied,
    people: plan.people.length,
    added: plan.added,
    changed: plan.changed,
    left: plan.left,
    problems,
  }
}
