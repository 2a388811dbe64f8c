import { describe, expect, test } from 'vitest'
import { fieldOf, withAnswers } from '../../src/assistant/answered-asks.ts'
import { readReport } from '../../src/assistant/report-values.ts'
import { wordsIn } from '../../src/assistant/screens/words.ts'
import { factsOf } from '../../src/domain/facts.ts'
import type { Involved } from '../../src/domain/report.ts'
import { advise } from '../../src/rules/advise.ts'
import type { Values } from '../../src/view/view.ts'
import { anInvolved } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'
import { someone, vlieger } from '../support/example.ts'
import { MORNING } from '../support/office.ts'

const words = wordsIn('nl', ozhw, vlieger.directory)
const tessa = someone('tessa')
const answered = (values: Values, people: readonly Involved[] = []) => withAnswers({ values, people }, tessa, words)

describe('of the concerns that a reporter confirmed', () => {
  const yes = (...asks: readonly string[]) => Object.fromEntries(asks.map((id) => [`ask-${id}`, 'yes']))

  test.each([
    ['behaviour', ['home-safety'], 'home-safety'],
    ['behaviour', ['home-safety', 'handle-with-care'], 'handle-with-care'],
    ['behaviour', ['staff-sexual-behaviour', 'home-safety'], 'staff-sexual-offence'],
    ['behaviour', ['staff-sexual-behaviour', 'complaint'], 'staff-sexual-offence'],
    ['behaviour', ['complaint', 'data-breach'], 'behaviour'],
    ['staff-sexual-offence', ['home-safety'], 'staff-sexual-offence'],
    ['staff-misconduct', ['home-safety'], 'staff-misconduct'],
    ['physical-intervention', ['staff-sexual-behaviour'], 'staff-sexual-offence'],
    ['home-safety', [], 'home-safety'],
  ])('%s with %j is %s: the route that goes first', (concern, asks, expected) => {
    expect(answered({ concern, ...yes(...asks) }).values.concern).toBe(expected)
  })

  test('an answer «nee» changes nothing', () => {
    const values = { concern: 'behaviour', 'ask-self-harm': 'no', 'ask-complaint': 'no', 'stepped-in': 'no' }
    expect(answered(values)).toEqual({ values, people: [] })
  })

  test('«nee» to a weapon is an answer too, which another answer of the form goes before', () => {
    expect(answered({ 'ask-weapon': 'no' }).values['weapon-used']).toBe('no')
    expect(answered({ 'ask-weapon': 'no', 'weapon-used': 'yes' }).values['weapon-used']).toBe('yes')
  })

  test('without any it stays open', () => {
    expect(answered({ story: 'Iets.' })).toEqual({ values: { story: 'Iets.' }, people: [] })
  })

  test('a danger that was ticked is ticked once', () => {
    expect(answered({ danger: ['now'], ...yes('acute-danger', 'self-harm') }).values.danger).toEqual([
      'now',
      'self-harm',
    ])
  })

  test('whoever is named already gets the part that they had beside what they have', () => {
    const seen = anInvolved({ id: 'i8', kind: 'staff', parts: ['witness'], staffId: 'p_tessa' })
    expect(answered({ 'stepped-in': 'myself' }, [seen]).people).toEqual([{ ...seen, parts: ['witness', 'intervened'] }])
  })
})

describe('no answer', () => {
  const TAKEN_IN = ['behaviour', 'home-safety', 'staff-sexual-offence', 'staff-misconduct', 'physical-intervention']
  const ANSWERS = [
    ...ozhw.asks.filter((ask) => !('part' in ask.about)).map((ask) => ({ [fieldOf(ask)]: 'yes' })),
    { 'stepped-in': 'myself' },
    { 'stepped-in': 'colleague' },
    { 'stepped-in': 'colleague', 'stepped-in-colleague': 'p_daan' },
  ]
  const COLLEAGUE = anInvolved({ id: 'i8', kind: 'staff', staffId: 'p_daan', parts: ['offender'] })
  const PEOPLE = [COLLEAGUE, anInvolved({ parts: ['victim'] }), anInvolved({ id: 'i2', parts: ['witness'] })]
  const allowed = { schools: ['VLI'], behaviours: new Set(['hitting', 'sexual-remarks']) }

  function sent(values: Values) {
    const said = answered(values, PEOPLE)
    const read = readReport(said.values, said.people, 'p_tessa', allowed, MORNING, words.texts.report)
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    return { report: read.report, advice: advise(factsOf(read.report, 'VO', tessa), ozhw) }
  }
  const combinations = TAKEN_IN.flatMap((concern) =>
    ['hitting', 'sexual-remarks'].flatMap((behaviour) =>
      ANSWERS.map((answer) => [concern, behaviour, answer] as const),
    ),
  )

  test.each(combinations)('loses anything of a report: %s, %s, %j', (concern, behaviour, answer) => {
    const values = { concern, story: 'Iets.', 'occurred-on': '2026-11-19', behaviours: ['hitting', behaviour] }
    const before = sent(values)
    const after = sent({ ...values, ...answer })
    expect(after.report.behaviours).toEqual(before.report.behaviours)
    expect(after.report.people.map((p) => p.id)).toEqual(expect.arrayContaining(before.report.people.map((p) => p.id)))
    expect(after.advice.accepted).toBe(!('ask-handle-with-care' in answer))
    if (!after.advice.accepted) return
    expect(after.advice.restricted).toBe(true)
    if (before.advice.record.where === 'board-file') expect(after.advice.record.where).toBe('board-file')
  })

  test('among them there are reports on the route of the board, and others', () => {
    const where = TAKEN_IN.map(
      (concern) =>
        sent({ concern, story: 'Iets.', 'occurred-on': '2026-11-19', behaviours: ['hitting'] }).advice.record,
    )
    expect(new Set(where.map((record) => record.where === 'board-file'))).toEqual(new Set([true, false]))
  })
})
