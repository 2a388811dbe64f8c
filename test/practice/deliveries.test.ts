import type { App } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import type { Seat } from '../../src/practice/page-api.ts'
import type { Practice } from '../../src/practice/server.ts'
import { eventually } from './support/eventually.ts'
import { button, modal, section } from './support/forms.ts'
import { appChat, openSeat, topView } from './support/seat-window.ts'
import { act, clientOf, coordinator, openWorkplaceWithApp, teacher } from './support/workplace.ts'

describe('an app that fails', () => {
  const command = async (practice: Practice, person: { id: string }) => {
    const seat = await openSeat(practice, person)
    const { id } = appChat(await seat.until(() => true))
    expect(await act(practice, person, { do: 'command', command: '/melding', text: '', channel: id })).toEqual({
      ok: true,
    })
    return seat
  }

  it.each([
    [teacher, '/melding is niet gelukt: er kwam niet op tijd antwoord. Probeer het zo nog eens.'],
    [coordinator, '/melding did not work: no answer came in time. Please try again in a moment.'],
  ])('by being late is trouble, in words the person reads', async (person, sentence) => {
    const practice = await openWorkplaceWithApp((app) => app.command('/melding', async () => {}), {
      acknowledgeWithinMs: 50,
    })
    const seat = await command(practice, person)
    expect((await seat.until(({ trouble }) => trouble !== null)).trouble).toBe(sentence)
  })

  it('by refusing the signature is trouble', async () => {
    const practice = await openWorkplaceWithApp(() => {}, { secretOfApp: 'another-made-up-secret' })
    await (await command(practice, teacher)).until(({ trouble }) => trouble !== null)
  })

  it('while a form is sent leaves the form open, with everything in it', async () => {
    let works = false
    const define = (app: App) => {
      app.command('/melding', async ({ ack, body, client }) => {
        await ack()
        await client.views.open({ trigger_id: body.trigger_id, view: modal({ callback_id: 'report' }) })
      })
      app.view('report', async ({ ack }) => {
        if (!works) throw new Error('The app is broken.')
        await ack()
      })
    }
    const practice = await openWorkplaceWithApp(define)
    const seat = await command(practice, teacher)
    const { id } = topView(await seat.until(({ views }) => views.length === 1))
    const state = { story: { text: { type: 'plain_text_input', value: 'Er werd geduwd.' } } } as const
    await act(practice, teacher, { do: 'submit', view: id, state })
    const failed = await seat.until(({ trouble }) => trouble !== null)
    expect(failed.views).toMatchObject([{ id, busy: false, state }])
    works = true
    await act(practice, teacher, { do: 'submit', view: id, state })
    expect((await seat.until(({ views }) => views.length === 0)).trouble).toBeNull()
  })

  it('is shown to be busy with a form until it answers, and is not sent it again', async () => {
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    const define = (app: App) => {
      app.command('/melding', async ({ ack, body, client }) => {
        await ack()
        await client.views.open({
          trigger_id: body.trigger_id,
          view: modal({ callback_id: 'report', blocks: [section('x')] }),
        })
      })
      app.view('report', async ({ ack }) => {
        await answered
        await ack()
      })
    }
    const practice = await openWorkplaceWithApp(define)
    const seat = await command(practice, teacher)
    const { id } = topView(await seat.until(({ views }) => views.length === 1))
    const submit = () => act(practice, teacher, { do: 'submit', view: id, state: {} })
    const first = submit()
    await seat.until((now) => topView(now).busy)
    expect(await submit()).toEqual({ ok: false, why: 'Dit wordt al verstuurd.' })
    answer()
    expect(await first).toEqual({ ok: true })
    await seat.until(({ views }) => views.length === 0)
  })

  it('by naming an error beside no input, or a view that is none, leaves the form open', async () => {
    const refusals: string[] = []
    const answers = [
      { response_action: 'errors', errors: { elsewhere: 'x' } },
      { response_action: 'update', view: { ...modal(), title: { type: 'plain_text', text: 'x'.repeat(25) } } },
    ] as const
    let turn = 0
    const define = (app: App) => {
      app.command('/melding', async ({ ack, body, client }) => {
        await ack()
        await client.views.open({
          trigger_id: body.trigger_id,
          view: modal({ callback_id: 'report', blocks: [section('x')] }),
        })
      })
      app.view('report', async ({ ack }) => {
        const answer = answers[turn++]
        await (answer?.response_action === 'errors' ? ack(answer) : ack(answer))
      })
    }
    const practice = await openWorkplaceWithApp(define, { onRefusal: (sentence) => refusals.push(sentence) })
    const seat = await command(practice, teacher)
    const { id } = topView(await seat.until(({ views }) => views.length === 1))
    await act(practice, teacher, { do: 'submit', view: id, state: {} })
    await act(practice, teacher, { do: 'submit', view: id, state: {} })
    const after = await seat.until(({ trouble }) => trouble !== null)
    expect(after.views).toMatchObject([{ id, busy: false }])
    expect(refusals).toEqual([
      expect.stringContaining('errors_not_beside_an_input'),
      expect.stringContaining('json-pointer:/view/title/text'),
    ])
  })
})

