import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { assemble } from '../../../src/assemble.ts'
import { EXAMPLE, importExample } from '../../../src/practice-mode/example.ts'
import { ozhw } from '../../rules/ozhw.ts'
import { TEST_KEY } from '../../store/sqlite-place.ts'
import { problemsWithCard } from '../../support/card-lint.ts'
import { TeamsConnector } from '../../support/teams-connector/connector.ts'
import { type Payload, payload } from './payload.ts'
import { APP_ID, TENANT_ID } from './tenant.ts'

const ISSUER = 'https://api.botframework.test'
const TESSA = 'aaaaaaaa-0000-4000-8000-000000000001'

/** The real program on Teams alone, with the staff of the example. */
async function aProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-'))
  const connector = await TeamsConnector.start()
  const dataFile = join(folder, 'data.db')
  await importExample(EXAMPLE, dataFile, TEST_KEY)
  const teams = {
    openIdMetadataUrl: `${connector.url}openid`,
    tokenIssuer: ISSUER,
    token: 't',
    serviceUrl: connector.url,
  }
  const running = await assemble(
    {
      mode: 'live',
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      key: TEST_KEY,
      dataFile,
      foundationFile: EXAMPLE.foundation,
      lookBackDays: 365,
      teams: { appId: APP_ID, tenantId: TENANT_ID, secret: 'made-up' },
    },
    { teams, protocol: ozhw },
  )
  onTestFinished(async () => {
    await running.stop()
    await connector.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const deliver = async (sent: Payload): Promise<string> => {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: ISSUER, aud: APP_ID, serviceurl: connector.url, nbf: now - 60, exp: now + 600 }
    const response = await fetch(`http://127.0.0.1:${running.port}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${connector.signing.token(claims)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...sent, serviceUrl: connector.url }),
    })
    expect(response.status).toBe(200)
    return response.text()
  }
  return { connector, deliver, port: running.port }
}

test('a teacher types «melden», presses, fills in the report and gets its number', async () => {
  const { connector, deliver } = await aProgram()
  connector.people.set('29:1tessa', { id: '29:1tessa', aadObjectId: TESSA, email: 'tessa.testdocent@vlieger.example' })
  await deliver(payload('message-command'))
  await connector.until(() => connector.in('a:1tessa-chat').length === 1)
  expect(JSON.stringify(connector.messages)).toContain('Open het formulier')

  const opened = JSON.parse(
    await deliver(payload('task-fetch-start', ({ value }) => Object.assign(value?.data ?? {}, { value: 'report' }))),
  )
  const { content } = opened.task.value.card
  expect(problemsWithCard(content)).toEqual([])
  const { data } = content.actions.find((a: { data: { verb: string } }) => a.data.verb === 'send')
  const filled = { 'field:concern': 'behaviour', 'field:story': 'Een duw op het plein.' }
  const send = (sent: object) =>
    deliver(payload('task-submit-send', (body) => Object.assign(body, { value: { data: { ...sent, ...filled } } })))
  const asked = JSON.parse(await send(data))
  expect(JSON.stringify(asked)).toContain('Er zijn vragen bij gekomen')
  const again = asked.task.value.card.content.actions.find((a: { data: { verb: string } }) => a.data.verb === 'send')
  const date = data.context === '' ? '' : (JSON.stringify(content).match(/"value":"(\d{4}-\d{2}-\d{2})"/)?.[1] ?? '')
  const received = await send({ ...again.data, 'field:occurred-on': date })
  expect(received).toMatch(/Het nummer is [A-Z]{3}-/)
  await connector.until(() => connector.in('a:1tessa-chat').length === 2)
  expect(JSON.stringify(connector.messages)).not.toContain('plein')
})

test('health is served beside it', async () => {
  const { port } = await aProgram()
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
})
