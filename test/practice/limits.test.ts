import type { KnownBlock, ModalView } from '@slack/types'
import { describe, expect, it } from 'vitest'
import { button, modal, option, plain, section, storyInput } from './support/forms.ts'
import { refused } from './support/refused.ts'
import { clientOf, openWorkplace, teacher } from './support/workplace.ts'

const long = (length: number) => 'x'.repeat(length)
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))
const options = (count: number) => many(count, (index) => option(String(index)))
const input = (element: Record<string, unknown>) => modal({ blocks: [storyInput(element)] })
const menu = (element: Record<string, unknown>) => input({ type: 'static_select', options: options(2), ...element })
const showing = (...blocks: unknown[]) => modal({ blocks: blocks as KnownBlock[] })
const actions = (...elements: unknown[]) => showing({ type: 'actions', elements })
type Make = (size: number) => unknown

/** What may be so long, or so many, and no more; and where one more is refused. */
const sizes: [what: string, most: number, where: string, make: Make][] = [
  ['title', 24, '/view/title/text', (n) => modal({ title: plain(long(n)) })],
  ['submit label', 24, '/view/submit/text', (n) => modal({ submit: plain(long(n)) })],
  ['close label', 24, '/view/close/text', (n) => modal({ close: plain(long(n)) })],
  ['metadata', 3000, '/view/private_metadata', (n) => modal({ private_metadata: long(n) })],
  ['callback id', 255, '/view/callback_id', (n) => modal({ callback_id: long(n) })],
  ['external id', 255, '/view/external_id', (n) => modal({ external_id: long(n) })],
  ['blocks', 100, '/view/blocks', (n) => showing(...many(n, () => section('x')))],
  ['block id', 255, '/view/blocks/0/block_id', (n) => showing(section('x', long(n)))],
  ['section', 3000, '/view/blocks/0/text/text', (n) => showing(section(long(n)))],
  ['fields', 10, '/view/blocks/0/fields', (n) => showing({ type: 'section', fields: many(n, () => plain('x')) })],
  ['field', 2000, '/view/blocks/0/fields/0/text', (n) => showing({ type: 'section', fields: [plain(long(n))] })],
  ['header', 150, '/view/blocks/0/text/text', (n) => showing({ type: 'header', text: plain(long(n)) })],
  ['context', 10, '/view/blocks/0/elements', (n) => showing({ type: 'context', elements: many(n, () => plain('x')) })],
  ['actions', 25, '/view/blocks/0/elements', (n) => actions(...many(n, (at) => button(`a${at}`, 'x')))],
  ['action id', 255, '/view/blocks/0/elements/0/action_id', (n) => actions(button(long(n), 'x'))],
  ['button text', 75, '/view/blocks/0/elements/0/text/text', (n) => withButton({ text: plain(long(n)) })],
  ['button value', 2000, '/view/blocks/0/elements/0/value', (n) => withButton({ value: long(n) })],
  [
    'spoken label',
    75,
    '/view/blocks/0/elements/0/accessibility_label',
    (n) => withButton({ accessibility_label: long(n) }),
  ],
  ['confirm title', 100, '/view/blocks/0/elements/0/confirm/title/text', (n) => withConfirm({ title: plain(long(n)) })],
  ['confirm text', 300, '/view/blocks/0/elements/0/confirm/text/text', (n) => withConfirm({ text: plain(long(n)) })],
  [
    'confirm yes',
    30,
    '/view/blocks/0/elements/0/confirm/confirm/text',
    (n) => withConfirm({ confirm: plain(long(n)) }),
  ],
  ['confirm no', 30, '/view/blocks/0/elements/0/confirm/deny/text', (n) => withConfirm({ deny: plain(long(n)) })],
  ['overflow', 5, '/view/blocks/0/elements/0/options', (n) => actions({ type: 'overflow', options: options(n) })],
  ['label', 2000, '/view/blocks/0/label/text', (n) => showing(storyInput({}, { label: plain(long(n)) }))],
  ['hint', 2000, '/view/blocks/0/hint/text', (n) => showing(storyInput({}, { hint: plain(long(n)) }))],
  ['placeholder', 150, '/view/blocks/0/element/placeholder/text', (n) => input({ placeholder: plain(long(n)) })],
  ['max_length', 3000, '/view/blocks/0/element/max_length', (n) => input({ max_length: n })],
  ['min_length', 10, '/view/blocks/0/element/min_length', (n) => input({ min_length: n, max_length: 10 })],
  [
    'initial value',
    10,
    '/view/blocks/0/element/initial_value',
    (n) => input({ initial_value: long(n), max_length: 10 }),
  ],
  ['options', 100, '/view/blocks/0/element/options', (n) => menu({ options: options(n) })],
  ['option text', 75, '/view/blocks/0/element/options/0/text/text', (n) => menuOf({ text: plain(long(n)) })],
  ['option value', 75, '/view/blocks/0/element/options/0/value', (n) => menuOf({ value: long(n) })],
  [
    'option note',
    75,
    '/view/blocks/0/element/options/0/description/text',
    (n) => menuOf({ description: plain(long(n)) }),
  ],
  ['groups', 100, '/view/blocks/0/element/option_groups', (n) => groupMenu(many(n, () => 'x'))],
  ['group label', 75, '/view/blocks/0/element/option_groups/0/label/text', (n) => groupMenu([long(n)])],
  ['checkboxes', 10, '/view/blocks/0/element/options', (n) => input({ type: 'checkboxes', options: options(n) })],
  ['radio buttons', 10, '/view/blocks/0/element/options', (n) => input({ type: 'radio_buttons', options: options(n) })],
]

