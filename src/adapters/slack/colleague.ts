import type { SlackUser } from './payloads.ts'

/** Somebody of our own workspace: no guest, no bot, not gone. */
export function isColleague(user: SlackUser, ourTeam: string): boolean {
  const outside = user.is_restricted || user.is_ultra_restricted || user.is_stranger
  const otherTeam = user.team_id != null && user.team_id !== ourTeam
  return !outside && !otherTeam && !user.deleted && !user.is_bot && user.id !== 'USLACKBOT'
}
