import type { Directory } from '../domain/directory.ts'
import type { School } from '../domain/organisation.ts'
import type { Reachable } from '../domain/recipients.ts'
import type { Role } from '../rules/vocabulary.ts'
import { daysWithNobody } from './days-with-nobody.ts'
import { misplacedContact } from './misplaced-contact.ts'
import { type RoleCoverage, type RouteNeed, roleCoverage, routesToNobody } from './role-coverage.ts'
import { ROLE_WORDS } from './words.ts'

/** What is not in order with who holds which role, in Dutch. An `error` means that an alert can get lost. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  /** A school's code; null when it is about the whole foundation. */
  readonly school: string | null
  readonly text: string
}

/** Every alert ends here when nobody else may have it; a board member who is accused makes it the second. */
const LAST_RESORT: readonly Role[] = ['board', 'supervisory-board']

/**
 * Looks whether every alert that the protocol can ask for would reach somebody: contacts who left or cannot be reached,
 * roles that nobody holds, routes that end nowhere, roles that hang on one person, days on which nobody of a role's
 * line works. Errors first.
 */
export function contactsCheck(
  directory: Directory,
  needs: readonly RouteNeed[],
  reachable: Reachable,
): readonly Finding[] {
  const findings = [
    ...brokenContacts(directory),
    ...unreachablePeople(directory, reachable),
    ...directory.foundation.schools.flatMap((school) => schoolFindings(directory, school, needs, reachable)),
    ...misplaced(directory),
  ]
  const rank = (finding: Finding) => (finding.severity === 'error' ? 0 : 1)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

/** For example `VLI: de rol … is leeg`; a warning says that it is one. */
export function findingLine(finding: Finding): string {
  const where = finding.school === null ? '' : `${finding.school}: `
  return finding.severity === 'warning' ? `let op: ${where}${finding.text}` : `${where}${finding.text}`
}

function brokenContacts(directory: Directory): readonly Finding[] {
  return directory.contacts.flatMap((contact): readonly Finding[] => {
    const what = ROLE_WORDS[contact.role][0]
    if (contact.school !== null && directory.school(contact.school) === undefined) {
      return [
        { severity: 'error', school: contact.school, text: `er is een ${what} voor een school die niet meer bestaat` },
      ]
    }
    if (directory.person(contact.person) !== undefined) return []
    return [
      {
        severity: 'error',
        school: contact.school,
        text: `de ${what} (${contact.person}) staat niet op de lijst van medewerkers`,
      },
    ]
  })
}

function unreachablePeople(directory: Directory, reachable: Reachable): readonly Finding[] {
  const ids = new Set(directory.contacts.map((contact) => contact.person))
  return directory.people
    .filter((person) => ids.has(person.id) && !reachable(person))
    .map((person) => {
      const roles = directory.contacts.filter((c) => c.person === person.id).map((c) => ROLE_WORDS[c.role][0])
      const text = `${person.name} (${[...new Set(roles)].join(', ')}) kan geen bericht krijgen; vul een Slack-id of e-mailadres in`
      return { severity: 'error', school: null, text }
    })
}

function schoolFindings(
  directory: Directory,
  school: School,
  needs: readonly RouteNeed[],
  reachable: Reachable,
): readonly Finding[] {
  const here = needs.filter((need) => need.sector === school.sector)
  const lastResort: RouteNeed = {
    route: 'laatste vangnet',
    sector: school.sector,
    roles: LAST_RESORT.map((role) => ({ role, instead: [] })),
  }
  const coverage = roleCoverage(directory, school, [...here, lastResort], reachable)
  const error = (text: string): Finding => ({ severity: 'error', school: school.code, text })
  return [
    ...routesToNobody(directory, school, here, reachable).map((route) =>
      error(`een melding «${route}» bereikt niemand, ook geen vervanger; alleen het bestuur blijft over`),
    ),
    ...coverage.flatMap((role) => roleFinding(role, school.code)),
    ...onePersonRoles(coverage, school.code),
    ...daysWithNobody(directory, school, here, reachable).map(
      (text): Finding => ({ severity: 'warning', school: school.code, text }),
    ),
  ]
}

function roleFinding(covered: RoleCoverage, school: string): readonly Finding[] {
  const role = ROLE_WORDS[covered.role][0]
  const { standIn } = covered
  if (covered.people.length > 0 && !covered.onlyForClasses) return []
  const empty = covered.onlyForClasses
    ? `de rol ${role} is er alleen voor bepaalde klassen`
    : `niemand heeft de rol ${role} en kan bericht krijgen`
  if (standIn !== null) {
    return covered.onlyForClasses
      ? []
      : [{ severity: 'warning', school, text: `${empty}; bericht gaat naar: ${ROLE_WORDS[standIn.role][0]}` }]
  }
  const consequence = covered.onlyForClasses
    ? 'voor andere klassen is er niemand'
    : `nodig voor: ${covered.routes.join(', ')}`
  return [{ severity: covered.onlyForClasses ? 'warning' : 'error', school, text: `${empty}; ${consequence}` }]
}

/** Illness or leave of one person must not stop an alert. */
function onePersonRoles(coverage: readonly RoleCoverage[], school: string): readonly Finding[] {
  const alone = coverage.filter(({ people, standIn }) => {
    const everyone = new Set([...people, ...(standIn?.people ?? [])])
    return people.length === 1 && everyone.size === 1
  })
  if (alone.length === 0) return []
  const roles = alone.map(({ role }) => ROLE_WORDS[role][0]).join(', ')
  const text = `er is maar één persoon voor: ${roles}; bij ziekte of verlof is er niemand anders`
  return [{ severity: 'warning', school, text }]
}

function misplaced(directory: Directory): readonly Finding[] {
  return directory.contacts.flatMap((contact) => {
    const person = directory.person(contact.person)
    const reasons = person === undefined ? [] : misplacedContact(contact, person)
    return reasons.map((text): Finding => ({ severity: 'warning', school: contact.school, text }))
  })
}
