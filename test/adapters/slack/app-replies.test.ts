import { describe, expect, test } from 'vitest'
import type { Intent, Reply } from '../../../src/assistant/turn.ts'
import { aForm } from './recording-assistant.ts'
import { slackSaysNo } from './slack-api.ts'
import { openWorkspace, payload } from './workspace.ts'

const open: Reply = { type: 'open', form: aForm('opened') }
const redraw: Reply = { type: 'redraw', form: aForm('drawn') }
const failing = () => {
  throw new Error('Pim Proefleerling staat in deze fout')
}
/** The callback_id of the view in a call. */
const shown = (call: { args: Readonly<Record<string, unknown>> } | undefined) => call?.args.view

describe('a command, a shortcut and a button on a card', () => {
  test.each(['slash-command/melding', 'message-shortcut/report-from-message', 'block-actions/pressed-in-message'])(
    'open a form: %s',
    async (name) => {
      const { api, assistant, deliver } = await openWorkspace()
      assistant.answer = () => open
      expect(await deliver(payload(name))).toEqual({ status: 200, body: '' })
      const [call] = await api.waitFor('views.open')
      expect(call?.args.trigger_id).toBe(payload(name).trigger_id)
      expect(shown(call)).toMatchObject({ type: 'modal', callback_id: 'opened' })
      expect(assistant.asked[0]?.asker.type).toBe('staff')
    },
  )

  test('nothing is asked of Slack before the form opens', async () => {
    const member = { id: 'U0TESSA', team_id: 'T0PRACTICE', profile: { email: 'tessa@school.example' } }
    const { api, app, assistant, deliver } = await openWorkspace((slack) => {
      slack.always('users.list', () => ({ body: { ok: true, members: [member] } }))
    })
    const before = api.calls.length
    assistant.answer = () => open
    await deliver(payload('block-actions/pressed-in-message'))
    await app.stop()
    expect(api.calls.slice(before).map(({ method }) => method)).toEqual(['views.open'])
  })

  test('when the assistant fails, the trouble form opens and the log holds no text', async () => {
    const { api, assistant, deliver, logged } = await openWorkspace()
    assistant.answer = failing
    await deliver(payload('slash-command/melding'))
    const [call] = await api.waitFor('views.open')
    expect(shown(call)).toMatchObject({ callback_id: 'trouble' })
    expect(logged).toContainEqual({ level: 'error', event: 'assistant-failed', code: 'Error', user: 'U0TESSA' })
    expect(JSON.stringify(logged)).not.toContain('Pim')
  })

  test('a form that does not fit is named in the log, and the trouble form opens', async () => {
    const { api, assistant, deliver, logged } = await openWorkspace()
    assistant.answer = () => ({ type: 'open', form: aForm('big', 'Een veel te lange titel voor Slack') })
    await deliver(payload('slash-command/melding'))
    const [call] = await api.waitFor('views.open')
    expect(shown(call)).toMatchObject({ callback_id: 'trouble' })
    const problems = ['title has 34 characters, at most 24 fit']
    expect(logged).toContainEqual({ level: 'error', event: 'form-does-not-fit', code: 'big', problems })
  })
})

