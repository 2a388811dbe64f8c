import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderCard, ViewDoesNotFit } from '../../../src/adapters/teams/render.ts'
import { type Drawing, renderForm } from '../../../src/adapters/teams/render-form.ts'
import { problems } from '../../../src/view/problems.ts'
import type { Block, Form } from '../../../src/view/view.ts'
import { problemsWithCard } from '../../support/card-lint.ts'
import { alertCard, anyBlock, everything } from '../../view/views.ts'

const AT: Drawing = { dialog: 'd-1', drawn: 1 }
const golden = (name: string) => `../../golden/teams/${name}.json`
const written = (rendered: object) => `${JSON.stringify(rendered, null, 2)}\n`

describe('golden Adaptive Cards', () => {
  test('of a form with every kind of block and field', async () => {
    const rendered = renderForm(everything, AT)
    expect(problemsWithCard(rendered.card)).toEqual([])
    await expect(written(rendered)).toMatchFileSnapshot(golden('form-with-everything'))
  })

  test('of a form in which something is wrong', async () => {
    const errors = { story: 'Schrijf kort op wat je zag.', time: 'Dit is geen tijd.' }
    const rendered = renderForm(everything, { ...AT, errors })
    expect(problemsWithCard(rendered.card)).toEqual([])
    await expect(written(rendered)).toMatchFileSnapshot(golden('form-with-errors'))
  })

  test('of an alert card', async () => {
    const rendered = renderCard(alertCard)
    expect(problemsWithCard(rendered.card)).toEqual([])
    await expect(written(rendered)).toMatchFileSnapshot(golden('alert-card'))
  })

  test('of a form that only shows something, in English', async () => {
    const receipt: Form = {
      kind: 'form',
      id: 'receipt',
      context: 'TST-26-7KQ2',
      title: 'Reported',
      language: 'en',
      body: [
        { type: 'alert', tone: 'danger', text: 'Call 112 now.' },
        { type: 'text', text: 'Your report is in.' },
      ],
      closeLabel: 'Close',
    }
    await expect(written(renderForm(receipt, AT))).toMatchFileSnapshot(golden('receipt-in-english'))
  })
})

