import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeliveryLoop, type DeliveryLoop } from '../../src/workers/delivery-loop.ts'

let loop: DeliveryLoop | undefined
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(async () => {
  await loop?.stop()
  vi.useRealTimers()
})

/** Rounds that find what `due` says, one after another, and nothing after that. */
function rounds(...due: readonly (number | Error)[]) {
  const left = [...due]
  const failures: unknown[] = []
  let count = 0
  loop = createDeliveryLoop(
    async () => {
      count++
      const next = left.shift() ?? 0
      if (next instanceof Error) throw next
      return next
    },
    (error) => failures.push(error),
  )
  return { loop, failures, count: () => count }
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('nothing goes out before it is started', async () => {
  const { loop, count } = rounds()
  loop.wake()
  await pass(5_000)
  expect(count()).toBe(0)
  loop.start()
  await pass(0)
  expect(count()).toBe(1)
})

test('it goes on as long as something is due, and looks again every second', async () => {
  const { loop, count } = rounds(20, 20, 3)
  loop.start()
  await pass(0)
  expect(count()).toBe(4)
  await pass(3_000)
  expect(count()).toBe(7)
})

test('woken, it looks at once', async () => {
  const { loop, count } = rounds()
  loop.start()
  await pass(0)
  loop.wake()
  await pass(0)
  expect(count()).toBe(2)
})

test('woken while it is sending, it looks once more afterwards, and never twice at a time', async () => {
  let release = () => {}
  let atOnce = 0
  let most = 0
  let count = 0
  loop = createDeliveryLoop(
    async () => {
      most = Math.max(most, ++atOnce)
      count++
      if (count === 1) await new Promise<void>((resolve) => (release = resolve))
      atOnce--
      return 0
    },
    () => {},
  )
  loop.start()
  for (let i = 0; i < 5; i++) loop.wake()
  await pass(0)
  expect(count).toBe(1)
  release()
  await pass(0)
  expect([count, most]).toEqual([2, 1])
})

test('a round that fails is told, and does not end it', async () => {
  const broken = new Error('the disk is full')
  const { loop, failures, count } = rounds(broken)
  loop.start()
  await pass(0)
  expect(failures).toEqual([broken])
  await pass(1_000)
  expect(count()).toBe(2)
})

test('stopping finishes the round and starts no other', async () => {
  let release = () => {}
  let count = 0
  let stopped = false
  loop = createDeliveryLoop(
    async () => {
      count++
      await new Promise<void>((resolve) => (release = resolve))
      return 5
    },
    () => {},
  )
  loop.start()
  const stopping = loop.stop().then(() => {
    stopped = true
  })
  await pass(0)
  expect([count, stopped]).toEqual([1, false])
  release()
  await stopping
  loop.wake()
  await pass(5_000)
  expect(count).toBe(1)
})

test('one that never started stops at once', async () => {
  await expect(rounds().loop.stop()).resolves.toBeUndefined()
})
