import type { Advice, AuthorityEntry } from '../rules/advice.ts'
import type { Role } from '../rules/vocabulary.ts'

/** The line of authority, lowest first. The supervisory board only stands in for a board of which someone is accused. */
const LINE: readonly Role[] = [
  'mentor',
  'team-leader',
  'school-leader',
  'central-management',
  'board',
  'supervisory-board',
]

/** Higher is further up; a role outside the line is below everyone in it. */
export const rankOf = (role: Role): number => LINE.indexOf(role)

/**
 * The roles that may decide, as levels: first those whom the rules name, then each role further up the line. Roles that
 * someone accused holds are left out (`Toelating, schorsing en verwijdering > 5.6 Procedure > Bevoegdheden (tabel)`:
 * every functionary higher in the line holds the power too).
 */
export function levelsOf(authority: AuthorityEntry, advice: Advice): readonly (readonly Role[])[] {
  const excluded = new Set(advice.exclude.map((entry) => entry.role))
  const named = authority.decides.filter((role) => !excluded.has(role))
  const from = Math.min(...authority.decides.map(rankOf))
  const above = LINE.slice(Math.max(from, 0))
    .filter((role) => rankOf(role) > from && !named.includes(role) && !excluded.has(role))
    .filter((role) => role !== 'supervisory-board' || excluded.has('board'))
  return [...(named.length > 0 ? [named] : []), ...above.map((role) => [role])]
}
