import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type TermsWatch, watchTerms } from '../../src/workers/watch-terms.ts'

let watch: TermsWatch | undefined
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(async () => {
  await watch?.stop()
  vi.useRealTimers()
})

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** A watch of which every look ends when it is told to. */
function slowWatch() {
  let count = 0
  let end = () => {}
  const look = () => {
    count++
    return new Promise<void>((resolve) => {
      end = resolve
    })
  }
  watch = watchTerms(look, () => {})
  return { watch, count: () => count, end: () => end() }
}

test('it looks at once, every minute, and when woken', async () => {
  let count = 0
  watch = watchTerms(
    async () => void count++,
    () => {},
  )
  await pass(0)
  expect(count).toBe(1)
  watch.wake()
  await pass(0)
  expect(count).toBe(2)
  await pass(60_000)
  expect(count).toBe(3)
})

test('woken while it looks, it looks once more afterwards, and never twice at a time', async () => {
  const { watch, count, end } = slowWatch()
  for (let i = 0; i < 5; i++) watch.wake()
  await pass(0)
  expect(count()).toBe(1)
  end()
  await pass(0)
  expect(count()).toBe(2)
  end()
  await pass(1_000)
  expect(count()).toBe(2)
})

test('a minute that passes while it looks is no reason to look again', async () => {
  const { count, end } = slowWatch()
  await pass(90_000)
  end()
  await pass(0)
  expect(count()).toBe(1)
  await pass(60_000)
  expect(count()).toBe(2)
  end()
})

test('a look that fails is told, and does not end it', async () => {
  const failures: unknown[] = []
  const broken = new Error('the disk is full')
  let count = 0
  watch = watchTerms(
    async () => {
      if (++count === 1) throw broken
    },
    (error) => failures.push(error),
  )
  await pass(60_000)
  expect([failures, count]).toEqual([[broken], 2])
})

test('stopping waits for the look under way, and nothing wakes it after that', async () => {
  const { watch, count, end } = slowWatch()
  watch.wake()
  let stopped = false
  const stopping = watch.stop().then(() => {
    stopped = true
  })
  await pass(0)
  expect(stopped).toBe(false)
  end()
  await stopping
  watch.wake()
  await pass(120_000)
  expect(count()).toBe(1)
})