describe('the lint', () => {
  test.each([
    ['a verb', { verb: undefined }, 'an action has the verb undefined'],
    ['a title', { title: '' }, 'an action has no title'],
  ])('sees a button without %s', (_, change, said) => {
    const action = { type: 'Action.Submit', title: 'Ja', associatedInputs: 'none', data: { verb: 'send' }, ...change }
    const broken = { ...action, data: 'verb' in change ? {} : action.data }
    const card = { type: 'AdaptiveCard', version: '1.5', body: [], actions: [broken] }
    expect(problemsWithCard(card)).toContain(said)
  })

  test('sees an input without a label or a name of ours, and a card that refreshes itself', () => {
    const body = [{ type: 'Input.Text', id: 'story', isMultiline: true }]
    const card = { type: 'AdaptiveCard', version: '1.5', refresh: {}, body }
    expect(problemsWithCard(card)).toEqual(
      expect.arrayContaining(['an input has no id of ours', 'story has no label', 'refresh would be sent to everyone']),
    )
  })

  test('sees what the library itself refuses', () => {
    expect(problemsWithCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Made.Up' }] })).not.toEqual([])
  })
})

describe('what does not fit', () => {
  test('is refused with everything that is wrong, and never cut', () => {
    const tooLong = { ...everything, title: 'x'.repeat(25), closeLabel: '' }
    expect(() => renderForm(tooLong, AT)).toThrow(ViewDoesNotFit)
    expect(() => renderForm(tooLong, AT)).toThrow('title has 25 characters, at most 24 fit; closeLabel is empty')
    expect(() => renderCard({ ...alertCard, title: '' })).toThrow('title is empty')
  })

  test('is a card that is too large', () => {
    const body: Block[] = [1, 2, 3].map(() => ({ type: 'text', text: 'woord '.repeat(2000) }))
    expect(() => renderCard({ ...alertCard, body })).toThrow(/the Adaptive Card has \d+ bytes, at most 28000 fit/)
  })

  test('is an option of which several come back in one text', () => {
    const ticks = { type: 'ticks-field', id: 't', label: 'Vink aan', required: false, value: [] } as const
    const form: Form = { ...everything, body: [{ ...ticks, options: [{ id: 'a,b', label: 'A' }] }] }
    expect(() => renderForm(form, AT)).toThrow('an option of field «t» has a comma in its id')
  })
})

describe('a form that is larger than a card', () => {
  const story = (i: number) =>
    ({ type: 'text-field', id: `f${i}`, label: `Veld ${i}`, required: true, multiline: true, maxLength: 3000 }) as const
  const large: Form = {
    ...everything,
    body: [0, 1, 2, 3].flatMap((i) => [
      { type: 'text' as const, text: `${i}`.repeat(9000) },
      { ...story(i), value: 'é'.repeat(2900) },
    ]),
  }
  const all = [0, 1, 2, 3].map((page) => renderForm(large, { ...AT, page }))

  test('is spread over pages that each fit, with every field on one of them', () => {
    const last = all.findIndex(({ page }, i) => page !== i)
    const pages = last === -1 ? all : all.slice(0, last)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(({ fields }) => fields)).toEqual(['f0', 'f1', 'f2', 'f3'])
    for (const { card } of pages) expect(problemsWithCard(card)).toEqual([])
    const shown = pages.flatMap(({ card }) => runsIn(card.body)).join('\n')
    for (const i of [0, 1, 2, 3]) expect(withoutPages(shown).replaceAll(/\D/g, '').split(`${i}`)).toHaveLength(9001)
  })

  test('is sent from the last page only', () => {
    const verbs = (page: number) => renderForm(large, { ...AT, page }).card.actions?.map(({ data }) => data.verb)
    expect(verbs(0)).toEqual(['turn', 'close'])
    expect(verbs(99)).toEqual(['send', 'turn', 'close'])
  })

  test('opens on the page where something is wrong', () => {
    expect(renderForm(large, { ...AT, page: 3, errors: { f1: 'Vul dit in.' } }).fields).toContain('f1')
  })
})

const TRAPS = [
  '**vet**',
  '[klik](https://example.invalid)',
  '<at>Tessa</at>',
  '{{DATE(2017-02-14T06:08:39Z,SHORT)}}',
  '# x',
]
const typed = fc
  .array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({ minLength: 1, maxLength: 40 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '')

describe('text that people typed', () => {
  test('is inert wherever it stands', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { card } = renderCard({
          ...alertCard,
          title: text.slice(0, 150).trim() || 'x',
          body: [
            { type: 'text', text },
            { type: 'heading', text: text.slice(0, 150).trim() || 'x' },
            { type: 'alert', tone: 'info', text },
            { type: 'facts', facts: [{ label: 'Feit', value: text }] },
            { type: 'list', ordered: false, items: [{ text, note: text }] },
            { type: 'source', text },
          ],
        })
        expect(problemsWithCard(card)).toEqual([])
        for (const run of runsIn(card.body)) expect(run).not.toContain('{{')
      }),
    )
  })

  test('is all there', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), (body) => {
        const { submitLabel: _, ...nothingToSend } = everything
        const form: Form = { ...nothingToSend, body }
        fc.pre(problems(form, ['slack']).length === 0)
        let shown = ''
        for (let page = 0, pages = 1; page < pages; page++) {
          const rendered = renderForm(form, { ...AT, page })
          expect(problemsWithCard(rendered.card)).toEqual([])
          shown += runsIn(rendered.card.body).join('')
          if (rendered.card.actions?.some(({ data }) => data.value === String(page + 1)) === true) pages = page + 2
        }
        const letters = (text: string) => text.replace(/[\s\u2028\u2029]/g, '')
        for (const block of body)
          if (block.type === 'text') expect(letters(withoutPages(shown))).toContain(letters(block.text))
      }),
      { numRuns: 60 },
    )
  })
})

const withoutPages = (text: string) => text.replace(/Deel \d+ van \d+/g, '')

function runsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value && typeof value.text === 'string') return [value.text]
  return Object.values(value).flatMap(runsIn)
}
