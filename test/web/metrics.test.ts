import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { startHealthServer } from '../../src/web/health-server.ts'
import { createMeters } from '../../src/web/meters.ts'
import { type Measured, metricsRoute } from '../../src/web/metrics.ts'
import { processFamilies } from '../../src/web/process-families.ts'

let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})

const STATE: Measured = {
  migration: 3,
  oldestDueSeconds: 12.5,
  givenUp: 0,
  troubles: ['temporary:internal_error'],
  notices: [{ kind: 'alert', state: 'planned', count: 2 }],
}

const meters = () => {
  const counted = createMeters()
  counted.acknowledged('send', 0.02)
  counted.acknowledged('send', 7)
  counted.delivered('sent', undefined)
  counted.delivered('failed', 'temporary:internal_error')
  counted.delivered('failed', 'temporary:http_500')
  counted.wentUp(2)
  return counted
}

async function ask(measure: () => Promise<Measured>, token?: string, authorization?: string) {
  const route = metricsRoute(measure, [meters().families, processFamilies()], token)
  const server = await startHealthServer([route], '127.0.0.1', 0)
  stop = server.stop
  const headers = authorization === undefined ? {} : { authorization }
  const response = await fetch(`http://127.0.0.1:${server.port}/metrics`, { headers })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

/** As Prometheus reads it: every line is a comment or a sample with a number. */
function samplesOf(text: string): ReadonlyMap<string, number> {
  const lines = text.trimEnd().split('\n')
  const samples = lines.filter((line) => !line.startsWith('# '))
  for (const line of samples) expect(line).toMatch(/^[a-z_0-9]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9.e+-]+$/)
  return new Map(samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

describe('/metrics', () => {
  test('says how things stand and what happened, as Prometheus reads it', async () => {
    const { status, type, text } = await ask(async () => STATE)
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    const samples = samplesOf(text)
    expect(Object.fromEntries(samples)).toMatchObject({
      meldwijzer_store_answers: 1,
      meldwijzer_ready: 1,
      meldwijzer_notices_oldest_due_seconds: 12.5,
      'meldwijzer_notices{kind="alert",state="planned"}': 2,
      'meldwijzer_acknowledge_seconds_bucket{what="send",le="0.01"}': 0,
      'meldwijzer_acknowledge_seconds_bucket{what="send",le="0.025"}': 1,
      'meldwijzer_acknowledge_seconds_bucket{what="send",le="+Inf"}': 2,
      'meldwijzer_acknowledge_seconds_count{what="send"}': 2,
      'meldwijzer_deliveries_total{outcome="sent",trouble=""}': 1,
      'meldwijzer_deliveries_total{outcome="failed",trouble="temporary"}': 2,
      meldwijzer_proposals_went_up_total: 2,
    })
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
  })

  test('goes on when the store does not answer, and says so', async () => {
    const samples = samplesOf((await ask(() => Promise.reject(new Error('Tessa Testleerling')))).text)
    expect(samples.get('meldwijzer_store_answers')).toBe(0)
    expect(samples.get('meldwijzer_ready')).toBe(0)
    expect(samples.get('meldwijzer_proposals_went_up_total')).toBe(2)
  })

  test.each([
    [undefined, 401],
    ['Bearer another', 401],
    ['Bearer the-right-one-of-the-test', 200],
  ])('with a token is for who knows it: %s', async (authorization, expected) => {
    const { status, text } = await ask(async () => STATE, 'the-right-one-of-the-test', authorization)
    expect(status).toBe(expected)
    if (expected === 401) expect(text).toBe('')
  })

  test('every number that the dashboard shows is there', async () => {
    const known = new Set([...samplesOf((await ask(async () => STATE)).text).keys()].map((name) => name.split('{')[0]))
    const dashboard = readFileSync(new URL('../../docs/grafana/meldwijzer.json', import.meta.url), 'utf8')
    const { panels } = JSON.parse(dashboard) as { panels: { targets: { expr: string }[] }[] }
    const shown = panels
      .flatMap(({ targets }) => targets)
      .flatMap(({ expr }) => expr.match(/\b[a-z]+_[a-z0-9_]+/g) ?? [])
    const words = new Set(['histogram_quantile'])
    expect(shown.length).toBeGreaterThan(8)
    expect(shown.filter((name) => !known.has(name) && !words.has(name))).toEqual([])
  })
})
