import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/assistant/turn.ts'
import { aForm } from './recording-assistant.ts'
import { openWorkspace, payload } from './workspace.ts'

const onTop = { id: 'V0THIRD', previous_view_id: 'V0SECOND', root_view_id: 'V0ROOT' }
const failing = () => {
  throw new Error('the store is gone')
}

describe('a sent form is answered in its acknowledgement', () => {
  test.each<[string, Reply, unknown]>([
    ['nothing closes it', { type: 'nothing' }, { response_action: 'clear' }],
    [
      'a new form takes its place',
      { type: 'open', form: aForm('receipt') },
      { response_action: 'update', view: expect.objectContaining({ callback_id: 'receipt' }) },
    ],
    [
      'it is drawn again',
      { type: 'redraw', form: aForm('asks-more') },
      { response_action: 'update', view: expect.objectContaining({ callback_id: 'asks-more' }) },
    ],
    ['back closes the top form only', { type: 'back' }, ''],
    [
      'errors stand beside their field',
      { type: 'errors', errors: { story: 'Vul in wat er is gebeurd.' } },
      { response_action: 'errors', errors: { 'field:story': 'Vul in wat er is gebeurd.' } },
    ],
    [
      'an error of a field that is not in the form stands beside the first',
      { type: 'errors', errors: { people: 'Voeg iemand toe.', concern: 'Kies iets.' } },
      { response_action: 'errors', errors: { 'field:concern': 'Voeg iemand toe.\nKies iets.' } },
    ],
  ])('%s', async (_what, reply, answer) => {
    const { assistant, deliver } = await openWorkspace()
    assistant.answer = () => reply
    expect(await deliver(payload('view-submission/report'))).toEqual({ status: 200, body: answer })
  })

  test('after the assistant has committed, not before', async () => {
    const { assistant, deliver } = await openWorkspace()
    const order: string[] = []
    assistant.answer = async () => {
      await new Promise((resolve) => setImmediate(resolve))
      order.push('committed')
      return { type: 'nothing' }
    }
    await deliver(payload('view-submission/report')).then(() => order.push('answered'))
    expect(order).toEqual(['committed', 'answered'])
  })

  test('back draws the form below again', async () => {
    const { api, assistant, deliver } = await openWorkspace()
    assistant.answer = () => ({ type: 'back', below: aForm('report') })
    expect((await deliver(payload('view-submission/person-on-top'))).body).toBe('')
    const [call] = await api.waitFor('views.update')
    expect(call?.args).toMatchObject({ view_id: 'V0ROOT', view: { callback_id: 'report' } })
  })

  test('sent twice, both are answered, under the same id', async () => {
    const { assistant, deliver } = await openWorkspace()
    assistant.answer = () => ({ type: 'open', form: aForm('receipt') })
    const sent = payload('view-submission/report')
    const answers = await Promise.all([deliver(sent), deliver(sent)])
    expect(answers[0]).toEqual(answers[1])
    expect(assistant.asked.map(({ intent }) => intent)).toEqual([
      expect.objectContaining({ formId: 'V0ROOT' }),
      expect.objectContaining({ formId: 'V0ROOT' }),
    ])
  })
})

test('answered too late, a form is sent again, and then answered after all', async () => {
  const { assistant, deliver, logged } = await openWorkspace()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  assistant.answer = async () => {
    await held
    return { type: 'open', form: aForm('receipt') }
  }
  expect((await deliver(payload('view-submission/report'))).status).toBe(404)
  release()
  expect((await deliver(payload('view-submission/report'))).body).toMatchObject({ view: { callback_id: 'receipt' } })
  const late = logged.map(({ event }) => event).filter((event) => event.endsWith('too-late'))
  expect(late).toEqual(['answered-too-late', 'acknowledged-too-late'])
})

describe('when the assistant fails on a sent form', () => {
  test('the trouble form stands on top, and the form stays below with everything in it', async () => {
    const { assistant, deliver } = await openWorkspace()
    assistant.answer = failing
    expect((await deliver(payload('view-submission/report'))).body).toEqual({
      response_action: 'push',
      view: expect.objectContaining({ callback_id: 'trouble' }),
    })
  })

  test('its words stand beside the first field where nothing more can be stacked', async () => {
    const { assistant, deliver } = await openWorkspace()
    assistant.answer = failing
    const third = payload('view-submission/report', ({ view }) => Object.assign(view ?? {}, onTop))
    expect((await deliver(third)).body).toEqual({
      response_action: 'errors',
      errors: { 'field:concern': 'Er ging iets mis\nEr is niets bewaard.' },
    })
  })

  test('also when not even the person can be looked up', async () => {
    const { assistant, deliver } = await openWorkspace()
    assistant.broken = true
    expect((await deliver(payload('view-submission/report'))).body).toMatchObject({ response_action: 'push' })
    expect(assistant.asked).toEqual([])
  })
})

test('a sent form that was not understood is answered with the trouble form', async () => {
  const { deliver } = await openWorkspace()
  const foreign = payload('view-submission/report', ({ view }) => Object.assign(view ?? {}, { private_metadata: '' }))
  expect((await deliver(foreign)).body).toMatchObject({ response_action: 'push', view: { callback_id: 'trouble' } })
})

test('a closed form is told, and the form below drawn again when asked', async () => {
  const { api, assistant, deliver } = await openWorkspace()
  assistant.answer = () => ({ type: 'back', below: aForm('report') })
  const closed = payload('view-closed/report', ({ view }) => Object.assign(view ?? {}, onTop))
  expect(await deliver(closed)).toEqual({ status: 200, body: '' })
  const [call] = await api.waitFor('views.update')
  expect(call?.args.view_id).toBe('V0SECOND')
  expect(assistant.asked[0]?.intent).toEqual({ type: 'form-closed', form: { id: 'report', context: 'draft-1' } })
})
