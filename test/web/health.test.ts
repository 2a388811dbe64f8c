import { afterEach, describe, expect, test } from 'vitest'
import { healthRoutes, type Readiness } from '../../src/web/health.ts'
import { startHealthServer } from '../../src/web/health-server.ts'

let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})

async function ask(path: string, ready: () => Promise<Readiness>, method = 'GET') {
  const server = await startHealthServer(
    healthRoutes(ready, () => {}),
    '127.0.0.1',
    0,
  )
  stop = server.stop
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers }
}

const state =
  (different: Partial<Readiness> = {}) =>
  async (): Promise<Readiness> => ({
    oldestDueSeconds: null,
    givenUp: 0,
    troubles: [],
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
    [{ oldestDueSeconds: null }, true],
    [{ oldestDueSeconds: 299.9 }, true],
    [{ troubles: ['temporary:internal_error'] }, true],
    [{ oldestDueSeconds: 300 }, false],
    [{ givenUp: 1 }, false],
    [{ troubles: ['locked-out:invalid_auth', 'temporary:x'] }, false],
  ])('/readyz with %o: %s, and not a word more', async (different, ok) => {
    const { status, body } = await ask('/readyz', state(different))
    expect([status, body]).toEqual([ok ? 200 : 503, { ok }])
  })

  test('/readyz is 503 when the store does not answer, and does not say why', async () => {
    const { status, body } = await ask('/readyz', broken)
    expect([status, body]).toEqual([503, { ok: false }])
  })

  test('why it is not ready is told when that changes, not at every question', async () => {
    const heard: unknown[] = []
    let given = 1
    const server = await startHealthServer(
      healthRoutes(
        async () => ({ oldestDueSeconds: null, givenUp: given, troubles: [] }),
        (...told) => heard.push(told),
      ),
      '127.0.0.1',
      0,
    )
    stop = server.stop
    for (const givenUp of [1, 1, 0, 0]) {
      given = givenUp
      await fetch(`http://127.0.0.1:${server.port}/readyz`)
    }
    expect(heard).toMatchObject([
      [false, { givenUp: 1 }],
      [true, { givenUp: 0 }],
    ])
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
