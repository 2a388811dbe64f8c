import { keptOut } from '../domain/accused.ts'
import type { Case, Duty } from '../domain/case.ts'
import { hasAccess } from '../domain/permissions.ts'
import type { Recipients } from '../domain/recipients.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Role } from '../rules/vocabulary.ts'
import type { Change } from './ports.ts'

/**
 * The duties that end when a case is advised again: of a role that someone accused holds, those that were taken up by
 * someone who turns out to be kept out or may not know of it any more, and those that nobody took up and that the new
 * route does not ask for. Whoever stands in gets a duty by being told (see `planAlerts`); a line in the history says to
 * which role it went, or that nobody needs to do it any more. `next`: the case as it is from then on, with only the
 * access that stands.
 */
export function dutiesThatEnd(next: Case, recipients: Recipients): readonly Role[] {
  const out = keptOut(next.report)
  const excluded = new Set(next.advice.exclude.map((entry) => entry.role))
  const asked = new Set([...recipients.people.flatMap((one) => one.roles), ...recipients.unreached])
  const left = ({ by }: NonNullable<Duty['takenUp']>) => out.has(by) || !hasAccess(next, by)
  return next.duties
    .filter(({ role, takenUp }) => excluded.has(role) || (takenUp === null ? !asked.has(role) : left(takenUp)))
    .map(({ role }) => role)
}

/** What must be kept of that. `recipients`: who is told from now on. */
export function endDuties(
  number: string,
  ending: readonly Role[],
  recipients: Recipients,
  { roles }: Protocol,
  at: Date,
): readonly Change[] {
  const told = new Set([...recipients.people.flatMap((one) => one.roles), ...recipients.unreached])
  return ending.flatMap((role): Change[] => {
    const to = [role, ...lineBehind(role, roles)].find((next) => told.has(next)) ?? null
    return [
      { type: 'duty-ended', number, role },
      { type: 'history-written', number, entry: { at, by: null, what: { type: 'duty-passed-on', role, to } } },
    ]
  })
}

/** Who stands in for a role, and who for those, nearest first; each once. */
function lineBehind(role: Role, roles: Protocol['roles']): readonly Role[] {
  const line: Role[] = []
  for (let next: readonly Role[] = [role]; next.length > 0; ) {
    next = next.flatMap((one) => roles[one]?.instead ?? []).filter((one) => one !== role && !line.includes(one))
    line.push(...new Set(next))
  }
  return line
}
