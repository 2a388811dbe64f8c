import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from '../../src/lib/log.ts'
import { currentTrace, inTrace, newTrace } from '../../src/lib/trace.ts'

function captured() {
  const lines: Record<string, unknown>[] = []
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  return { log: createLog('info', to), lines }
}

test('holds in everything that the work starts, and in nothing beside it', async () => {
  const seen = await Promise.all(
    ['a', 'b'].map((trace) =>
      inTrace(trace, async () => {
        await new Promise((resolve) => setImmediate(resolve))
        return currentTrace()
      }),
    ),
  )
  expect(seen).toEqual(['a', 'b'])
  expect(currentTrace()).toBeNull()
  expect(inTrace(null, currentTrace)).toBeNull()
})

test('is random', () => {
  const traces = Array.from({ length: 100 }, newTrace)
  expect(new Set(traces).size).toBe(100)
  for (const trace of traces) expect(trace).toMatch(/^[\w-]{12}$/)
})

test('stands in every line of the log, but never beside a platform user', () => {
  const { log, lines } = captured()
  inTrace('trace-1', () => {
    log.info({ event: 'sent', notice: 'TST-1/alert' })
    log.error({ event: 'assistant-failed', user: 'U0TESSA' })
  })
  log.info({ event: 'started' })
  expect(lines.map(({ event, trace }) => [event, trace])).toEqual([
    ['sent', 'trace-1'],
    ['assistant-failed', undefined],
    ['started', undefined],
  ])
})
