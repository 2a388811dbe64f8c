import { describe, expect, test } from 'vitest'
import { openDoor } from '../../../src/adapters/teams/door.ts'
import { serviceCheck } from '../../../src/adapters/teams/services.ts'
import { foreignKey, unsigned } from '../../support/teams-connector/signing.ts'
import { APP_ID, from, openTenant, TENANT_ID, type Tenant } from './tenant.ts'

const long = Math.floor(Date.now() / 1000)

describe('what comes in', () => {
  test.each<[string, (tenant: Tenant) => string | undefined]>([
    ['without a token', () => undefined],
    ['with an empty one', () => ''],
    ['with words for a token', () => 'Bearer words'],
    [
      'with a token of another key',
      ({ connector, claims }) => `Bearer ${connector.signing.token(claims(), {}, foreignKey())}`,
    ],
    [
      'with a token of an unknown key',
      ({ connector, claims }) => `Bearer ${connector.signing.token(claims(), { kid: 'other' })}`,
    ],
    [
      'with a token that ran out',
      ({ connector, claims }) => `Bearer ${connector.signing.token(claims({ exp: long - 3600, nbf: long - 7200 }))}`,
    ],
    [
      'with a token for another bot',
      ({ connector, claims }) => `Bearer ${connector.signing.token(claims({ aud: TENANT_ID }))}`,
    ],
    [
      'with a token of another issuer',
      ({ connector, claims }) => `Bearer ${connector.signing.token(claims({ iss: 'https://elsewhere.test' }))}`,
    ],
    [
      'with a token for another service',
      ({ connector, claims }) => `Bearer ${connector.signing.token(claims({ serviceurl: 'https://elsewhere.test/' }))}`,
    ],
    ['with a token that nobody signed', ({ claims }) => `Bearer ${unsigned(claims())}`],
  ])('%s is refused and not looked at', async (_, authorization) => {
    const tenant = await openTenant()
    const { status } = await tenant.post(JSON.stringify(from(tenant, 'task-fetch-card')), authorization(tenant))
    expect(status).toBe(401)
    expect(tenant.assistant.asked).toEqual([])
    expect(tenant.logged).toEqual([{ level: 'warn', event: 'request-not-from-teams' }])
  })

  test('as Teams sends it is let in', async () => {
    const tenant = await openTenant()
    expect((await tenant.deliver(from(tenant, 'task-fetch-card'))).status).toBe(200)
    expect(tenant.assistant.intents).toEqual([{ type: 'card-pressed', action: 'open', value: 'VLI-26-7KQ2' }])
  })

  test.each<[string, object]>([
    ['in its channel data', { channelData: { tenant: { id: APP_ID } } }],
    ['in its conversation', { conversation: { id: 'a:1', conversationType: 'personal', tenantId: APP_ID } }],
    ['nowhere', { channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } }],
  ])('of another tenant is refused, when it says so %s', async (_, different) => {
    const tenant = await openTenant()
    const { status } = await tenant.deliver({ ...from(tenant, 'task-fetch-card'), ...different })
    expect(status).toBe(403)
    expect(tenant.assistant.asked).toEqual([])
    expect(tenant.logged).toEqual([{ level: 'warn', event: 'another-tenant' }])
  })

  test('from another service is refused, and gets no token of ours', async () => {
    const tenant = await openTenant()
    const elsewhere = 'https://elsewhere.test/'
    const token = tenant.connector.signing.token(tenant.claims({ serviceurl: elsewhere }))
    const sent = { ...from(tenant, 'message-command'), serviceUrl: elsewhere }
    expect((await tenant.post(JSON.stringify(sent), `Bearer ${token}`)).status).toBe(403)
    expect(tenant.connector.calls).toEqual([])
  })

  test.each([
    ['no JSON', '{', 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
    ['of another channel', JSON.stringify({ type: 'message', channelId: 'emulator' }), 400],
    ['too long', JSON.stringify({ text: 'x'.repeat(1024 * 1024) }), 413],
  ])('that is %s is refused', async (_, body, status) => {
    const tenant = await openTenant()
    expect((await tenant.post(body, 'Bearer x')).status).toBe(status)
  })
})

describe('starting', () => {
  const complete = { appId: APP_ID, tenantId: TENANT_ID, secret: 'made-up' }
  test.each([
    ['app-id', { appId: '' }],
    ['app-id', { appId: 'meldwijzer' }],
    ['tenant-id', { tenantId: '' }],
    ['tenant-id', { tenantId: 'school.example' }],
    ['secret', { secret: ' ' }],
  ])('is refused for the %s', async (code, different) => {
    await expect(openDoor({ ...complete, ...different })).rejects.toMatchObject({ name: 'TeamsStartError', code })
  })

  test('with everything goes on, and asks nothing of anyone yet', async () => {
    await expect(openDoor(complete)).resolves.toHaveProperty('token')
  })
})

describe('the services that get our token', () => {
  test.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.trafficmanager.net/emea/11111111-2222-4333-8444-555555555555/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://user@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net.elsewhere.test/', false],
    ['https://elsewhere.test/smba.trafficmanager.net', false],
    ['http://127.0.0.1:3978/', false],
    ['words', false],
  ])('%s: %s', (url, allowed) => {
    expect(serviceCheck(undefined)(url)).toBe(allowed)
  })
})
