import type { Conversation } from '../workspace/conversations.ts'
import type { Person } from '../workspace/people.ts'
import type { Workspace } from '../workspace.ts'
import { nameInPayloads } from './interactive.ts'

/** A slash command, as the fields of the form Slack posts. */
export function commandFields(
  workspace: Workspace,
  person: Person,
  typed: { command: string; text: string; conversation: Conversation; responseUrl: string },
): Record<string, string> {
  const otherTeam = person.flags.has('other-team')
  return {
    token: workspace.verificationToken,
    team_id: otherTeam ? workspace.otherTeamId : workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: typed.conversation.id,
    channel_name: nameInPayloads(typed.conversation),
    user_id: person.id,
    user_name: person.username,
    command: typed.command,
    text: typed.text,
    api_app_id: workspace.appId,
    is_enterprise_install: 'false',
    response_url: typed.responseUrl,
    trigger_id: workspace.triggers.issue(person.id, null),
  }
}
