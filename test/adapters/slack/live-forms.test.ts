import { expect, test } from 'vitest'
import { LiveForms } from '../../../src/adapters/slack/live-forms.ts'

/** A gate that work waits at until the test opens it. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('work in one stack is done in the order in which it came, also after work that failed', async () => {
  const live = new LiveForms()
  const first = gate()
  const done: string[] = []
  const works = [
    live.inTurn('stack', async () => {
      await first.opened
      done.push('first')
      throw new Error('failed')
    }),
    live.inTurn('stack', async () => done.push('second')),
  ]
  await live.inTurn('another stack', async () => done.push('elsewhere'))
  first.open()
  expect((await Promise.allSettled(works)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(done).toEqual(['elsewhere', 'first', 'second'])
})

test('of the changes that wait only the newest is handled', async () => {
  const live = new LiveForms()
  const first = gate()
  const handled: number[] = []
  const change = (n: number, wait?: Promise<void>) =>
    live.change('stack', 'view', async () => {
      await wait
      handled.push(n)
      return n
    })
  const one = change(1, first.opened)
  await Promise.resolve()
  const others = [change(2), change(3), change(4)]
  first.open()
  expect(await Promise.all([one, ...others])).toEqual([1, undefined, undefined, 4])
  expect(handled).toEqual([1, 4])
})

test('of the drawings that wait only the newest is drawn, and the one under way knows that it is not', async () => {
  const live = new LiveForms()
  const first = gate()
  const drawn: string[] = []
  const one = live.draw('view', async (isNewest) => {
    await first.opened
    drawn.push(`one ${isNewest()}`)
  })
  await live.draw('view', async () => void drawn.push('two'))
  await live.draw('view', async (isNewest) => void drawn.push(`three ${isNewest()}`))
  first.open()
  await one
  expect(drawn).toEqual(['one false', 'three true'])
})

test('nothing is drawn any more over a form that was sent', async () => {
  const live = new LiveForms()
  const first = gate()
  const drawn: string[] = []
  const one = live.draw('view', async (isNewest) => {
    await first.opened
    drawn.push(`one ${isNewest()}`)
  })
  await live.draw('view', async () => void drawn.push('two'))
  live.noMoreDrawing('view')
  first.open()
  await one
  expect(drawn).toEqual(['one false'])
})
