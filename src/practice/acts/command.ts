import { type Backstage, responseUrl } from '../backstage.ts'
import type { Acknowledgement } from '../deliver.ts'
import type { Act, ActAnswer } from '../page-api.ts'
import { commandFields } from '../payloads/command.ts'
import { type ResponseBody, showResponse } from '../respond.ts'
import { wordsFor } from '../words.ts'
import type { Person } from '../workspace/people.ts'
import { cannot, done } from './answers.ts'
import { conversationOf } from './visible.ts'

/** Sends the slash command, and shows what is answered in the acknowledgement. */
export async function runCommand(
  backstage: Backstage,
  person: Person,
  act: Extract<Act, { do: 'command' }>,
): Promise<ActAnswer> {
  const { workspace, delivery } = backstage
  const words = wordsFor(person)
  const conversation = conversationOf(workspace, person, act.channel)
  if (conversation === undefined) return cannot(words.conversationGone)
  const known = backstage.commands.some(({ command }) => command === act.command)
  if (!known) return cannot(words.unknownCommand(act.command))
  const target = { user: person.id, channel: conversation.id, messageTs: null }
  const typed = { ...act, conversation, responseUrl: responseUrl(backstage, target) }
  const answer = await delivery.sendCommand(commandFields(workspace, person, typed))
  if (answer === null) {
    workspace.setTrouble(person.id, words.commandFailed(act.command))
  } else if (answer.body !== '') {
    for (const problem of showResponse(workspace, target, responseIn(answer))) {
      backstage.onRefusal(`The answer to a command was refused: ${problem}`)
    }
  }
  return done
}

function responseIn({ body, contentType }: NonNullable<Acknowledgement>): ResponseBody {
  if (!contentType.includes('application/json')) return body
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
