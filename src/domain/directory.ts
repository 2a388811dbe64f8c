import { groupBy } from '../lib/group-by.ts'
import type { Role } from '../rules/vocabulary.ts'
import type { Absence } from './absence.ts'
import type { Contact, Foundation, School, StaffMember } from './organisation.ts'

/** Who works where, who holds which role and who is away: a picture of one moment. */
export interface Directory {
  readonly foundation: Foundation
  readonly people: readonly StaffMember[]
  readonly contacts: readonly Contact[]
  /** In the order in which they were set; those that are over may still be among them. */
  readonly absences: readonly Absence[]
  school(code: string): School | undefined
  person(id: string): StaffMember | undefined
  personOnSlack(slackId: string): StaffMember | undefined
  personOnTeams(teamsId: string): StaffMember | undefined
  personWithEmail(email: string): StaffMember | undefined
  /** Who works at a school or for the whole foundation. */
  staffOf(school: string): readonly StaffMember[]
  /**
   * Who holds a role at a school, for these classes: groups in order, each group together. Contacts for a class come
   * only when one of the classes is theirs; contacts for all classes always. A school's own contacts come before those
   * of the whole foundation. Who does not work at a school holds none of its roles. Comparing classes ignores case and
   * spaces.
   */
  holders(school: string, role: Role, classes: readonly string[]): readonly (readonly StaffMember[])[]
}

export function createDirectory(
  foundation: Foundation,
  people: readonly StaffMember[],
  contacts: readonly Contact[],
  absences: readonly Absence[] = [],
): Directory {
  const byId = new Map(people.map((p) => [p.id, p]))
  const bySlack = new Map(people.flatMap((p) => (p.slackId === null ? [] : [[p.slackId, p] as const])))
  const byTeams = new Map(people.flatMap((p) => (p.teamsId === null ? [] : [[p.teamsId, p] as const])))
  const byEmail = new Map(people.flatMap((p) => (p.email === null ? [] : [[p.email.toLowerCase(), p] as const])))
  const isOfSchool = (contact: Contact, school: string) => {
    const schools = byId.get(contact.person)?.schools ?? []
    return contact.school === school && (schools.length === 0 || schools.includes(school))
  }
  return {
    foundation,
    people,
    contacts,
    absences,
    school: (code) => foundation.schools.find((s) => s.code === code),
    person: (id) => byId.get(id),
    personOnSlack: (slackId) => bySlack.get(slackId),
    personOnTeams: (teamsId) => byTeams.get(teamsId.toLowerCase()),
    personWithEmail: (email) => byEmail.get(email.toLowerCase()),
    staffOf: (school) => people.filter((p) => p.schools.length === 0 || p.schools.includes(school)),
    holders: (school, role, classes) => {
      const wanted = new Set(classes.map(classKey))
      const inRole = contacts.filter(
        (c) => c.role === role && (c.school === null || isOfSchool(c, school)) && isForClasses(c, wanted),
      )
      return groupsInOrder(inRole).map((group) => group.flatMap((c) => byId.get(c.person) ?? []))
    },
  }
}

const isForClasses = (contact: Contact, wanted: ReadonlySet<string>) =>
  contact.classes.length === 0 || contact.classes.some((c) => wanted.has(classKey(c)))

/** `3 B` and `3b` are one class. */
export const classKey = (className: string): string => className.toLowerCase().replace(/\s+/g, '')

/** A contact for the class is nearer than one for the school, and that one nearer than one for the foundation. */
function groupsInOrder(contacts: readonly Contact[]): readonly (readonly Contact[])[] {
  const distance = (c: Contact) => (c.classes.length > 0 ? 0 : c.school === null ? 2 : 1)
  const groups = groupBy(contacts, (c) => `${distance(c)}/${String(c.order).padStart(6, '0')}`)
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
