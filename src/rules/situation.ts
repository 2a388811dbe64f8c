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
  /** In the protocol's order, each once. */
  readonly behaviours: readonly string[]
  readonly groups: readonly string[]
  readonly people: readonly Someone[]
  readonly offenders: readonly Someone[]
  /** Offenders, and those whose part is unclear. */
  readonly suspects: readonly Someone[]
  readonly victims: readonly Someone[]
  /** Whoever works for the school and is accused, stepped in, or has an unclear part. */
  readonly accused: readonly Someone[]
  /** Roles that someone accused holds: never told, never deciding. */
  readonly excluded: readonly Role[]
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

/** A report as the rules look at it. */
export function situationOf(facts: ReportFacts, protocol: Protocol, choices: Choices): Situation {
  const people = facts.people === undefined ? [] : facts.people.map(asSomeone)
  const accused = people.filter((person) => isAccused(person) && worksForSchool(person))
  return {
    facts,
    ...behavioursIn(facts, protocol),
    people,
    offenders: people.filter(({ parts }) => parts.includes('offender')),
    suspects: people.filter(({ parts }) => parts.includes('offender') || parts.includes('unclear')),
    victims: people.filter(({ parts }) => parts.includes('victim')),
    accused,
    excluded: accused.length === 0 ? [] : rolesOf(accused),
    settings: settingsOf(protocol, choices),
  }
}

const asSomeone = (person: PersonFacts, at: number): Someone => ({ ...person, at, parts: partsOf(person) })

const isAccused = ({ parts }: Someone) =>
  parts.includes('offender') || parts.includes('intervened') || parts.includes('unclear')

const rolesOf = (people: readonly Someone[]): Role[] => [
  ...new Set(people.flatMap(({ position }) => (position && ROLE_OF_POSITION[position]) ?? [])),
]

const partsOf = (person: PersonFacts): readonly Part[] =>
  person.part === undefined ? [] : Array.isArray(person.part) ? person.part : [person.part]

/** Someone with a position counts too when their kind was not filled in: only who works here has one. */
const worksForSchool = ({ kind, position }: PersonFacts) =>
  kind === undefined ? position !== undefined : (WORKS_FOR_SCHOOL as readonly string[]).includes(kind)

/** Where each behaviour stands in the protocol's list, and in which group. */
interface Listed {
  readonly at: number
  readonly group: string
}
const listOf = new WeakMap<Protocol, ReadonlyMap<string, Listed>>()

function behavioursIn({ behaviours = [] }: ReportFacts, protocol: Protocol): Pick<Situation, 'behaviours' | 'groups'> {
  const listed = listOf.get(protocol) ?? listIn(protocol)
  listOf.set(protocol, listed)
  const place = (id: string) => listed.get(id)?.at ?? Number.POSITIVE_INFINITY
  const inOrder = behaviours.length < 2 ? behaviours : [...new Set(behaviours)].sort((a, b) => place(a) - place(b))
  return { behaviours: inOrder, groups: inOrder.map((id) => listed.get(id)?.group ?? '') }
}

function listIn({ groups }: Protocol): ReadonlyMap<string, Listed> {
  const all = groups.flatMap((group) => group.behaviours.map(({ id }) => ({ id, group: group.id })))
  return new Map(all.map(({ id, group }, at) => [id, { at, group }]))
}

const defaultsOf = new WeakMap<Protocol, Readonly<Record<string, string>>>()

/** Which option of each setting holds: what the school chose, else the default. */
export function settingsOf(protocol: Protocol, { settings: chosen }: Choices): Readonly<Record<string, string>> {
  const defaults = defaultsOf.get(protocol) ?? Object.fromEntries(protocol.settings.map((one) => [one.id, one.default]))
  defaultsOf.set(protocol, defaults)
  if (chosen === undefined) return defaults
  const own = protocol.settings.flatMap(({ id, options }) => {
    const choice = chosen[id]
    return choice !== undefined && options.some((option) => option.id === choice) ? [[id, choice] as const] : []
  })
  return own.length === 0 ? defaults : { ...defaults, ...Object.fromEntries(own) }
}
