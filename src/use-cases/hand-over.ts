import { keptOut } from '../domain/accused.ts'
import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import { hasAddress } from '../domain/has-address.ts'
import { mayBeBroughtIn } from '../domain/may-be-brought-in.ts'
import type { StaffMember } from '../domain/organisation.ts'
import { rolesIn, sightOf } from '../domain/permissions.ts'
import { held } from './in-due-time.ts'
import { alertFor } from './plan-alerts.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

export type HandedOver =
  | { readonly type: 'handed-over'; readonly case: Case }
  | { readonly type: 'not-yours' }
  /** The one it should go to may not have this case, or has no address in chat. */
  | { readonly type: 'not-possible' }

/**
 * Hands a case to a colleague, with a reason: they get access in the giver's roles and an alert of their own. The giver
 * keeps what their role gives them, and whoever took it up stays written down.
 */
export function handOver(number: string, from: string, to: string, reason: string, ports: Ports): Promise<HandedOver> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, from) !== 'whole') return { type: 'not-yours' }
    const colleague = canTakeOver(subject, await ports.store.directory()).find((p) => p.id === to)
    if (colleague === undefined) return { type: 'not-possible' }
    await ports.store.commit(await changes(subject, from, colleague, reason, ports))
    return { type: 'handed-over', case: (await ports.store.case(number)) ?? subject }
  })
}

/**
 * Who can be handed a case: whoever holds a role at the school or in the route, the board, and the mentors of the
 * pupils' classes, as far as they have an address and are not part of it. A restricted case goes only to someone who
 * holds one of the roles that the route names. Whoever had the case and lost it (out of reach, kept out) does not get it
 * back this way.
 */
export function canTakeOver(subject: Case, directory: Directory): readonly StaffMember[] {
  const out = keptOut(subject.report)
  const involved = new Set(subject.report.people.flatMap((p) => (p.staffId === undefined ? [] : [p.staffId])))
  const mayKnow = mayBeBroughtIn(subject, directory)
  return directory
    .staffOf(subject.school)
    .filter((p) => hasAddress(p) && !out.has(p.id) && !involved.has(p.id))
    .filter((p) => mayKnow.has(p.id) && !subject.access.some((a) => a.person === p.id))
}

async function changes(subject: Case, from: string, to: StaffMember, reason: string, ports: Ports): Promise<Change[]> {
  const { number, version } = subject
  const at = ports.now()
  return [
    { type: 'case-touched', number, version },
    ...rolesIn(subject, from).map((role): Change => {
      const access = { person: to.id, role, from: at, until: null, ground: { type: 'handed-over' } } as const
      return { type: 'access-given', number, access }
    }),
    { type: 'history-written', number, entry: { at, by: from, what: { type: 'handed-over', to: to.id, reason } } },
    ...held([alertFor(number, to.id, at)], subject, await ports.store.directory(), ports.protocol),
    ...(await repaintCards(subject, ports.store, at)),
  ]
}
