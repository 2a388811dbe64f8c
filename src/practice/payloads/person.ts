import type { Person } from '../workspace/people.ts'
import type { Workspace } from '../workspace.ts'

/** A user as `users.info` and the events give it: e-mail and locale only where the caller may have them. */
export function userObject(workspace: Workspace, person: Person, shows: { email: boolean; locale: boolean }) {
  const [first_name = person.name, ...rest] = person.name.split(' ')
  const otherTeam = person.flags.has('other-team')
  const team_id = otherTeam ? workspace.otherTeamId : workspace.team.id
  return {
    id: person.id,
    team_id,
    name: person.username,
    deleted: person.flags.has('deleted'),
    real_name: person.name,
    tz: 'Europe/Amsterdam',
    profile: {
      real_name: person.name,
      display_name: person.name,
      first_name,
      last_name: rest.join(' '),
      title: person.about,
      team: team_id,
      ...(shows.email && !person.isApp ? { email: person.email } : {}),
    },
    is_admin: false,
    is_owner: false,
    is_restricted: person.flags.has('restricted') || person.flags.has('ultra-restricted'),
    is_ultra_restricted: person.flags.has('ultra-restricted'),
    is_bot: person.isApp,
    is_app_user: false,
    ...(otherTeam ? { is_stranger: true } : {}),
    updated: Math.floor(workspace.now().getTime() / 1000),
    ...(shows.locale ? { locale: person.locale } : {}),
  }
}

/** The short form of a person in interactive payloads. */
export function actor(workspace: Workspace, person: Person) {
  const team_id = person.flags.has('other-team') ? workspace.otherTeamId : workspace.team.id
  return { id: person.id, username: person.username, name: person.username, team_id }
}