/** What is refused whatever its size, where, and the like of it that is taken. */
const forms: [what: string, where: string, wrong: unknown, right: unknown][] = [
  [
    'inputs without submit',
    '/view',
    { ...modal(), submit: undefined },
    { ...showing(section('x')), submit: undefined },
  ],
  [
    'a block id twice',
    '/view/blocks/1/block_id',
    showing(section('x', 'a'), section('y', 'a')),
    showing(section('x', 'a')),
  ],
  ['an unknown block', '/view/blocks/0/type', showing({ type: 'poem' }), showing({ type: 'divider' })],
  ['an empty section', '/view/blocks/0/text/text', showing(section('')), showing(section('x'))],
  ['a header in mrkdwn', '/view/blocks/0/text/type', header('mrkdwn'), header('plain_text')],
  [
    'an action id twice',
    '/view/blocks/0/elements/1/action_id',
    actions(button('a', 'x'), button('a', 'y')),
    actions(button('a', 'x')),
  ],
  ['a loud button', '/view/blocks/0/elements/0/style', withButton({ style: 'loud' }), withButton({ style: 'danger' })],
  ['a text input among buttons', '/view/blocks/0/elements/0/type', actions({ type: 'plain_text_input' }), input({})],
  ['a button as an input', '/view/blocks/0/element/type', input({ type: 'button' }), input({})],
  ['two focused inputs', '/view/blocks', showing(focused('a'), focused('b')), showing(focused('a'))],
  ['no options', '/view/blocks/0/element/options', menu({ options: [] }), menu({})],
  [
    'an initial option that is none',
    '/view/blocks/0/element',
    menu({ initial_option: option('7') }),
    menu({ initial_option: option('1') }),
  ],
  ['initial options that are none', '/view/blocks/0/element', boxes(option('7')), boxes(option('1'))],
  ['options of an external menu', '/view/blocks/0/element/options', external({ options: options(1) }), external({})],
  ['a date in another form', '/view/blocks/0/element/initial_date', date('19-11-2026'), date('2026-11-19')],
  ['a time in another form', '/view/blocks/0/element/initial_time', time('9:40'), time('09:40')],
  ['an empty run of rich text', '/view/blocks/0/elements/0/elements/0/text', richText(''), richText('x')],
  ['an image without words', '/view/blocks/0/alt_text', image({}), image({ alt_text: 'Een plaatje' })],
]

function withButton(changes: Record<string, unknown>): ModalView {
  return actions({ ...button('a', 'b'), ...changes })
}

