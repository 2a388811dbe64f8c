import { describe, expect, test } from 'vitest'
import { markStepDone } from '../../src/use-cases/mark-step-done.ts'
import { writeNote } from '../../src/use-cases/write-note.ts'
import { aKickAt, days, decide, historyIn, proposedIn } from './proposing.ts'

describe('a note', () => {
  test('stands in the history', async () => {
    const kick = await aKickAt()
    expect(await writeNote(kick.number, 'p_vera', '  Een verzonnen notitie. ', kick.ports)).toEqual({ type: 'written' })
    expect((await kick.store.history(kick.number)).at(-1)).toEqual({
      at: kick.clock.now,
      by: 'p_vera',
      what: { type: 'noted', text: 'Een verzonnen notitie.' },
    })
  })

  test('is not written by whoever may not see the whole case, nor when it is empty', async () => {
    const kick = await aKickAt()
    expect(await writeNote(kick.number, 'p_tessa', 'Iets.', kick.ports)).toEqual({ type: 'not-yours' })
    expect(await writeNote('VLI-2026-AAAAA', 'p_vera', 'Iets.', kick.ports)).toEqual({ type: 'not-yours' })
    expect(await writeNote(kick.number, 'p_vera', ' \n', kick.ports)).toEqual({ type: 'empty' })
    expect((await historyIn(kick)).some((what) => what.type === 'noted')).toBe(false)
  })
})

describe('a step', () => {
  async function aStepToDo() {
    const kick = await aKickAt()
    await decide(kick, await proposedIn(kick, 'p_vera', 'suspension', days(1)), 'p_teun')
    const [step] = await kick.store.steps(kick.number)
    return { kick, step: step?.id ?? '' }
  }

  test('is done once; the second hears by whom', async () => {
    const { kick, step } = await aStepToDo()
    const mark = (by: string) => markStepDone(kick.number, step, by, kick.ports)
    const [first, second] = await Promise.all([mark('p_vera'), mark('p_teun')])
    expect([first.type, second.type].toSorted()).toEqual(['already', 'done'])
    expect((await historyIn(kick)).filter((what) => what.type === 'step-done')).toMatchObject([{ step }])
    expect((await kick.store.steps(kick.number))[0]?.done).toMatchObject({ at: kick.clock.now })
  })

  test('is not marked by whoever may not see the whole case, nor when there is none', async () => {
    const { kick, step } = await aStepToDo()
    expect(await markStepDone(kick.number, step, 'p_tessa', kick.ports)).toEqual({ type: 'not-yours' })
    expect(await markStepDone(kick.number, 'another', 'p_vera', kick.ports)).toEqual({ type: 'not-yours' })
  })
})
