import type { Contact, StaffMember } from '../domain/organisation.ts'
import type { Role } from '../rules/vocabulary.ts'
import type { ListedPerson } from './people-file.ts'

/** What taking in a list would do. */
export interface PeopleImport {
  /** The whole new list. */
  readonly people: readonly StaffMember[]
  readonly added: readonly StaffMember[]
  readonly changed: readonly { readonly person: StaffMember; readonly fields: readonly ChangedField[] }[]
  readonly left: readonly StaffMember[]
  /** More than half of the staff would be gone: more likely a wrong file than a bad year. */
  readonly losesMost: boolean
}

export type ChangedField = (typeof FIELDS)[number]

const FIELDS = [
  'name',
  'email',
  'slackId',
  'teamsId',
  'prefers',
  'schools',
  'position',
  'language',
  'phone',
  'workingDays',
  'workingHours',
] as const

/**
 * Compares a list with the staff of now. Someone keeps their id, and with it their cases and roles, when the file names
 * that id, else by the same e-mail address, else by the same id on Slack or Teams. One that was found meanwhile stays when
 * the file names none for them and gives it to nobody else.
 */
export function planPeopleImport(
  listed: readonly ListedPerson[],
  current: readonly StaffMember[],
  newId: () => string,
): PeopleImport {
  const known = matchPeople(listed, current)
  const taken = new Set(listed.flatMap((row) => [row.slackId ?? [], row.teamsId ?? []].flat()))
  const kept = (before: string | null | undefined) => (before == null || taken.has(before) ? null : before)
  const people = listed.map((row): StaffMember => {
    const { line: _, ...said } = row
    const before = known.get(row)
    return {
      ...said,
      id: before?.id ?? row.id ?? newId(),
      slackId: row.slackId ?? kept(before?.slackId),
      teamsId: row.teamsId ?? kept(before?.teamsId),
    }
  })
  const byId = new Map(current.map((person) => [person.id, person]))
  const stays = new Set(people.map((person) => person.id))
  const left = current.filter((person) => !stays.has(person.id))
  return {
    people,
    added: people.filter((person) => !byId.has(person.id)),
    changed: people.flatMap((person) => {
      const before = byId.get(person.id)
      const fields = before === undefined ? [] : changedFields(before, person)
      return fields.length === 0 ? [] : [{ person, fields }]
    }),
    left,
    losesMost: left.length * 2 > current.length,
  }
}

/** Roles that people who leave still hold: someone else must be named for them. */
export function rolesLeftBehind(
  left: readonly StaffMember[],
  contacts: readonly Contact[],
): readonly { readonly person: StaffMember; readonly roles: readonly Role[] }[] {
  return left.flatMap((person) => {
    const roles = [...new Set(contacts.filter((c) => c.person === person.id).map((c) => c.role))]
    return roles.length === 0 ? [] : [{ person, roles }]
  })
}

/** Each row beside who it is now, everybody at most once: ids first, then e-mail addresses, then ids in chat. */
function matchPeople(
  listed: readonly ListedPerson[],
  current: readonly StaffMember[],
): ReadonlyMap<ListedPerson, StaffMember> {
  const known = new Map<ListedPerson, StaffMember>()
  const free = new Set(current)
  const matchBy = (keyOf: (person: ListedPerson | StaffMember) => string | null) => {
    const byKey = new Map([...free].flatMap((person) => keyedBy(keyOf(person), person)))
    for (const row of listed) {
      const person = byKey.get(keyOf(row) ?? '')
      if (person === undefined || known.has(row) || !free.has(person)) continue
      known.set(row, person)
      free.delete(person)
    }
  }
  matchBy((person) => person.id)
  matchBy((person) => person.email?.toLowerCase() ?? null)
  matchBy((person) => person.slackId)
  matchBy((person) => person.teamsId)
  return known
}

const keyedBy = <T>(key: string | null, value: T): readonly (readonly [string, T])[] =>
  key === null ? [] : [[key, value]]

function changedFields(before: StaffMember, after: StaffMember): readonly ChangedField[] {
  return FIELDS.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
