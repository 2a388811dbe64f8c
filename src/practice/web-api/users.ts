import { userObject } from '../payloads/person.ts'
import { type Call, flagArgument, type Handler, requiredText } from './call.ts'
import { pageOf } from './paging.ts'
import { Refusal } from './refusal.ts'

export const authTest: Handler = ({ workspace, pageUrl }) => ({
  url: pageUrl,
  team: workspace.team.name,
  user: workspace.bot.username,
  team_id: workspace.team.id,
  user_id: workspace.bot.id,
  bot_id: workspace.botId,
  is_enterprise_install: false,
})

export const usersInfo: Handler = (call) => {
  const person = call.workspace.people.find(requiredText(call.args, 'user'))
  if (person === undefined) throw new Refusal('user_not_found')
  return { user: userObject(call.workspace, person, shows(call)) }
}

export const usersList: Handler = (call) => {
  const { items, nextCursor } = pageOf(call.workspace.people.all(), call.args, 1000)
  return {
    members: items.map((person) => userObject(call.workspace, person, shows(call))),
    cache_ts: Math.floor(call.workspace.now().getTime() / 1000),
    response_metadata: { next_cursor: nextCursor },
  }
}

export const usersLookupByEmail: Handler = (call) => {
  const person = call.workspace.people.findByEmail(requiredText(call.args, 'email'))
  if (person === undefined || person.isApp || person.flags.has('deleted')) throw new Refusal('users_not_found')
  return { user: userObject(call.workspace, person, shows(call)) }
}

function shows({ args, scopes }: Call): { email: boolean; locale: boolean } {
  return { email: scopes.has('users:read.email'), locale: flagArgument(args, 'include_locale') }
}
