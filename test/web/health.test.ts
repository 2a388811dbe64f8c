import { afterEach, describe, expect, test } from 'vitest'
import { healthRoutes, type Readiness } from '../../src/web/health.ts'
import { startHealthServer } from '../../src/web/health-server.ts'

let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})

async function ask(path: string, ready: () => Promise<Readiness>, method = 'GET') {
  const server = await startHealthServer(healthRoutes(ready), '127.0.0.1', 0)
  stop = server.stop
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers }
}

const state =
  (different: Partial<Readiness> = {}) =>
  async (): Promise<Readiness> => ({
    migration: 1,
    oldestDueSeconds: null,
    givenUp: 0,
    ...different,
  })
const broken = () => Promise.reject(new Error('the disk of Tessa Testleerling'))

describe('health', () => {
  test('/healthz answers, also when the store does not', async () => {
    const { status, body, headers } = await ask('/healthz', broken)
    expect([status, body]).toEqual([200, { ok: true }])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-type')).toBe('application/json')
  })

  test.each([
    [null, 200, true],
    [0, 200, true],
    [299.9, 200, true],
    [300, 503, false],
    [86_400, 503, false],
  ])('/readyz with alerts that wait %s seconds is %i', async (oldestDueSeconds, expected, ok) => {
    const { status, body } = await ask('/readyz', state({ oldestDueSeconds, givenUp: 2 }))
    expect(status).toBe(expected)
    expect(body).toEqual({ ok, migration: 1, oldestDueSeconds, givenUp: 2 })
  })

  test('/readyz is 503 when the store does not answer, and does not say why', async () => {
    const { status, body } = await ask('/readyz', broken)
    expect([status, body]).toEqual([503, { ok: false, code: 'store-does-not-answer' }])
  })

  test.each([
    ['/metrics', 'GET'],
    ['/readyz', 'POST'],
  ])('%s by %s is not there', async (path, method) => {
    expect((await ask(path, state(), method)).status).toBe(404)
  })

  test('a port that is taken is an error', async () => {
    const server = await startHealthServer([], '127.0.0.1', 0)
    stop = server.stop
    await expect(startHealthServer([], '127.0.0.1', server.port)).rejects.toThrow('EADDRINUSE')
  })
})
