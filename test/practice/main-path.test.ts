import { beforeEach, describe, expect, it } from 'vitest'
import type { StateValues } from '../../src/practice/page-api.ts'
import type { Practice } from '../../src/practice/server.ts'
import { option } from './support/forms.ts'
import { defineReporting, type Heard } from './support/reporting-app.ts'
import { appChat, openSeat, type SeatWindow, topView } from './support/seat-window.ts'
import { act, coordinator, openWorkplaceWithApp, teacher } from './support/workplace.ts'

const filledIn = (story: string): StateValues => ({
  story: { text: { type: 'plain_text_input', value: story } },
  kind: { choose: { type: 'static_select', selected_option: option('a') } },
})

describe('a report, from the command to the alert', () => {
  let practice: Practice
  let seat: SeatWindow
  let heard: Heard

  beforeEach(async () => {
    heard = { submissions: [], closed: [] }
    practice = await openWorkplaceWithApp((app) => defineReporting(app, heard))
    seat = await openSeat(practice, teacher)
  })

  const command = async () => {
    const { id } = appChat(await seat.until(() => true))
    return act(practice, teacher, { do: 'command', command: '/melding', text: 'hallo', channel: id })
  }
  const openForm = async () => {
    expect(await command()).toEqual({ ok: true })
    return topView(await seat.until(({ views }) => views.length === 1))
  }

  it('opens the form with which the app answers the command', async () => {
    const view = await openForm()
    expect(heard.command).toMatchObject({ text: 'hallo', user_id: teacher.id, user_name: 'tessa.testdocent' })
    expect(view).toMatchObject({
      busy: false,
      errors: {},
      view: { callback_id: 'report', title: { text: 'Formulier' } },
    })
  })

  it('tells the app what was chosen, with all that was typed, and keeps it when the app draws the form again', async () => {
    const view = await openForm()
    const state = filledIn('Er werd geduwd.')
    await act(practice, teacher, { do: 'change-in-view', view: view.id, blockId: 'kind', actionId: 'choose', state })
    const after = topView(await seat.until((now) => topView(now).hash !== view.hash))
    expect(heard.change?.actions[0]).toMatchObject({ type: 'static_select', selected_option: option('a') })
    expect(heard.change?.view).toMatchObject({ id: view.id, hash: view.hash, private_metadata: 'draft-1' })
    expect(heard.change?.view?.state.values).toMatchObject(state)
    expect(after.id).toBe(view.id)
    expect(after.view.blocks).toHaveLength(4)
    expect(after.state).toMatchObject(state)
  })

  it('asks the app for options while a person types', async () => {
    const view = await openForm()
    const ask = (typed: string) =>
      act(practice, teacher, { do: 'suggest', view: view.id, blockId: 'staff', actionId: 'find', typed })
    expect(await ask('te')).toEqual({ ok: true, options: [option('te')] })
    expect(await ask('')).toEqual({ ok: true, options: [] })
  })

  it('keeps an unfinished form to itself, as Slack does', async () => {
    const view = await openForm()
    expect(await act(practice, teacher, { do: 'submit', view: view.id, state: {} })).toMatchObject({ ok: false })
    const { errors } = topView(await seat.until((now) => Object.keys(topView(now).errors).length > 0))
    expect(errors).toEqual({ story: 'Vul dit nog in.', kind: 'Vul dit nog in.' })
    expect(heard.submissions).toEqual([])
  })

  it('shows the errors of the app beside their inputs, then the next view, then nothing', async () => {
    const view = await openForm()
    const submit = (story: string) => act(practice, teacher, { do: 'submit', view: view.id, state: filledIn(story) })
    await submit('fout')
    const refused = topView(await seat.until((now) => 'story' in topView(now).errors))
    expect(refused).toMatchObject({ id: view.id, busy: false, errors: { story: 'Dit kan niet.' } })
    await submit('goed')
    const advice = topView(await seat.until((now) => topView(now).view.callback_id === 'advice'))
    expect(advice.id).toBe(view.id)
    expect(heard.submissions.at(-1)?.view).toMatchObject({ root_view_id: view.id, previous_view_id: null })
    await act(practice, teacher, { do: 'submit', view: view.id, state: {} })
    await seat.until(({ views }) => views.length === 0)
  })

  it('brings the alert to the coordinator, whose button opens a modal', async () => {
    const view = await openForm()
    const other = await openSeat(practice, coordinator)
    await act(practice, teacher, { do: 'submit', view: view.id, state: filledIn('goed') })
    const chat = appChat(await other.until((now) => appChat(now).messages.length === 1))
    const [card] = chat.messages
    expect(card).toMatchObject({ text: 'Nieuwe melding', from: 'Meldwijzer', fromApp: true })
    expect(chat.unread).toBe(1)
    const where = { channel: chat.id, ts: card?.ts ?? '', blockId: 'todo', actionId: 'open', value: 'LV-26-7K' }
    await act(practice, coordinator, { do: 'press-in-message', ...where })
    expect(topView(await other.until(({ views }) => views.length === 1)).view.title.text).toBe('Zaak')
    expect(heard.press).toMatchObject({
      container: { type: 'message', message_ts: where.ts, channel_id: chat.id, is_ephemeral: false },
      channel: { id: chat.id },
      message: { ts: where.ts, text: 'Nieuwe melding' },
      actions: [{ type: 'button', block_id: 'todo', action_id: 'open', value: 'LV-26-7K' }],
      user: { id: coordinator.id },
    })
  })

  it('puts a view on top, comes back to what was below, and tells of what was closed', async () => {
    const view = await openForm()
    await act(practice, teacher, { do: 'submit', view: view.id, state: filledIn('erbij') })
    const pushed = topView(await seat.until(({ views }) => views.length === 2))
    await act(practice, teacher, { do: 'close', view: pushed.id, all: false })
    const below = topView(await seat.until(({ views }) => views.length === 1))
    expect(below).toMatchObject({ id: view.id, state: filledIn('erbij') })
    await act(practice, teacher, { do: 'close', view: view.id, all: false })
    await seat.until(({ views }) => views.length === 0)
    expect(heard.closed).toEqual([{ id: view.id, isCleared: false }])
  })

  it('closes everything at once when the person wants that', async () => {
    const view = await openForm()
    await act(practice, teacher, { do: 'submit', view: view.id, state: filledIn('erbij') })
    const pushed = topView(await seat.until(({ views }) => views.length === 2))
    await act(practice, teacher, { do: 'close', view: pushed.id, all: true })
    await seat.until(({ views }) => views.length === 0)
    expect(heard.closed).toEqual([{ id: view.id, isCleared: true }])
  })

  it('closes everything when the app says so', async () => {
    const view = await openForm()
    await act(practice, teacher, { do: 'submit', view: view.id, state: filledIn('erbij') })
    const pushed = topView(await seat.until(({ views }) => views.length === 2))
    await act(practice, teacher, { do: 'submit', view: pushed.id, state: {} })
    await seat.until(({ views }) => views.length === 0)
  })

  it('sends a shortcut on a message', async () => {
    const chat = appChat(await seat.until(() => true))
    await act(practice, teacher, { do: 'say', channel: coordinator.id, text: 'Kijk even mee', threadTs: null })
    const withColleague = await seat.until(({ conversations }) => conversations.some(({ kind }) => kind === 'person'))
    const talk = withColleague.conversations.find(({ kind }) => kind === 'person')
    const message = talk?.messages[0]
    expect(talk?.name).toBe(coordinator.name)
    const place = { channel: talk?.id ?? '', ts: message?.ts ?? '' }
    expect(await act(practice, teacher, { do: 'shortcut', callbackId: 'report-this', ...place })).toEqual({ ok: true })
    const view = topView(await seat.until(({ views }) => views.length === 1))
    expect(view.view.private_metadata).toBe('Kijk even mee')
    expect(chat.messages).toEqual([])
  })

  it('says of a command that nobody knows that it is none', async () => {
    const { id } = appChat(await seat.until(() => true))
    const answer = await act(practice, teacher, { do: 'command', command: '/koffie', text: '', channel: id })
    expect(answer).toEqual({ ok: false, why: '/koffie is hier geen opdracht.' })
  })
})
