import { expect, test } from 'vitest'
import { InFlight } from '../../src/lib/in-flight.ts'

test('is idle when there is no work', async () => {
  expect(await new InFlight().idle(1)).toBe(true)
})

test('waits for work, also for work that began while waiting and for work that fails', async () => {
  const inFlight = new InFlight()
  const done: string[] = []
  const second = async () => {
    await Promise.resolve()
    done.push('second')
    throw new Error('failed')
  }
  const first = async () => {
    await Promise.resolve()
    inFlight.track(second()).catch(() => done.push('caught by its owner'))
    done.push('first')
  }
  void inFlight.track(first())
  expect(await inFlight.idle(1000)).toBe(true)
  expect(done).toEqual(['first', 'second', 'caught by its owner'])
})

test('says so when work is not done in time', async () => {
  const inFlight = new InFlight()
  void inFlight.track(new Promise(() => {}))
  expect(await inFlight.idle(5)).toBe(false)
})
