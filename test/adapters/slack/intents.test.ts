import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInteraction } from '../../../src/adapters/slack/intents.ts'
import { payload } from './workspace.ts'

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
const doer = { slackId: 'U0TESSA', team: 'T0PRACTICE' }
const report = { id: 'report', context: 'draft-1' }

describe('commands', () => {
  test.each([
    ['/melding', 'report'],
    ['/report', 'report'],
    ['/protocol', 'protocol'],
    ['/meldwijzer', 'assistant'],
    ['/handle-with-care', 'handle-with-care'],
  ])('%s means %s', (typed, command) => {
    const read = readInteraction({ ...payload('slash-command/melding'), command: typed })
    expect(read).toMatchObject({ type: 'start', intent: { type: 'command', command, words: '' } })
  })

  test('carry the words behind them', () => {
    expect(readInteraction(payload('slash-command/protocol'))).toEqual({
      type: 'start',
      doer: { slackId: 'U0TESSA', team: undefined },
      intent: { type: 'command', command: 'protocol', words: 'hoe lang mag een schorsing duren?' },
      triggerId: 'trigger-command-1',
      once: 'command trigger-command-1',
    })
  })

  test('that are not ours are refused to whoever typed them', () => {
    const read = readInteraction({ ...payload('slash-command/melding'), command: '/constructor' })
    expect(read).toMatchObject({ type: 'refused', why: 'unknown-command', triggerId: 'trigger-command-1' })
  })
})

describe('interactions', () => {
  test('a change in a form, with everything that stands in it', () => {
    expect(readInteraction(payload('block-actions/changed-in-form'))).toMatchObject({
      type: 'in-form',
      doer,
      intent: { type: 'form-changed', form: report, values: filled },
      open: { viewId: 'V0ROOT', hash: '1769000000.aaaa', rootId: 'V0ROOT', depth: 1, fields: ['concern', 'story'] },
    })
  })

  test('a press in a form', () => {
    expect(readInteraction(payload('block-actions/pressed-in-form'))).toMatchObject({
      type: 'in-form',
      intent: { type: 'form-pressed', form: report, action: 'add-person', value: 'new', values: filled },
      triggerId: 'trigger-press-1',
    })
  })

  test('a press on a card', () => {
    expect(readInteraction(payload('block-actions/pressed-in-message'))).toMatchObject({
      type: 'start',
      intent: { type: 'card-pressed', action: 'open', value: 'VLI-26-7KQ2' },
      triggerId: 'trigger-card-1',
    })
  })

  test('a sent form, with the id of the lowest form', () => {
    expect(readInteraction(payload('view-submission/report'))).toMatchObject({
      type: 'send',
      intent: { type: 'form-sent', form: report, formId: 'V0ROOT', values: filled },
    })
    expect(readInteraction(payload('view-submission/person-on-top'))).toMatchObject({
      intent: { form: { id: 'person' }, formId: 'V0ROOT', values: { name: 'Pim Proefleerling' } },
      open: { viewId: 'V0PERSON', belowId: 'V0ROOT', depth: 2 },
    })
  })

  test('empty fields are absent', () => {
    expect(readInteraction(payload('view-submission/empty'))).toMatchObject({ intent: { values: {} } })
  })

  test('a form on two others is at depth 3', () => {
    const third = payload('view-submission/person-on-top', ({ view }) => {
      Object.assign(view ?? {}, { id: 'V0THIRD', previous_view_id: 'V0PERSON' })
    })
    expect(readInteraction(third)).toMatchObject({ open: { depth: 3 }, intent: { formId: 'V0ROOT' } })
  })

  test('a closed form', () => {
    const read = readInteraction(payload('view-closed/report'))
    expect(read).toMatchObject({ type: 'close', intent: { type: 'form-closed', form: report } })
  })

  test('a message shortcut, without a word of the message', () => {
    const read = readInteraction(payload('message-shortcut/report-from-message'))
    expect(read).toMatchObject({ type: 'start', intent: { type: 'report-from-message' } })
    expect(JSON.stringify(read)).not.toContain('Woorden')
  })

  test('a search', () => {
    expect(readInteraction(payload('block-suggestion/staff'))).toEqual({
      type: 'search',
      doer,
      form: report,
      list: 'staff',
      typed: 'sam',
    })
  })
})

describe('what is malformed', () => {
  test.each([
    'block-actions/changed-in-form',
    'view-submission/report',
    'view-closed/report',
    'block-suggestion/staff',
  ])('a form that is not ours is refused: %s', (name) => {
    const foreign = payload(name, ({ view }) => Object.assign(view ?? {}, { private_metadata: '{"other":1}' }))
    expect(readInteraction(foreign)).toMatchObject({ type: 'refused', why: 'unknown-form', doer })
  })

  test('a sent form is refused as such, so that it can be answered', () => {
    const broken = payload('view-submission/report', (body) => delete body.view)
    expect(readInteraction(broken)).toEqual({ type: 'refused', why: 'malformed', doer, sentForm: true })
  })

  test('an action that is not ours is refused, with a way to say so', () => {
    const foreign = payload('block-actions/pressed-in-message', ({ actions }) => {
      Object.assign(actions?.[0] ?? {}, { action_id: 'other' })
    })
    expect(readInteraction(foreign)).toEqual({
      type: 'refused',
      why: 'unknown-action',
      doer,
      triggerId: 'trigger-card-1',
    })
  })

  test('a field in a shape that we do not know is left out, the others stay', () => {
    const odd = payload('view-submission/report', ({ view }) => {
      Object.assign(view ?? {}, {
        state: {
          values: {
            'field:story': { 'field:story': { type: 'plain_text_input', value: 'Blijft.' } },
            'field:when': { 'field:when': { type: 'rich_text_input', rich_text_value: {} } },
            'field:concern': null,
            'field:__proto__': { x: { type: 'datepicker', selected_date: 7 } },
            other: { other: { type: 'plain_text_input', value: 'niet van ons' } },
          },
        },
      })
    })
    expect(readInteraction(odd)).toMatchObject({ type: 'send', intent: { values: { story: 'Blijft.' } } })
  })

  test('nothing that comes makes it crash', () => {
    const recorded = [
      'slash-command/melding',
      'block-actions/changed-in-form',
      'block-actions/pressed-in-message',
      'view-submission/report',
      'view-closed/report',
      'block-suggestion/staff',
      'message-shortcut/report-from-message',
    ].map((name) => payload(name))
    const damaged = fc
      .tuple(fc.constantFrom(...recorded), fc.dictionary(fc.constantFrom(...keysOf(recorded)), fc.jsonValue()))
      .map(([body, damage]) => ({ ...body, ...damage }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged), (body) => {
        expect(readInteraction(body)).toHaveProperty('type')
      }),
      { numRuns: 500 },
    )
  })
})

function keysOf(bodies: readonly object[]): string[] {
  return [...new Set(bodies.flatMap((body) => Object.keys(body)))]
}
