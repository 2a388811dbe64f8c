import type { App } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import type { Practice } from '../../src/practice/server.ts'
import { eventually } from './support/eventually.ts'
import { appChat, openSeat } from './support/seat-window.ts'
import { act, coordinator, guest, openWorkplaceWithApp, teacher } from './support/workplace.ts'

interface HeardEvent {
  readonly type: string
  readonly user: unknown
  readonly eventId: string
  readonly retry: number | undefined
}

const types = ['message', 'member_joined_channel', 'member_left_channel', 'team_join', 'user_change', 'app_home_opened']

async function withEars(options: Parameters<typeof openWorkplaceWithApp>[1] = {}) {
  const heard: HeardEvent[] = []
  const listen = (app: App) => {
    for (const type of types) {
      app.event(type, async ({ event, body, context }) => {
        const user = 'user' in event ? event.user : undefined
        heard.push({ type, user, eventId: body.event_id, retry: context.retryNum })
      })
    }
  }
  const practice = await openWorkplaceWithApp(listen, { retryEventsAfterMs: [0, 0, 0], ...options })
  return { practice, heard }
}

const sayHello = async (practice: Practice) => {
  const channel = appChat(await (await openSeat(practice, teacher)).until(() => true)).id
  await act(practice, teacher, { do: 'say', channel, text: 'Hallo', threadTs: null })
  return channel
}

describe('events', () => {
  it('tell the app what happens around it', async () => {
    const { practice, heard } = await withEars()
    const channel = await sayHello(practice)
    await eventually(() => heard).toMatchObject([{ type: 'message', user: teacher.id }])
    practice.join('C0SAFETY', guest.id)
    await eventually(() => heard.at(-1)).toMatchObject({ type: 'member_joined_channel', user: guest.id })
    practice.leave('C0SAFETY', guest.id)
    await eventually(() => heard.at(-1)).toMatchObject({ type: 'member_left_channel', user: guest.id })
    const id = practice.welcome({ ...guest, id: 'U0NEW', email: 'nieuw@example.invalid' })
    await eventually(() => heard.at(-1)).toMatchObject({ type: 'team_join', user: { id, is_restricted: true } })
    practice.changePerson(coordinator.id, { flags: ['deleted'] })
    await eventually(() => heard.at(-1)).toMatchObject({
      type: 'user_change',
      user: { id: coordinator.id, deleted: true },
    })
    await act(practice, teacher, { do: 'read', channel })
    await act(practice, teacher, { do: 'read', channel })
    await eventually(() => heard.at(-1)).toMatchObject({ type: 'app_home_opened', user: teacher.id })
    expect(heard).toHaveLength(6)
  })

  it('come only where the manifest subscribes to them', async () => {
    const { practice, heard } = await withEars({ subscriptions: ['member_joined_channel'] })
    await sayHello(practice)
    practice.join('C0SAFETY', guest.id)
    await eventually(() => heard).toMatchObject([{ type: 'member_joined_channel' }])
  })

  it('come again under the same id, counted, while they are acknowledged too late', async () => {
    const { practice, heard } = await withEars()
    practice.faults({ lateTimes: 2 })
    await sayHello(practice)
    await eventually(() => heard.map(({ retry }) => retry)).toEqual([undefined, 1, 2])
    expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(1)
  })

  it('come twice when the workspace is told so', async () => {
    const { practice, heard } = await withEars()
    practice.faults({ twice: true })
    await sayHello(practice)
    await eventually(() => heard).toHaveLength(2)
    expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(1)
    expect(heard.map(({ retry }) => retry).sort()).toEqual([1, undefined])
  })
})