function withConfirm(changes: Record<string, unknown>): ModalView {
  const right = { title: plain('Zeker?'), text: plain('Zeker weten?'), confirm: plain('Ja'), deny: plain('Nee') }
  return withButton({ confirm: { ...right, ...changes } })
}

function menuOf(changes: Record<string, unknown>): ModalView {
  return menu({ options: [{ ...option('x'), ...changes }] })
}

function groupMenu(labels: readonly string[]): ModalView {
  const option_groups = labels.map((label) => ({ label: plain(label), options: options(1) }))
  return menu({ options: undefined, option_groups })
}

function header(type: string): ModalView {
  return showing({ type: 'header', text: { type, text: 'x' } })
}

function focused(block_id: string): KnownBlock {
  return storyInput({ focus_on_load: true }, { block_id })
}

function boxes(initial: unknown): ModalView {
  return input({ type: 'checkboxes', options: options(2), initial_options: [initial] })
}

function external(changes: Record<string, unknown>): ModalView {
  return input({ type: 'external_select', ...changes })
}

function date(initial_date: string): ModalView {
  return input({ type: 'datepicker', initial_date })
}

function time(initial_time: string): ModalView {
  return input({ type: 'timepicker', initial_time })
}

function image(changes: Record<string, unknown>): ModalView {
  return showing({ type: 'image', image_url: 'https://example.invalid/a.png', ...changes })
}

function richText(text: string): ModalView {
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }]
  return showing({ type: 'rich_text', elements })
}

describe('a view', () => {
  const open = async (view: unknown) => {
    const client = clientOf(await openWorkplace())
    return refused(client.views.open({ trigger_id: 'none', view: view as ModalView }))
  }
  const expectRefusal = async (view: unknown, where: string) => {
    const refusal = await open(view)
    expect(refusal.error).toBe('invalid_arguments')
    const says = expect.stringMatching(`^\\[ERROR\\] .* \\[json-pointer:${where}\\]$`)
    expect(refusal.response_metadata?.messages).toContainEqual(says)
  }
  // A view that is in order gets as far as its trigger id.
  const expectTaken = async (view: unknown) => expect(await open(view)).toMatchObject({ error: 'invalid_trigger_id' })

  it.each(sizes)('%s: %i and no more', async (_what, most, where, make) => {
    await expectRefusal(make(most + 1), where)
    await expectTaken(make(most))
  })

  it.each(forms)('is refused with %s', async (_what, where, wrong, right) => {
    await expectRefusal(wrong, where)
    await expectTaken(right)
  })

  it('of more than 250 KB is refused', async () => {
    const client = clientOf(await openWorkplace())
    const view = showing(...many(90, () => section(long(2900))))
    expect(await refused(client.views.open({ trigger_id: 'none', view }))).toMatchObject({ error: 'view_too_large' })
  })
})

describe('a message', () => {
  const post = async (content: { text?: string; blocks?: unknown }) => {
    const client = clientOf(await openWorkplace())
    return client.apiCall('chat.postMessage', { channel: teacher.id, ...content })
  }

  it('has at most 50 blocks', async () => {
    const blocks = (count: number) => many(count, () => section('x'))
    const refusal = await refused(post({ text: 'x', blocks: blocks(51) }))
    expect(refusal).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] no more than 50 items allowed [json-pointer:/blocks]'] },
    })
    expect(await post({ text: 'x', blocks: blocks(50) })).toMatchObject({ ok: true })
  })

  it('always has a text, also beside blocks', async () => {
    expect(await refused(post({ blocks: [section('x')] }))).toMatchObject({ error: 'no_text' })
    expect(await refused(post({}))).toMatchObject({ error: 'no_text' })
  })

  it('has blocks that are JSON', async () => {
    expect(await refused(post({ text: 'x', blocks: '[{' }))).toMatchObject({ error: 'invalid_blocks_format' })
  })

  it('is not longer than Slack keeps', async () => {
    expect(await refused(post({ text: long(40_001) }))).toMatchObject({ error: 'msg_too_long' })
  })
})
