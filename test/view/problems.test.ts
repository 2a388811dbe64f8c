import { describe, expect, test } from 'vitest'
import { problems } from '../../src/view/problems.ts'
import type { Block, Card, Field, Form } from '../../src/view/view.ts'
import { alertCard, everything } from './views.ts'

const formOf = (...body: (Block | Field)[]): Form => ({ ...everything, body })
const cardOf = (...body: Block[]): Card => ({ ...alertCard, body })
const long = (length: number) => 'x'.repeat(length)
const select: Field = {
  id: 'concern',
  type: 'choice-field',
  label: 'Waarover?',
  required: true,
  look: 'select',
  options: [{ id: 'a', label: 'A' }],
}
const manyOptions = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: `Optie ${i}` }))

describe('problems', () => {
  test('has nothing to say about views that fit', () => {
    expect(problems(everything)).toEqual([])
    expect(problems(alertCard)).toEqual([])
  })

  test('lets a long text stand that can be spread over blocks', () => {
    expect(problems(formOf({ type: 'text', text: long(7000) }))).toEqual([])
    expect(problems(formOf({ type: 'facts', facts: [{ label: 'Verhaal', value: long(7000) }] }))).toEqual([])
  })

  test.each<[string, Form | Card, string[]]>([
    ['a long form title', { ...everything, title: long(25) }, ['title has 25 characters, at most 24 fit']],
    ['a long close label', { ...everything, closeLabel: long(25) }, ['closeLabel has 25 characters, at most 24 fit']],
    [
      'a long submit label',
      { ...everything, submitLabel: long(25) },
      ['submitLabel has 25 characters, at most 24 fit'],
    ],
    ['a long context', { ...everything, context: long(2001) }, ['context has 2001 characters, at most 2000 fit']],
    ['an empty form', formOf(), ['the form is empty']],
    ['an empty text', formOf({ type: 'text', text: ' ' }), ['body[0] text is empty']],
    [
      'a long heading',
      formOf({ type: 'heading', text: long(151) }),
      ['body[0] heading has 151 characters, at most 150 fit'],
    ],
    ['no facts', formOf({ type: 'facts', facts: [] }, { type: 'divider' }), ['body[0] has no facts']],
    [
      'an empty fact',
      formOf({ type: 'facts', facts: [{ label: 'L', value: '' }] }),
      ['body[0] value of fact 0 is empty'],
    ],
    [
      'an empty list',
      formOf({ type: 'list', ordered: true, items: [] }, { type: 'divider' }),
      ['body[0] has no items'],
    ],
    [
      'a long list item',
      formOf({ type: 'list', ordered: true, items: [{ text: long(2000), note: long(1000) }] }),
      ['body[0] item 0 has 3001 characters, at most 3000 fit'],
    ],
    [
      'two buttons with one id',
      cardOf({
        type: 'buttons',
        actions: [
          { id: 'a', label: 'A', style: 'default', value: '1' },
          { id: 'a', label: 'B', style: 'default', value: '2' },
        ],
      }),
      ['body[0] action «a» is there more than once'],
    ],
    ['no buttons', cardOf({ type: 'buttons', actions: [] }), ['body[0] has no buttons']],
    [
      'a long button',
      { ...alertCard, actions: [{ id: 'a', label: long(76), style: 'default', value: long(2001) }] },
      [
        'label of action «a» has 76 characters, at most 75 fit',
        'value of action «a» has 2001 characters, at most 2000 fit',
      ],
    ],
    [
      'too many options',
      formOf({ ...select, options: manyOptions(101) }),
      ['field «concern» has 101 options, at most 100 fit'],
    ],
    [
      'too many radio buttons',
      formOf({ ...select, look: 'radio', options: manyOptions(11) }),
      ['field «concern» has 11 options, at most 10 fit'],
    ],
    ['no options', formOf({ ...select, options: [] }), ['field «concern» has no options']],
    [
      'a value that is no option',
      formOf({ ...select, value: 'b' }),
      ['value «b» of field «concern» is none of its options'],
    ],
    [
      'a long option',
      formOf({ ...select, options: [{ id: 'a', label: long(76), note: long(76) }] }),
      [
        'label of option «a» of field «concern» has 76 characters, at most 75 fit',
        'note of option «a» of field «concern» has 76 characters, at most 75 fit',
      ],
    ],
    ['two fields with one id', formOf(select, select), ['field «concern» is there more than once']],
    [
      'an option in two groups',
      formOf({
        id: 'f',
        type: 'choices-field',
        label: 'F',
        required: false,
        groups: [
          { label: 'G', options: manyOptions(1) },
          { label: 'H', options: manyOptions(1) },
        ],
        value: [],
      }),
      ['option of field «f» «o0» is there more than once'],
    ],
    [
      'a text that is longer than its field takes',
      formOf({
        id: 'f',
        type: 'text-field',
        label: 'F',
        required: false,
        multiline: false,
        maxLength: 3,
        value: 'vier',
      }),
      ['value of field «f» has 4 characters, at most 3 fit'],
    ],
    [
      'a day that does not exist',
      formOf({ id: 'f', type: 'date-field', label: 'F', required: false, value: '2026-02-30' }),
      ['value of field «f» is no date'],
    ],
    [
      'an hour that does not exist',
      formOf({ id: 'f', type: 'time-field', label: 'F', required: false, value: '24:00' }),
      ['value of field «f» is no time'],
    ],
    [
      'too many blocks in a form',
      formOf(...Array.from({ length: 101 }, (): Block => ({ type: 'divider' }))),
      ['the form has 101 blocks, at most 100 fit'],
    ],
    [
      'too many blocks in a card',
      cardOf(...Array.from({ length: 49 }, (): Block => ({ type: 'divider' }))),
      ['the card has 51 blocks, at most 50 fit'],
    ],
  ])('names %s', (_what, view, expected) => {
    expect(problems(view, ['slack'])).toEqual(expected)
  })

  test('names a form with fields that cannot be sent', () => {
    const { submitLabel: _, ...unsendable } = formOf(select)
    expect(problems(unsendable)).toEqual(['a form with fields has no submitLabel'])
  })

  test('holds a view to the 28 KB of Teams, unless only Slack is asked about', () => {
    const story = formOf(...Array.from({ length: 10 }, (): Block => ({ type: 'text', text: long(2900) })))
    expect(problems(story)).toEqual([expect.stringMatching(/^the view has \d+ bytes, at most 28000 fit$/)])
    expect(problems(story, ['slack'])).toEqual([])
  })

  test('names everything at once, and never what a person typed', () => {
    const secret = `Pim Proefleerling ${long(12_000)}`
    const found = problems({ ...formOf({ type: 'text', text: secret }, { ...select, value: 'b' }), title: '' })
    expect(found).toHaveLength(3)
    expect(found.join()).not.toContain('Pim')
  })
})
