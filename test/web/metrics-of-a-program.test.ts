import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assemble, type Running } from '../../src/assemble.ts'
import { EXAMPLE } from '../../src/practice-mode/example.ts'
import { reportIncident } from '../../src/use-cases/report-incident.ts'
import { SlackApi, slackSaysNo } from '../adapters/slack/slack-api.ts'
import { deliverTo, payload, SECRET } from '../adapters/slack/workspace.ts'
import { aReport } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'
import { TEST_KEY } from '../store/sqlite-place.ts'
import { someone, vlieger } from '../support/example.ts'
import { anOffice } from '../support/office.ts'

const TOKEN = 'a-token-for-the-metrics'

let folder: string
let api: SlackApi
let running: Running
let number: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meldwijzer-metrics-'))
  const path = join(folder, 'meldwijzer.db')
  const office = await anOffice({ path })
  const report = aReport({ school: 'VLI', reporter: someone('tessa').id })
  const reported = await reportIncident(report, 'V1', office.ports)
  number = reported.type === 'taken-in' ? reported.number : ''
  await office.store.close()
  api = await SlackApi.start()
  api.always('conversations.members', () => ({ body: { ok: true, members: [] } }))
  api.next('chat.postMessage', slackSaysNo('internal_error'))
  const silent = () => {}
  running = await assemble(
    {
      mode: 'live',
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      key: TEST_KEY,
      dataFile: path,
      foundationFile: EXAMPLE.foundation,
      lookBackDays: 365,
      slack: { mode: 'http', botToken: 'xoxb-test', signingSecret: SECRET },
      metrics: { port: 0, token: TOKEN },
    },
    { slackApiUrl: api.url, protocol: ozhw, log: { info: silent, warn: silent, error: silent } },
  )
})
afterEach(async () => {
  await running.stop()
  await api.stop()
  rmSync(folder, { recursive: true })
})

const metrics = async (port: number | undefined) => {
  const headers = { authorization: `Bearer ${TOKEN}` }
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers })
  return { status: response.status, text: await response.text() }
}

test('of a program that works hold what it did, and no id of anyone or anything', async () => {
  await deliverTo(`http://127.0.0.1:${running.port}`, payload('slash-command/melding'))
  await api.waitFor('chat.postMessage', 3)
  const { status, text } = await metrics(running.metricsPort)
  expect(status).toBe(200)
  expect(text).toContain('meldwijzer_acknowledge_seconds_count{what="start"} 1')
  expect(text).toMatch(/meldwijzer_deliveries_total\{outcome="failed",trouble="temporary"\} [1-9]/)

  for (const line of text.split('\n').filter((line) => !line.startsWith('#'))) {
    for (const [, label, value] of line.matchAll(/(\w+)="([^"]*)"/g)) {
      expect(value).toMatch(label === 'le' ? /^([\d.]+|\+Inf)$/ : /^[a-z-]*$/)
    }
  }
  const ids = vlieger.people.flatMap(({ id, name, slackId }) => [id, name, slackId ?? id])
  for (const secret of [number, ...ids, 'VLI', 'D0DIRECT']) expect(text).not.toContain(secret)
})

test('are not on the port that Slack comes to', async () => {
  expect((await metrics(running.port)).status).toBe(404)
})
