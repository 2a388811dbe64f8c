import { WebClient } from '@slack/web-api'
import { expect, onTestFinished, test } from 'vitest'
import { wordlessLogger } from '../../../src/adapters/slack/log.ts'
import { People } from '../../../src/adapters/slack/people.ts'
import { aStaffMember } from '../../make.ts'
import { RecordingAssistant } from './recording-assistant.ts'
import { SlackApi } from './slack-api.ts'

const DAY = 24 * 60 * 60 * 1000
const member = (id: string, more: object = {}) => ({
  id,
  team_id: 'T0PRACTICE',
  profile: { email: `${id.toLowerCase()}@school.example` },
  ...more,
})
const doer = (slackId: string) => ({ slackId, team: undefined })

async function meet() {
  const api = await SlackApi.start()
  onTestFinished(() => api.stop())
  const clock = { now: 0 }
  const assistant = new RecordingAssistant()
  const client = new WebClient('xoxb-test', { slackApiUrl: api.url, logger: wordlessLogger(() => {}) })
  const people = new People({ assistant, client, ourTeam: () => 'T0PRACTICE', log: () => {}, now: () => clock.now })
  return { api, assistant, clock, people }
}

test('everyone is met at start, page by page; guests and unconfirmed addresses are not matched', async () => {
  const { api, assistant, people } = await meet()
  api.next('users.list', {
    body: {
      ok: true,
      members: [member('U1'), member('U2', { is_restricted: true })],
      response_metadata: { next_cursor: 'c' },
    },
  })
  api.next('users.list', {
    body: { ok: true, members: [member('U3', { is_email_confirmed: false }), member('U4'), {}] },
  })
  await people.meetEveryone()
  expect(assistant.met).toEqual(['U1', 'U4'])
  expect(api.of('users.list').map(({ args }) => args.cursor)).toEqual([undefined, 'c'])
})

test('someone who was put on the staff list later is found at their next press, without asking Slack', async () => {
  const { api, assistant, people } = await meet()
  api.next('users.list', { body: { ok: true, members: [member('U1', { locale: 'en-GB' })] } })
  await people.meetEveryone()
  expect(await people.asker(doer('U1'))).toEqual({ type: 'stranger', language: 'en' })
  assistant.emails.set('u1@school.example', aStaffMember())
  expect(await people.asker(doer('U1'))).toEqual({ type: 'staff', member: aStaffMember() })
  expect(api.of('users.info')).toEqual([])
})

test('what is known grows old: it still serves, while Slack is asked anew', async () => {
  const { api, clock, people } = await meet()
  api.next('users.list', { body: { ok: true, members: [member('U0TESSA')] } })
  await people.meetEveryone()
  clock.now = DAY
  api.next('users.info', { body: { ok: true, user: member('U0TESSA', { deleted: true }) } })
  expect((await people.asker(doer('U0TESSA'))).type).toBe('staff')
  await api.waitFor('users.info')
  await expect.poll(async () => (await people.asker(doer('U0TESSA'))).type).toBe('stranger')
})

test('someone whom Slack does not tell of is whoever the staff list says, and asked for again after a minute', async () => {
  const { api, clock, people } = await meet()
  expect((await people.asker(doer('U0TESSA'))).type).toBe('staff')
  expect((await people.asker(doer('U0NOBODY'))).type).toBe('stranger')
  await people.asker(doer('U0NOBODY'))
  expect(api.of('users.info')).toHaveLength(2)
  clock.now = 60_000
  await people.asker(doer('U0NOBODY'))
  expect(await api.waitFor('users.info', 3)).toHaveLength(3)
})
