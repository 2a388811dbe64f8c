import type { Situation } from './situation.ts'
import type { Role } from './vocabulary.ts'

/** Who acts for a role: its holder, or the first in line who is not accused. Nobody when the whole line is. */
export function standIn(role: Role, situation: Situation): readonly Role[] {
  if (!situation.excluded.has(role)) return [role]
  return ladder(situation.protocol.roles[role]?.instead ?? [], situation).slice(0, 1)
}

/** As `standIn`, for several roles: each once. */
export const standIns = (roles: readonly Role[], situation: Situation): Role[] => [
  ...new Set(roles.flatMap((role) => standIn(role, situation))),
]

/**
 * The roles that are tried in turn, without anyone accused. The supervisory board is only for what concerns a board
 * member: it stands in for the board then, and is left out of every other line.
 */
export function ladder(roles: readonly Role[], { excluded }: Situation): Role[] {
  const boardIsOut = excluded.has('board')
  const line = roles
    .filter((role) => role !== 'supervisory-board' || boardIsOut)
    .map((role) => (role === 'board' && boardIsOut ? 'supervisory-board' : role))
  return [...new Set(line)].filter((role) => !excluded.has(role))
}
