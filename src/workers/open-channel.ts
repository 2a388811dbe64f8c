import type { Messenger } from '../assistant/messenger.ts'
import { keptOut } from '../domain/accused.ts'
import type { Case } from '../domain/case.ts'
import { chatIdOn, platformOfChannel } from '../domain/chat-ids.ts'
import type { Directory } from '../domain/directory.ts'

/**
 * The school's channel, if something about this case may stand in it: what stands there is seen by all its members, so
 * never of a restricted case, and not where someone who is kept out is a member.
 */
export async function openChannelOf(subject: Case, directory: Directory, messenger: Messenger): Promise<string | null> {
  const channel = directory.school(subject.school)?.safetyChannel
  if (channel === undefined || subject.restricted) return null
  const members = await messenger.membersOf(channel)
  const out = [...keptOut(subject.report)].flatMap((id) => {
    const person = directory.person(id)
    return person === undefined ? [] : (chatIdOn(platformOfChannel(channel), person) ?? [])
  })
  return out.some((id) => members.has(id)) ? null : channel
}
