import { expect, test } from 'vitest'
import { openWorkspace, payload } from './workspace.ts'

const tessaAtWork = {
  id: 'U0TESSA',
  team_id: 'T0PRACTICE',
  locale: 'nl-NL',
  profile: { email: 'tessa@school.example' },
}

test('words in a direct message are told of, and not passed on', async () => {
  const { app, assistant, deliver, logged } = await openWorkspace()
  await deliver(payload('events/direct-message'))
  await app.stop()
  expect(assistant.written).toEqual(['U0TESSA'])
  expect(JSON.stringify([assistant.asked, logged])).not.toContain('privé')
})

test.each([
  ['a channel', { channel_type: 'channel' }],
  ['a bot', { bot_id: 'B0OTHER' }],
  ['a change of a message', { subtype: 'message_changed' }],
])('words of %s are left alone', async (_what, change) => {
  const { app, assistant, deliver } = await openWorkspace()
  await deliver(payload('events/direct-message', ({ event }) => Object.assign(event ?? {}, change)))
  await app.stop()
  expect(assistant.written).toEqual([])
})

test('someone who becomes a guest is a stranger from then on', async () => {
  const { app, assistant, deliver } = await openWorkspace((api) => {
    api.always('users.list', () => ({ body: { ok: true, members: [tessaAtWork] } }))
  })
  await app.meetEveryone()
  await deliver(payload('slash-command/melding'))
  await deliver(payload('events/user-change'))
  await deliver({ ...payload('slash-command/melding'), trigger_id: 'trigger-command-2' })
  await app.stop()
  expect(assistant.asked.map(({ asker }) => asker.type)).toEqual(['staff', 'stranger'])
})

test('someone new is found by e-mail address', async () => {
  const { app, assistant, deliver } = await openWorkspace()
  await deliver(payload('events/team-join'))
  await app.stop()
  expect(assistant.met).toEqual(['U0NIEUW'])
})

test('an event that fails is logged by code, and the next is handled', async () => {
  const { app, assistant, deliver, logged } = await openWorkspace()
  assistant.broken = true
  await deliver(payload('events/team-join'))
  assistant.broken = false
  await deliver(payload('events/member-joined-channel'))
  await app.stop()
  expect(logged).toContainEqual({ level: 'error', event: 'event-failed', code: 'team_join Error' })
  expect(assistant.joined).toHaveLength(1)
})

test('an event that failed is done when Slack delivers it again, and then no more', async () => {
  const { app, assistant, deliver } = await openWorkspace()
  assistant.joinedChannel = () => Promise.reject(new Error('the store is busy'))
  await deliver(payload('events/member-joined-channel'))
  assistant.joinedChannel = async (channel, slackId) => void assistant.joined.push({ channel, slackId })
  for (let i = 0; i < 2; i++) await deliver(payload('events/member-joined-channel'))
  await app.stop()
  expect(assistant.joined).toHaveLength(1)
})
