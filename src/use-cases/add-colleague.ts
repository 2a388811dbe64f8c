import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import { holdsRole, placeOfReport } from '../domain/held-roles.ts'
import { rolesIn, sightOf } from '../domain/permissions.ts'
import { ROLES, type Role } from '../rules/vocabulary.ts'
import { canTakeOver } from './hand-over.ts'
import { held } from './in-due-time.ts'
import { alertFor } from './plan-alerts.ts'
import type { Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

export type ColleagueAdded =
  | { readonly type: 'added' }
  | { readonly type: 'not-yours' }
  /** They have the case already, may not have it, or have no address in chat. */
  | { readonly type: 'not-possible' }
  | { readonly type: 'needs-reason' }

/**
 * Brings a colleague into a case, with a reason: they get access in a role of their own and an alert. What must be done
 * stays with whoever it was with. Who can be brought in: see `canTakeOver`.
 */
export function addColleague(
  number: string,
  by: string,
  to: string,
  reason: string,
  ports: Ports,
): Promise<ColleagueAdded> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    const directory = await ports.store.directory()
    if (!canTakeOver(subject, directory).some((p) => p.id === to)) return { type: 'not-possible' }
    if (reason.trim() === '') return { type: 'needs-reason' }
    const at = ports.now()
    const role = ownRole(to, subject, directory) ?? rolesIn(subject, by)[0]
    if (role === undefined) return { type: 'not-yours' }
    const access = { person: to, role, from: at, until: null, ground: { type: 'added' } } as const
    const what = { type: 'colleague-added', to, reason: reason.trim() } as const
    await ports.store.commit([
      { type: 'case-touched', number, version: subject.version },
      { type: 'access-given', number, access },
      { type: 'history-written', number, entry: { at, by, what } },
      ...held([alertFor(number, to, at)], subject, directory, ports.protocol),
      ...(await repaintCards(subject, ports.store, at)),
    ])
    return { type: 'added' }
  })
}

/** The first role that they hold there and that nobody was told in; else any that they hold. */
function ownRole(person: string, subject: Case, directory: Directory): Role | undefined {
  const held = ROLES.filter((role) => holdsRole(person, role, placeOfReport(subject.report), directory))
  return held.find((role) => !subject.duties.some((duty) => duty.role === role)) ?? held[0]
}
