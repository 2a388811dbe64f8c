import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInteraction } from '../../../src/adapters/teams/intents.ts'
import { payload } from './payload.ts'

const doer = { aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001', userId: '29:1tessa', locale: 'nl-NL' }
const chat = {
  conversation: 'a:1tessa-chat',
  thread: undefined,
  kind: 'personal',
  team: undefined,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
}
const channel = {
  ...chat,
  conversation: '19:veiligheid@thread.tacv2',
  thread: '1769000000000',
  kind: 'channel',
  team: '19:team@thread.tacv2',
}
const report = { id: 'report', context: 'draft-1' }
const filled = {
  concern: 'behaviour',
  story: 'Twee leerlingen zouden hebben geduwd.',
  serious: 'yes',
  behaviours: ['hitting', 'threat'],
  done: ['parents'],
  date: '2026-11-19',
  time: '10:40',
  colleague: 'staff-7',
}
const typed = (text: string) => readInteraction(payload('message-command', (body) => Object.assign(body, { text })))

describe('what is typed', () => {
  test.each([
    ['melden', 'report', ''],
    ['/melden', 'report', ''],
    ['Melding', 'report', ''],
    ['REPORT', 'report', ''],
    ['melden.', 'report', ''],
    ['  /protocol  hoe lang mag een\nschorsing duren? ', 'protocol', 'hoe lang mag een schorsing duren?'],
    ['protocol&nbsp;weed', 'protocol', 'weed'],
    ['meldwijzer zaken', 'assistant', 'zaken'],
    ['help', 'assistant', ''],
    ['/handle-with-care', 'handle-with-care', ''],
    ['<at>Meldwijzer</at> <at>Meldwijzer</at>&nbsp;melden ', 'report', ''],
    ['<div><span itemscope><at id="0">Meld&nbsp;wijzer</at></span>\u00a0/melding\u200b</div>', 'report', ''],
    ['protocol a &lt; b &amp;&quot;c&quot;', 'protocol', 'a < b &"c"'],
  ])('%j is a command', (text, command, words) => {
    expect(typed(text)).toMatchObject({ type: 'typed', command: { type: 'command', command, words }, targeted: false })
  })

  test.each([
    'Gisteren zou Lars iemand hebben geslagen',
    'melden Lars zou iemand hebben geslagen',
    'handle-with-care Lars',
    '/constructor',
    'meldenx',
    '',
    '&nbsp;',
  ])('%j is not, and its words go nowhere', (text) => {
    const read = typed(text)
    expect(read).toMatchObject({ type: 'typed', doer, place: chat })
    expect(read).toHaveProperty('command', undefined)
    expect(JSON.stringify(read)).not.toContain('Lars')
  })

  test('in a channel is read after the mention, with the thread it stands in', () => {
    expect(readInteraction(payload('message-in-channel'))).toMatchObject({
      type: 'typed',
      command: { command: 'protocol', words: 'mag ik een tas doorzoeken?' },
      place: channel,
    })
  })

  test.each([
    ['by its recipient', {}],
    ['by a treatment', { recipient: {}, entities: [{ type: 'activityTreatment', treatment: 'targeted' }] }],
    ['by what it is about', { recipient: {}, entities: [{ type: 'targetedMessageInfo', messageId: '1' }] }],
  ])('for us only is known %s', (_, change) => {
    expect(readInteraction({ ...payload('message-targeted'), ...change })).toMatchObject({ targeted: true })
  })
})

describe('buttons and dialogs', () => {
  test('a press on a card, which opens a dialog', () => {
    expect(readInteraction(payload('task-fetch-card'))).toEqual({
      type: 'start',
      doer,
      place: chat,
      intent: { type: 'card-pressed', action: 'open', value: 'VLI-26-7KQ2' },
    })
  })

  test('a press that starts a command, with the key of what was typed', () => {
    expect(readInteraction(payload('task-fetch-start'))).toMatchObject({
      intent: { type: 'command', command: 'protocol', words: '' },
      typedKey: 'key-1',
    })
  })

  test('a start of a command that does not exist is a press that the assistant will not know', () => {
    const odd = payload('task-fetch-start', ({ value }) => Object.assign(value?.data ?? {}, { value: 'constructor' }))
    expect(readInteraction(odd)).toMatchObject({ intent: { type: 'card-pressed', action: 'start-command' } })
  })

  test.each([
    ['task-submit-send', 'send', ''],
    ['compose-submit', 'send', ''],
    ['task-submit-change', 'change', ''],
    ['task-submit-press', 'press', 'add-person'],
  ])('%s, with everything that stands in the form', (name, verb, action) => {
    expect(readInteraction(payload(name))).toMatchObject({
      type: 'in-dialog',
      verb,
      form: report,
      at: { dialog: 'dialog-1', drawn: 2 },
      action,
      values: filled,
    })
  })

  test('empty fields are absent', () => {
    expect(readInteraction(payload('task-submit-empty'))).toMatchObject({ verb: 'close', values: {} })
  })

  test('a press to which no dialog can open', () => {
    expect(readInteraction(payload('card-action-execute'))).toMatchObject({
      type: 'pressed-in-chat',
      intent: { type: 'card-pressed', action: 'take-up', value: 'VLI-26-7KQ2' },
    })
  })

  test('a command of the compose box, and one on a message without a word of it', () => {
    expect(readInteraction(payload('compose-fetch-report'))).toMatchObject({ intent: { command: 'report' } })
    const read = readInteraction(payload('compose-fetch-from-message'))
    expect(read).toMatchObject({ type: 'start', intent: { type: 'report-from-message' } })
    expect(JSON.stringify(read)).not.toContain('Woorden')
  })

  test('a search', () => {
    expect(readInteraction(payload('search'))).toMatchObject({
      type: 'search',
      form: report,
      dialog: 'dialog-1',
      list: 'staff',
      typed: 'sam',
    })
  })
})

describe('events', () => {
  test('tell who came in', () => {
    expect(readInteraction(payload('members-added'))).toMatchObject({
      type: 'came-in',
      people: ['aaaaaaaa-0000-4000-8000-000000000002'],
      place: { team: '19:team@thread.tacv2' },
    })
  })

  test('of an installation tell where someone can be written to', () => {
    expect(readInteraction(payload('installed'))).toEqual({ type: 'nothing', doer, place: chat })
  })
})

describe('what is malformed', () => {
  test.each(['task-submit-send', 'compose-submit', 'compose-fetch-report', 'task-fetch-card'])(
    'in a dialog is refused there: %s',
    (name) => {
      const broken = payload(name, (body) => Object.assign(body, { value: { data: { verb: 'other' } } }))
      expect(readInteraction(broken)).toEqual({ type: 'refused', why: 'unknown-action', doer, inDialog: true })
    },
  )

  test.each(['search', 'card-action-execute'])('elsewhere is refused: %s', (name) => {
    const broken = payload(name, (body) => Object.assign(body, { value: {} }))
    expect(readInteraction(broken)).toEqual({ type: 'refused', why: 'unknown-action', doer })
  })

  test('an invoke that we do not know, and someone without an id', () => {
    const unknown = payload('task-fetch-card', (body) => Object.assign(body, { name: 'made/up' }))
    expect(readInteraction(unknown)).toEqual({ type: 'refused', why: 'unknown-invoke', doer })
    const nobody = payload('task-fetch-card', ({ from }) => delete from?.aadObjectId)
    expect(readInteraction(nobody)).toEqual({ type: 'refused', why: 'malformed' })
  })

  test('another channel than Teams', () => {
    expect(readInteraction({ ...payload('message-command'), channelId: 'emulator' })).toMatchObject({
      why: 'malformed',
    })
  })

  test('nothing that comes makes it crash', () => {
    const recorded = ['message-command', 'task-submit-send', 'search', 'members-added', 'card-action-execute'].map(
      (name) => payload(name),
    )
    const keys = [...new Set(recorded.flatMap((body) => Object.keys(body)))]
    const damaged = fc
      .tuple(fc.constantFrom(...recorded), fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()))
      .map(([body, damage]) => ({ ...body, ...damage }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged), (body) => {
        expect(readInteraction(body)).toHaveProperty('type')
      }),
      { numRuns: 500 },
    )
  })
})
