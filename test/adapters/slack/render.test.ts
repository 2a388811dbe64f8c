import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderCard, renderForm, ViewDoesNotFit } from '../../../src/adapters/slack/render.ts'
import { problemsWithBlocks } from '../../../src/practice/limits/message.ts'
import { problemsWithView } from '../../../src/practice/limits/view.ts'
import { blocksTaken } from '../../../src/view/layout.ts'
import { problems } from '../../../src/view/problems.ts'
import type { Block, Form } from '../../../src/view/view.ts'
import { alertCard, anyBlock, everything } from '../../view/views.ts'

const golden = (name: string) => `../../golden/slack/${name}.json`
const written = (rendered: object) => `${JSON.stringify(rendered, null, 2)}\n`

describe('golden Block Kit', () => {
  test('of a form with every kind of block and field', async () => {
    await expect(written(renderForm(everything))).toMatchFileSnapshot(golden('form-with-everything'))
  })

  test('of an alert card', async () => {
    await expect(written(renderCard(alertCard))).toMatchFileSnapshot(golden('alert-card'))
  })

  test('is what the practice workspace takes, which knows the limits by itself', () => {
    expect(problemsWithView(renderForm(everything))).toEqual([])
    expect(problemsWithBlocks(renderCard(alertCard).blocks)).toEqual([])
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
    await expect(written(renderForm(receipt))).toMatchFileSnapshot(golden('receipt-in-english'))
  })
})

describe('long texts', () => {
  test('a story of 7,000 characters stands whole in several blocks', () => {
    const story = 'woord '.repeat(1167)
    const { blocks } = renderForm(withBody({ type: 'text', text: story }))
    expect(blocks).toHaveLength(3)
    expect(textsIn(blocks).join('')).toBe(story)
  })

  test('a numbered list counts on in the next block', () => {
    const items = Array.from({ length: 4 }, (_, i) => ({ text: `${i}`.repeat(1400) }))
    const { blocks } = renderForm(withBody({ type: 'list', ordered: true, items }))
    expect(blocks.map((block) => JSON.stringify(block).match(/"offset":(\d+)/)?.[1])).toEqual([undefined, '2'])
  })
})

describe('what does not fit', () => {
  test('is refused with everything that is wrong, and never cut', () => {
    const tooLong = { ...everything, title: 'x'.repeat(25), closeLabel: '' }
    expect(() => renderForm(tooLong)).toThrow(ViewDoesNotFit)
    expect(() => renderForm(tooLong)).toThrow('title has 25 characters, at most 24 fit; closeLabel is empty')
    expect(() => renderCard({ ...alertCard, title: '' })).toThrow('title is empty')
  })
})

const TRAPS = [
  '<!channel>',
  '<!here>',
  '<@U0TESSA>',
  '<https://example.invalid|klik>',
  '*vet*',
  '_x_',
  ':fire:',
  '&amp;',
  '`c`',
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
        const card = renderCard({
          ...alertCard,
          summary: text,
          title: text.slice(0, 150).trim() || 'x',
          body: [
            { type: 'text', text },
            { type: 'alert', tone: 'info', text },
            { type: 'facts', facts: [{ label: 'Feit', value: text }] },
            { type: 'list', ordered: false, items: [{ text, note: text }] },
            { type: 'source', text },
            {
              type: 'entry',
              title: text,
              action: { id: 'a', label: text.slice(0, 75).trim() || 'x', style: 'default', value: 'v' },
            },
          ],
        })
        expect(card.text).not.toMatch(/[<>]/)
        expect(card.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text)
        everyObject(card.blocks, (object) => {
          expect(String(object.type)).not.toMatch(
            /^(mrkdwn|markdown|link|user|usergroup|channel|broadcast|emoji|date)$/,
          )
          if (object.type === 'plain_text') expect(object.emoji).toBe(false)
        })
      }),
    )
  })

  test('is all there, and in as many blocks as problems() counted', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), (body) => {
        const form = withBody(...body)
        fc.pre(problems(form, ['slack']).length === 0)
        const { blocks } = renderForm(form)
        expect(problemsWithView(renderForm(form))).toEqual([])
        expect(blocks).toHaveLength(body.reduce((sum, block) => sum + blocksTaken(block), 0))
        for (const block of blocks) expect(textsIn([block]).join('').length).toBeLessThanOrEqual(3000)
        const shown = textsIn(blocks).join('')
        for (const block of body) if (block.type === 'heading') expect(shown).toContain(block.text)
      }),
      { numRuns: 60 },
    )
  })
})

function withBody(...body: Block[]): Form {
  const { submitLabel: _, ...form } = everything
  return { ...form, body }
}

function textsIn(blocks: readonly object[]): string[] {
  const texts: string[] = []
  everyObject(blocks, (object) => {
    if (typeof object.text === 'string') texts.push(object.text)
  })
  return texts
}

function everyObject(value: unknown, look: (object: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) look({ ...value })
  for (const part of Object.values(value)) everyObject(part, look)
}
