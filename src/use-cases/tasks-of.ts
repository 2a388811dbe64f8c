import type { Directory } from '../domain/directory.ts'
import { levelsOf } from '../domain/line.ts'
import type { School } from '../domain/organisation.ts'
import { dayOf } from '../lib/school-time.ts'
import { advise } from '../rules/advise.ts'
import type { ReportFacts } from '../rules/report.ts'
import type { Protocol } from '../rules/schema.ts'
import { ROLES, type Role } from '../rules/vocabulary.ts'

/** What someone does in the assistant, by the roles that they hold anywhere. */
export interface Tasks {
  /** In the order of the vocabulary; empty: they hold none. */
  readonly roles: readonly Role[]
  /** At one of the schools the rules let one of their roles decide on a measure. */
  readonly decides: boolean
}

/** What the rules ask of someone at their schools, as they are on the day of `now`. */
export function tasksOf(person: string, directory: Directory, protocol: Protocol, now: Date): Tasks {
  const held = directory.contacts.filter((contact) => contact.person === person)
  return {
    roles: ROLES.filter((role) => held.some((contact) => contact.role === role)),
    decides: directory.foundation.schools.some((school) => {
      const here = held.filter((contact) => contact.school === null || contact.school === school.code)
      const deciding = here.length === 0 ? new Set<Role>() : decidingRoles(school, protocol, now)
      return here.some((contact) => deciding.has(contact.role))
    }),
  }
}

/** Whom the rules name for any measure, and whoever stands higher in the line. */
function decidingRoles({ sector, choices }: School, protocol: Protocol, now: Date): ReadonlySet<Role> {
  const advice = advise({ ...ANY_INCIDENT, sector }, protocol, { settings: choices, on: dayOf(now) })
  const authorities = advice.measures.flatMap(({ authority }) => authority)
  return new Set(authorities.flatMap((authority) => levelsOf(authority, advice)).flat())
}

/** The advice on it holds every measure, since a pupil and a parent are in it. */
const ANY_INCIDENT: Omit<ReportFacts, 'sector'> = {
  concern: 'behaviour',
  people: [
    { part: 'offender', kind: 'pupil' },
    { part: 'offender', kind: 'parent' },
  ],
}
