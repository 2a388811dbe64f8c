import { describe, expect, test } from 'vitest'
import { aStaffMember } from '../../make.ts'
import { problemsWithCard } from '../../support/card-lint.ts'
import { TESSA } from './recording-assistant.ts'
import { from, openTenant, type Tenant } from './tenant.ts'

const THREAD = '19:veiligheid@thread.tacv2;messageid=1769000000000'

const sentTo = async (tenant: Tenant, conversation: string) => {
  await tenant.connector.until(() => tenant.connector.in(conversation).length > 0)
  return tenant.connector.in(conversation)
}

describe('the first leak: an answer to a press that is sent to everyone', () => {
  test('a press to which no dialog can open is answered in words, never with a card', async () => {
    const tenant = await openTenant()
    const { status, body } = await tenant.deliver(from(tenant, 'card-action-execute'))
    expect(status).toBe(200)
    expect(body.type).toBe('application/vnd.microsoft.activity.message')
    expect(JSON.stringify(body)).not.toMatch(/AdaptiveCard|refresh/)
    await tenant.app.stop()
    expect(tenant.connector.messages).toEqual([])
    expect(tenant.connector.calls).toEqual([])
  })

  test('what a form would have shown is not in it', async () => {
    const tenant = await openTenant()
    const secret = { type: 'text', text: 'Lars Testleerling' } as const
    tenant.assistant.answer = () => ({
      type: 'open',
      form: { kind: 'form', id: 'case', context: '', title: 'Zaak', body: [secret], closeLabel: 'Sluiten' },
    })
    const { body } = await tenant.deliver(from(tenant, 'card-action-execute'))
    expect(JSON.stringify(body)).not.toContain('Lars')
  })
})

describe('the second leak: an answer to a private message that everyone sees', () => {
  test('is sent to the one who typed it only', async () => {
    const tenant = await openTenant()
    await tenant.deliver(from(tenant, 'message-targeted'))
    const [answer] = await sentTo(tenant, THREAD)
    expect(answer).toMatchObject({
      onlyFor: '29:1tessa',
      activity: { recipient: { id: '29:1tessa', isTargeted: true } },
    })
    expect(tenant.connector.calls.map(({ query }) => query)).toEqual(['?isTargetedActivity=true'])
  })
})

describe('in a channel', () => {
  test('a question is answered with a button, without a word of it', async () => {
    const tenant = await openTenant()
    await tenant.deliver(from(tenant, 'message-in-channel'))
    const [answer] = await sentTo(tenant, THREAD)
    expect(JSON.stringify(answer)).not.toContain('doorzoeken')
    const [attachment] = [answer?.activity.attachments].flat() as { content: object }[]
    expect(problemsWithCard(attachment?.content ?? {})).toEqual([])
  })

  test('only who asked gets the answer behind the button; anyone else starts with an empty one', async () => {
    const tenant = await openTenant()
    await tenant.deliver(from(tenant, 'message-in-channel'))
    const [answer] = await sentTo(tenant, THREAD)
    const value = /"value":"(protocol\.[^"]+)"/.exec(JSON.stringify(answer))?.[1]
    expect(value).toBeDefined()
    const press = (aadObjectId: string) =>
      tenant.deliver(
        from(tenant, 'task-fetch-start', (body) => {
          Object.assign(body.value?.data ?? {}, { value })
          Object.assign(body.from ?? {}, { aadObjectId })
        }),
      )
    await press('bbbbbbbb-0000-4000-8000-000000000002')
    await press(TESSA)
    expect(tenant.assistant.intents).toEqual([
      { type: 'command', command: 'protocol', words: '' },
      { type: 'command', command: 'protocol', words: 'mag ik een tas doorzoeken?' },
    ])
  })

  test('words that may be a report are answered in private, and go nowhere', async () => {
    const tenant = await openTenant()
    const text = '<at>Meldwijzer</at> Lars zou iemand hebben geslagen'
    await tenant.deliver(from(tenant, 'message-in-channel', (body) => Object.assign(body, { text })))
    const [answer] = await sentTo(tenant, `a:chat-with-${TESSA}`)
    expect(JSON.stringify(answer)).toContain('Verwijder')
    expect(tenant.connector.in(THREAD)).toEqual([])
    expect(JSON.stringify([tenant.connector.calls, tenant.assistant.asked, tenant.logged])).not.toContain('Lars')
  })

  test('a stranger is not answered', async () => {
    const tenant = await openTenant()
    tenant.assistant.staff.clear()
    tenant.connector.people.set('29:1tessa', { id: '29:1tessa', aadObjectId: TESSA, email: 'leerling@school.example' })
    await tenant.deliver(from(tenant, 'message-in-channel'))
    await tenant.app.stop()
    expect(tenant.connector.messages).toEqual([])
  })
})

describe('who is who', () => {
  const person = { id: '29:1tessa', aadObjectId: TESSA, email: 'tessa@school.example' }
  const member = aStaffMember({ id: 'staff-2' })

  test.each([
    ['a colleague is met by e-mail address', {}, 'staff'],
    ['a guest is a stranger', { userRole: 'guest' }, 'stranger'],
    ['someone of another tenant is a stranger', { tenantId: 'bbbbbbbb-0000-4000-8000-000000000002' }, 'stranger'],
    ['an invited account is a stranger', { userPrincipalName: 'x_y.example#EXT#@school.example' }, 'stranger'],
    ['someone whose address is on no list is a stranger', { email: 'leerling@school.example' }, 'stranger'],
  ])('%s', async (_, different, type) => {
    const tenant = await openTenant()
    tenant.assistant.staff.clear()
    tenant.assistant.emails.set('tessa@school.example', member)
    tenant.connector.people.set('29:1tessa', { ...person, ...different })
    await tenant.deliver(from(tenant, 'task-fetch-card'))
    await tenant.deliver(from(tenant, 'task-fetch-card'))
    expect(tenant.assistant.asked.map(({ asker }) => asker.type)).toEqual([type, type])
    expect(tenant.connector.calls.filter(({ path }) => path.includes('/members/'))).toHaveLength(1)
  })
})

describe('who comes into a team', () => {
  test('is looked for in our channels there', async () => {
    const tenant = await openTenant()
    const daan = 'aaaaaaaa-0000-4000-8000-000000000002'
    tenant.connector.people.set('29:1daan', { id: '29:1daan', aadObjectId: daan })
    tenant.connector.members.set('19:veiligheid@thread.tacv2', ['29:1', '29:2', '29:1daan'])
    await tenant.deliver(from(tenant, 'members-added'))
    await tenant.app.stop()
    expect(tenant.assistant.joined).toEqual([{ channel: '19:veiligheid@thread.tacv2', id: daan }])
  })
})
