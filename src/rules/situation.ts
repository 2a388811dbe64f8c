import { Temporal } from 'temporal-polyfill'
import type { PersonFacts, ReportFacts } from './report.ts'
import type { Protocol } from './schema.ts'
import { type Part, type Position, type Role, WORKS_FOR_SCHOOL } from './vocabulary.ts'

/** What a school chose for itself, and the day that counts when a report does not say when it happened. */
export interface Choices {
  /** Option by setting; a setting or option that the protocol does not have is as if nothing were chosen. */
  readonly settings?: Readonly<Record<string, string>>
  /** A day such as `2026-11-19`; absent: the newest version of the rules. */
  readonly on?: string
}

/** A person in a report and their place in its list. */
export interface Someone extends PersonFacts {
  readonly at: number
  readonly parts: readonly Part[]
}

/** A report as the rules look at it. */
export interface Situation {
  readonly facts: ReportFacts
  readonly protocol: Protocol
  /** In the protocol's order, each once. */
  readonly behaviours: readonly string[]
  readonly groups: ReadonlySet<string>
  readonly people: readonly Someone[]
  readonly offenders: readonly Someone[]
  /** Offenders, and those whose part is unclear. */
  readonly suspects: readonly Someone[]
  readonly victims: readonly Someone[]
  /** Whoever works for the school and is accused, stepped in, or has an unclear part. */
  readonly accused: readonly Someone[]
  /** Roles that someone accused holds: never told, never deciding. */
  readonly excluded: ReadonlySet<Role>
  readonly route: string | undefined
  readonly settings: Readonly<Record<string, string>>
}

/** The role that goes with a position; most positions have none. */
export const ROLE_OF_POSITION: Partial<Record<Position, Role>> = {
  mentor: 'mentor',
  'team-leader': 'team-leader',
  'school-leader': 'school-leader',
  'central-management': 'central-management',
  'board-member': 'board',
}

/** A report as the rules look at it, before its route is known. */
export function situationOf(facts: ReportFacts, protocol: Protocol, choices: Choices): Situation {
  const chosen = new Set(facts.behaviours)
  const groups = protocol.groups.filter((group) => group.behaviours.some((b) => chosen.has(b.id)))
  const people = (facts.people ?? []).map((person, at) => ({ ...person, at, parts: partsOf(person) }))
  const having = (...parts: Part[]) => people.filter((person) => person.parts.some((part) => parts.includes(part)))
  const accused = having('offender', 'intervened', 'unclear').filter(worksForSchool)
  return {
    facts,
    protocol,
    behaviours: groups.flatMap((group) => group.behaviours.map((b) => b.id).filter((id) => chosen.has(id))),
    groups: new Set(groups.map((group) => group.id)),
    people,
    offenders: having('offender'),
    suspects: having('offender', 'unclear'),
    victims: having('victim'),
    accused,
    excluded: new Set(accused.flatMap((person) => (person.position && ROLE_OF_POSITION[person.position]) ?? [])),
    route: undefined,
    settings: settingsOf(protocol, choices),
  }
}

/** The day whose rules decide: in Amsterdam when it happened, else the day that is asked for, else the newest. */
export function dayOf(facts: ReportFacts, choices: Choices): string {
  if (facts.occurredAt === undefined) return choices.on ?? '9999-12-31'
  return Temporal.Instant.from(facts.occurredAt).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
}

const partsOf = (person: PersonFacts): readonly Part[] =>
  person.part === undefined ? [] : Array.isArray(person.part) ? person.part : [person.part]

/** Someone with a position counts too when their kind was not filled in: only who works here has one. */
const worksForSchool = ({ kind, position }: PersonFacts) =>
  kind === undefined ? position !== undefined : (WORKS_FOR_SCHOOL as readonly string[]).includes(kind)

/** Which option of each setting holds: what the school chose, else the default. */
export function settingsOf(protocol: Protocol, choices: Choices): Record<string, string> {
  return Object.fromEntries(
    protocol.settings.map((setting) => {
      const choice = choices.settings?.[setting.id]
      return [setting.id, setting.options.some((o) => o.id === choice) && choice ? choice : setting.default]
    }),
  )
}
