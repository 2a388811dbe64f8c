import { describe, expect, it } from 'vitest'
import type { StateValues } from '../../src/practice/page-api.ts'
import { Triggers } from '../../src/practice/workspace/triggers.ts'
import { button, modal, plain, section, storyInput } from './support/forms.ts'
import { refused } from './support/refused.ts'
import { appChat, openSeat } from './support/seat-window.ts'
import { act, clientOf, openWorkplaceWithApp, teacher } from './support/workplace.ts'

describe('a trigger id', () => {
  it.each([
    [2_999, { user: 'U1', view: null }],
    [3_000, { user: 'U1', view: null }],
    [3_001, 'expired_trigger_id'],
  ])('after %i ms', (passed, outcome) => {
    let time = 0
    const triggers = new Triggers(() => new Date(time))
    const id = triggers.issue('U1', null)
    time = passed
    expect(triggers.exchange(id)).toEqual(outcome)
  })

  it('is exchanged once', () => {
    const triggers = new Triggers(() => new Date(0))
    const id = triggers.issue('U1', 'V1')
    expect(triggers.exchange(id)).toEqual({ user: 'U1', view: 'V1' })
    expect(triggers.exchange(id)).toBe('exchanged_trigger_id')
    expect(triggers.exchange('1.2.none')).toBe('invalid_trigger_id')
  })
})

/** A teacher at a workspace whose app only hands over the trigger ids it gets. */
async function withTriggers() {
  let time = Date.parse('2026-11-19T10:40:00Z')
  let trigger = ''
  const practice = await openWorkplaceWithApp(
    (app) => {
      app.command('/melding', async ({ ack, body }) => {
        trigger = body.trigger_id
        await ack()
      })
      app.action('go', async ({ ack, body }) => {
        if ('trigger_id' in body && typeof body.trigger_id === 'string') trigger = body.trigger_id
        await ack()
      })
    },
    { now: () => new Date(time) },
  )
  const seat = await openSeat(practice, teacher)
  const { id: channel } = appChat(await seat.until(() => true))
  const command = async () => {
    await act(practice, teacher, { do: 'command', command: '/melding', text: '', channel })
    return trigger
  }
  const press = async (view: string) => {
    await act(practice, teacher, { do: 'press-in-view', view, blockId: 'go', actionId: 'go', value: 'x', state: {} })
    return trigger
  }
  const pass = (milliseconds: number) => {
    time += milliseconds
  }
  return { practice, seat, client: clientOf(practice), command, press, pass }
}

const goBlock = { type: 'actions', block_id: 'go', elements: [button('go', 'x')] } as const
const withButton = () => modal({ blocks: [goBlock] })

describe('a view', () => {
  it('is opened with a fresh trigger id, once', async () => {
    const { client, command, pass } = await withTriggers()
    const late = await command()
    pass(3_001)
    expect(await refused(client.views.open({ trigger_id: late, view: modal() }))).toMatchObject({
      error: 'expired_trigger_id',
    })
    const trigger_id = await command()
    expect(await client.views.open({ trigger_id, view: modal() })).toMatchObject({ ok: true })
    expect(await refused(client.views.open({ trigger_id, view: modal() }))).toMatchObject({
      error: 'exchanged_trigger_id',
    })
  })

  it('is one of at most three on top of each other', async () => {
    const { client, command, press, seat } = await withTriggers()
    const first = await client.views.open({ trigger_id: await command(), view: withButton() })
    const root = first.view?.id ?? ''
    const second = await client.views.push({ trigger_id: await press(root), view: withButton() })
    expect(second.view).toMatchObject({ root_view_id: root, previous_view_id: root })
    const third = await client.views.push({ trigger_id: await press(second.view?.id ?? ''), view: withButton() })
    const trigger_id = await press(third.view?.id ?? '')
    expect(await refused(client.views.push({ trigger_id, view: withButton() }))).toMatchObject({
      error: 'push_limit_reached',
    })
    expect((await seat.until(({ views }) => views.length === 3)).views.map(({ id }) => id)).toEqual([
      root,
      second.view?.id,
      third.view?.id,
    ])
  })

  it('is pushed only from a view that is open', async () => {
    const { client, command } = await withTriggers()
    const push = client.views.push({ trigger_id: await command(), view: modal() })
    expect(await refused(push)).toMatchObject({ error: 'not_found' })
  })

  it('keeps its id, and is not drawn over with an old hash', async () => {
    const { client, command } = await withTriggers()
    const { view } = await client.views.open({ trigger_id: await command(), view: modal() })
    const { id: view_id = '', hash = '' } = view ?? {}
    const updated = await client.views.update({ view_id, hash, view: modal({ title: plain('Twee') }) })
    expect(updated.view).toMatchObject({ id: view_id, title: { text: 'Twee' } })
    expect(updated.view?.hash).not.toBe(hash)
    expect(await refused(client.views.update({ view_id, hash, view: modal() }))).toMatchObject({
      error: 'hash_conflict',
    })
    expect(await refused(client.views.update({ view_id: 'V0NONE', view: modal() }))).toMatchObject({
      error: 'not_found',
    })
  })

  it('is found by its external id, which no other has', async () => {
    const { client, command } = await withTriggers()
    const view = modal({ external_id: 'draft-1' })
    await client.views.open({ trigger_id: await command(), view })
    expect(await client.views.update({ external_id: 'draft-1', view })).toMatchObject({ ok: true })
    const again = client.views.open({ trigger_id: await command(), view })
    expect(await refused(again)).toMatchObject({ error: 'duplicate_external_id' })
  })

  it('keeps what was typed under the same block and action id, and drops the rest', async () => {
    const { practice, seat, client, command } = await withTriggers()
    const { view } = await client.views.open({ trigger_id: await command(), view: modal() })
    const { id = '' } = view ?? {}
    const state: StateValues = { story: { text: { type: 'plain_text_input', value: 'Er werd geduwd.' } } }
    await act(practice, teacher, { do: 'change-in-view', view: id, blockId: 'story', actionId: 'text', state })
    const extra = storyInput({ action_id: 'more', initial_value: 'al ingevuld' }, { block_id: 'extra' })
    const same = await client.views.update({
      view_id: id,
      view: modal({ blocks: [storyInput({ initial_value: 'anders' }), extra] }),
    })
    const added = { extra: { more: { type: 'plain_text_input', value: 'al ingevuld' } } }
    expect(same.view?.state).toEqual({ values: { ...state, ...added } })
    const other = await client.views.update({ view_id: id, view: modal({ blocks: [extra] }) })
    expect(other.view?.state).toEqual({ values: added })
    const shown = await seat.until(({ views }) => views[0]?.view.blocks[0]?.block_id === 'extra')
    expect(shown.views).toMatchObject([{ id, state: added }])
  })

  it('that is closed cannot be used any more', async () => {
    const { practice, client, command } = await withTriggers()
    const { view } = await client.views.open({ trigger_id: await command(), view: modal({ blocks: [section('x')] }) })
    const { id = '' } = view ?? {}
    await act(practice, teacher, { do: 'close', view: id, all: true })
    expect(await act(practice, teacher, { do: 'submit', view: id, state: {} })).toEqual({
      ok: false,
      why: 'Dit venster is al dicht.',
    })
    expect(await refused(client.views.update({ view_id: id, view: modal() }))).toMatchObject({ error: 'not_found' })
  })
})