describe('something done in a form', () => {
  test('draws the form again, under the hash that it had', async () => {
    const { api, assistant, deliver } = await openWorkspace()
    assistant.answer = () => redraw
    await deliver(payload('block-actions/changed-in-form'))
    const [call] = await api.waitFor('views.update')
    expect(call?.args).toMatchObject({ view_id: 'V0ROOT', hash: '1769000000.aaaa', view: { callback_id: 'drawn' } })
  })

  test('opens a form on top', async () => {
    const { api, assistant, deliver } = await openWorkspace()
    assistant.answer = () => open
    await deliver(payload('block-actions/pressed-in-form'))
    const [call] = await api.waitFor('views.push')
    expect(call?.args).toMatchObject({ trigger_id: 'trigger-press-1', view: { callback_id: 'opened' } })
  })

  test('takes the place of the top form where Slack stacks no more', async () => {
    const { api, assistant, deliver } = await openWorkspace()
    assistant.answer = () => open
    const third = { id: 'V0THIRD', previous_view_id: 'V0SECOND', root_view_id: 'V0ROOT' }
    await deliver(payload('block-actions/pressed-in-form', ({ view }) => Object.assign(view ?? {}, third)))
    const [call] = await api.waitFor('views.update')
    expect(call?.args).toMatchObject({ view_id: 'V0THIRD', view: { callback_id: 'opened' } })
    expect(api.of('views.push')).toEqual([])
  })

  test('going back by a button shows the form below in both places, as Slack closes none', async () => {
    const { api, assistant, deliver } = await openWorkspace()
    assistant.answer = () => ({ type: 'back', below: aForm('below') })
    const second = { id: 'V0SECOND', previous_view_id: 'V0ROOT', root_view_id: 'V0ROOT' }
    await deliver(payload('block-actions/pressed-in-form', ({ view }) => Object.assign(view ?? {}, second)))
    const calls = await api.waitFor('views.update', 2)
    expect(calls.map(({ args }) => args.view_id)).toEqual(['V0ROOT', 'V0SECOND'])
    expect(calls.map(shown)).toEqual([
      expect.objectContaining({ callback_id: 'below' }),
      expect.objectContaining({ callback_id: 'below' }),
    ])
  })

  test('when the assistant fails, the trouble form stands on top and the form stays below', async () => {
    const { api, assistant, deliver } = await openWorkspace()
    assistant.answer = failing
    await deliver(payload('block-actions/changed-in-form'))
    const [call] = await api.waitFor('views.push')
    expect(shown(call)).toMatchObject({ callback_id: 'trouble' })
  })

  test.each<[string, Reply]>([
    ['nothing', { type: 'nothing' }],
    ['errors', { type: 'errors', errors: { story: 'Kan hier niet' } }],
    ['back', { type: 'back' }],
  ])('draws nothing on %s', async (_type, reply) => {
    const { api, app, assistant, deliver, logged } = await openWorkspace()
    assistant.answer = () => reply
    await deliver(payload('block-actions/pressed-in-form'))
    await app.stop()
    expect(api.calls.filter(({ method }) => method.startsWith('views.'))).toEqual([])
    expect(logged.some(({ event }) => event === 'reply-out-of-place')).toBe(reply.type !== 'nothing')
  })
})

describe('quick changes', () => {
  const changed = (n: number) =>
    payload('block-actions/changed-in-form', ({ actions, view }) => {
      Object.assign(actions?.[0] ?? {}, { action_ts: `${n}` })
      const values = { 'field:story': { 'field:story': { type: 'plain_text_input', value: `woord ${n}` } } }
      Object.assign(view ?? {}, { state: { values } })
    })
  const wordIn = (intent: Intent) => (intent.type === 'form-changed' ? String(intent.values.story) : '')
  const echo = (intent: Intent): Reply => ({ type: 'redraw', form: { ...aForm('drawn'), context: wordIn(intent) } })

  test('end with the newest on the screen, whatever Slack says of the hash', async () => {
    const { api, app, assistant, deliver } = await openWorkspace()
    assistant.answer = echo
    api.always('views.update', ({ hash }) =>
      hash === undefined ? { body: { ok: true } } : slackSaysNo('hash_conflict'),
    )
    for (const n of [1, 2, 3, 4, 5]) await deliver(changed(n))
    await app.stop()
    const last = api.of('views.update').at(-1)
    expect(last?.args.hash).toBeUndefined()
    expect(shown(last)).toMatchObject({ private_metadata: JSON.stringify({ form: 'drawn', context: 'woord 5' }) })
  })

  test('are handled from the newest values, and never in another order', async () => {
    const { app, assistant, deliver } = await openWorkspace()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    assistant.answer = async (intent) => {
      if (wordIn(intent) === 'woord 1') await held
      return echo(intent)
    }
    await Promise.all([1, 2, 3, 4].map((n) => deliver(changed(n))))
    release()
    await app.stop()
    const words = assistant.asked.map(({ intent }) => wordIn(intent))
    expect(words.length).toBeLessThan(4)
    expect(words).toEqual([...words].sort())
    expect(words.at(-1)).toBe('woord 4')
  })
})

describe('a search', () => {
  test('is answered with what can be chosen', async () => {
    const { assistant, deliver } = await openWorkspace()
    assistant.options = [{ id: 'staff-7', label: 'Sam Testdocent', note: 'Testcollege' }]
    expect((await deliver(payload('block-suggestion/staff'))).body).toEqual({
      options: [
        {
          text: { type: 'plain_text', text: 'Sam Testdocent', emoji: false },
          value: 'report.staff.sam.staff-7',
          description: { type: 'plain_text', text: 'Testcollege', emoji: false },
        },
      ],
    })
  })

  test('that fails finds nothing', async () => {
    const { assistant, deliver, logged } = await openWorkspace()
    assistant.broken = true
    expect((await deliver(payload('block-suggestion/staff'))).body).toEqual({ options: [] })
    expect(logged).toContainEqual(expect.objectContaining({ event: 'search-failed' }))
  })
})