describe('an answer to a command', () => {
  const define = (app: App) => {
    app.command('/melding', async ({ ack, respond, body }) => {
      if (body.text === 'tekst') return ack('Alleen jij ziet dit')
      if (body.text === 'allen') return ack({ response_type: 'in_channel', text: 'Iedereen ziet dit' })
      await ack()
      const elements = [button('away', 'x')]
      await respond({ text: 'Later gezegd', blocks: [{ type: 'actions', block_id: 'todo', elements }] })
    })
    app.action('away', async ({ ack, respond }) => {
      await ack()
      await respond({ replace_original: true, text: 'In de plaats' })
      await respond({ delete_original: true })
      await respond({ text: 'Weg' })
    })
  }
  const openAt = async () => {
    const practice = await openWorkplaceWithApp(define)
    const mine = await openSeat(practice, teacher)
    const other = await openSeat(practice, coordinator)
    const say = (text: string) =>
      act(practice, teacher, { do: 'command', command: '/melding', text, channel: 'C0SAFETY' })
    return { practice, mine, other, say }
  }
  const messages = (seat: Seat) => seat.conversations.find(({ id }) => id === 'C0SAFETY')?.messages ?? []

  it('is for the person alone, unless the app says for all', async () => {
    const { mine, other, say } = await openAt()
    await say('tekst')
    await say('allen')
    const seen = messages(await mine.until((seat) => messages(seat).length === 2))
    expect(seen).toMatchObject([
      { text: 'Alleen jij ziet dit', ephemeral: true },
      { text: 'Iedereen ziet dit', ephemeral: false },
    ])
    expect(messages(await other.until((seat) => messages(seat).length === 1))).toMatchObject([{ ephemeral: false }])
  })

  it('can come later, at the response url, and be replaced or taken away', async () => {
    const { practice, mine, say } = await openAt()
    await say('later')
    const [later] = messages(await mine.until((seat) => messages(seat).length === 1))
    expect(later).toMatchObject({ text: 'Later gezegd', ephemeral: true })
    const place = { channel: 'C0SAFETY', ts: later?.ts ?? '', blockId: 'todo', actionId: 'away', value: 'x' }
    await act(practice, teacher, { do: 'press-in-message', ...place })
    const after = messages(await mine.until((seat) => messages(seat).some(({ text }) => text === 'Weg')))
    expect(after.map(({ text }) => text)).toEqual(['Weg'])
  })

  it('is not taken at a url that nobody gave', async () => {
    const { practice } = await openAt()
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${practice.url}hooks/none`, { method: 'POST', headers, body: '{"text":"x"}' })
    expect(answer.status).toBe(404)
  })
})

describe('a delivery that is repeated', () => {
  it('reaches the app with the same form, and opens one modal', async () => {
    const opened: string[] = []
    const define = (app: App) =>
      app.command('/melding', async ({ ack, body, client }) => {
        await ack()
        const view = modal({ blocks: [section('x')] })
        await client.views.open({ trigger_id: body.trigger_id, view }).then(
          () => opened.push('opened'),
          (error: { data: { error: string } }) => opened.push(error.data.error),
        )
      })
    const practice = await openWorkplaceWithApp(define)
    practice.faults({ twice: true })
    const { channel } = await clientOf(practice).chat.postMessage({ channel: teacher.id, text: 'x' })
    await act(practice, teacher, { do: 'command', command: '/melding', text: '', channel: channel ?? '' })
    await eventually(() => opened.sort()).toEqual(['exchanged_trigger_id', 'opened'])
  })

  it('brings a form again when its answer came too late, and closes it at the second', async () => {
    const roots: (string | null)[] = []
    const define = (app: App) => {
      app.command('/melding', async ({ ack, body, client }) => {
        await ack()
        await client.views.open({
          trigger_id: body.trigger_id,
          view: modal({ callback_id: 'report', blocks: [section('x')] }),
        })
      })
      app.view('report', async ({ ack, view }) => {
        roots.push(view.root_view_id)
        await ack()
      })
    }
    const practice = await openWorkplaceWithApp(define)
    const seat = await openSeat(practice, teacher)
    const { id: channel } = appChat(await seat.until(() => true))
    await act(practice, teacher, { do: 'command', command: '/melding', text: '', channel })
    const { id } = topView(await seat.until(({ views }) => views.length === 1))
    practice.faults({ lateTimes: 1 })
    await act(practice, teacher, { do: 'submit', view: id, state: {} })
    expect((await seat.until(({ views }) => views.length === 0)).trouble).toBeNull()
    expect(roots).toEqual([id, id])
  })
})
