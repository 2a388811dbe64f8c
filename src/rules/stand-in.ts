import type { Combination } from './combination.ts'
import type { Who } from './rule.ts'
import { ROLES, type Role } from './vocabulary.ts'

/** What decides who stands in for whom. */
export type Line = Pick<Combination, 'protocol' | 'excluded' | 'settings'>

/** Who acts for a role: its holder, or the first in line who is not accused. Nobody when the whole line is. */
export function standIn(role: Role, line: Line): readonly Role[] {
  if (!line.excluded.includes(role)) return [role]
  return ladder(line.protocol.roles[role]?.instead ?? [], line).slice(0, 1)
}

/** As `standIn`, for several roles: each once. */
export const standIns = (roles: readonly Role[], line: Line): Role[] => [
  ...new Set(roles.flatMap((role) => standIn(role, line))),
]

/** Whoever does something: the roles that a rule names, or the one that the school chose; `standIns` of these. */
export const doing = (who: Who, line: Line): Role[] =>
  standIns(Array.isArray(who) ? who : chosenRole(who.setting, line), line)

const chosenRole = (setting: string, { settings }: Line): readonly Role[] =>
  ROLES.filter((role) => role === settings[setting])

/**
 * The roles that are tried in turn, without anyone accused. The supervisory board is only for what concerns a board
 * member: it stands in for the board then, and is left out of every other line.
 */
export function ladder(roles: readonly Role[], { excluded }: Line): Role[] {
  const boardIsOut = excluded.includes('board')
  const line = roles
    .filter((role) => role !== 'supervisory-board' || boardIsOut)
    .map((role) => (role === 'board' && boardIsOut ? 'supervisory-board' : role))
  return [...new Set(line)].filter((role) => !excluded.includes(role))
}
