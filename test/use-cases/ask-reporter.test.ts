import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MOST_QUESTIONS, openQuestions } from '../../src/domain/afterwards.ts'
import { type Asking, askReporter } from '../../src/use-cases/ask-reporter.ts'
import { supplementReport } from '../../src/use-cases/supplement-report.ts'
import { anOffice, type Office } from '../support/office.ts'
import { inWords, settlePlanned } from './planned.ts'
import { hitting, takenIn } from './reports.ts'

let office: Office
let number: string
beforeEach(async () => {
  office = await anOffice()
  number = await takenIn(office, hitting({ behaviours: [] }))
  await settlePlanned(office)
  office.clock.pass(60_000)
})
afterEach(() => office.store.close())

const ask = (asking: Partial<Asking>, by = 'p_vera') =>
  askReporter(number, by, { id: 'q1', fields: [], ...asking }, office.ports)
const questions = async () => (await office.caseOf(number)).report.questions ?? []

describe('a contact who asks the reporter', () => {
  test('what is missing and what they want to know: the question is kept, the reporter hears that there is one', async () => {
    expect((await office.caseOf(number)).advice.missing.map(({ field }) => field)).toContain('behaviours')
    expect(await ask({ fields: ['behaviours'], text: ' Wie zag het nog meer? ' })).toMatchObject({ type: 'asked' })
    expect(await questions()).toEqual([
      {
        id: 'q1',
        at: office.clock.now.toISOString(),
        by: 'p_vera',
        fields: ['behaviours'],
        text: 'Wie zag het nog meer?',
      },
    ])
    const planned = await settlePlanned(office)
    expect(inWords(planned)).toContain('question p_tessa')
    expect(JSON.stringify(planned)).not.toContain('Wie zag')
    expect((await office.store.history(number)).at(-1)).toMatchObject({
      by: 'p_vera',
      what: { type: 'reporter-asked', question: 'q1' },
    })
  })

  test('hears it when it is answered, also when they had not looked since an earlier addition', async () => {
    await ask({ text: 'Waar was het?' })
    await supplementReport(number, 'p_tessa', [{ id: 'a', text: 'Iets anders.' }], office.ports)
    await settlePlanned(office)
    const answer = { id: 'b', text: 'Bij de fietsen.', question: 'q1' }
    await supplementReport(number, 'p_tessa', [answer], office.ports)
    expect(openQuestions((await office.caseOf(number)).report)).toEqual([])
    const told = inWords(await settlePlanned(office))
    expect(told).toContain('answered p_vera')
    expect(told).not.toContain('supplemented p_vera')
  })

  test('twice the same is asked once', async () => {
    await ask({ text: 'Waar was het?' })
    expect(await ask({ text: 'Waar was het?' })).toMatchObject({ type: 'asked' })
    expect(await questions()).toHaveLength(1)
  })

  test('at the same time as a colleague: both are asked', async () => {
    await Promise.all([ask({ text: 'Waar?' }), ask({ id: 'q2', text: 'Wie?' })])
    expect(await questions()).toHaveLength(2)
  })

  test.each([
    ['nothing', {}],
    ['blanks', { text: '  ' }],
    ['what is known by now', { fields: ['no-such-field'] }],
  ])('%s is asked for something', async (_, asking) => {
    expect(await ask(asking)).toEqual({ type: 'not-asked', why: 'empty' })
    expect(await questions()).toEqual([])
  })

  test('again and again is told to go and talk', async () => {
    for (let i = 0; i < MOST_QUESTIONS; i++) await ask({ id: `q${i}`, text: 'Waar?' })
    expect(await ask({ id: 'more', text: 'Waar?' })).toEqual({ type: 'not-asked', why: 'full' })
  })

  test('who left the school, is told so', async () => {
    const { people } = await office.store.directory()
    await office.store.replacePeople(people.filter(({ id }) => id !== 'p_tessa'))
    expect(await ask({ text: 'Waar?' })).toEqual({ type: 'not-asked', why: 'not-reachable' })
  })

  test('that they are themselves, is told so', async () => {
    number = await takenIn(office, hitting({ reporter: 'p_vera' }), 'V2')
    expect(await ask({ text: 'Waar?' })).toEqual({ type: 'not-asked', why: 'own-report' })
  })
})

test.each([['p_tessa'], ['p_daan'], ['p_nobody']])('is not for %s', async (by) => {
  expect(await ask({ text: 'Waar?' }, by)).toEqual({ type: 'not-yours' })
})
