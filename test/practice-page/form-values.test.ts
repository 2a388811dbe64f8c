import type { KnownBlock } from '@slack/types'
import { describe, expect, it } from 'vitest'
import { fitValues, missingFields } from '../../src/practice/page/fields/form-values.ts'
import { option, plain } from './made-up.ts'
import { behaviours, everyField, kind, story } from './made-up-blocks.ts'

const typed = { story: { story: { type: 'plain_text_input' as const, value: 'getypt' } } }

describe('values of a form', () => {
  it('have the shapes of Slack for every kind of field', () => {
    expect(fitValues(everyField, {})).toEqual({
      kind: { kind: { type: 'static_select', selected_option: null } },
      story: { story: { type: 'plain_text_input', value: null } },
      day: { day: { type: 'datepicker', selected_date: '2026-11-19' } },
      time: { time: { type: 'timepicker', selected_time: null } },
      behaviours: { behaviours: { type: 'multi_static_select', selected_options: [] } },
      serious: { serious: { type: 'radio_buttons', selected_option: null } },
      done: { done: { type: 'checkboxes', selected_options: [] } },
      colleague: { colleague: { type: 'external_select', selected_option: null } },
      place: { place: { type: 'plain_text_input', value: null } },
    })
  })

  it('are kept when the block stays, also against a new initial value', () => {
    const later = story({ element: { type: 'plain_text_input', action_id: 'story', initial_value: 'van de server' } })
    expect(fitValues([later], typed)).toEqual(typed)
  })

  it('start with the initial value when the block is new or has another action id', () => {
    const other = story({ element: { type: 'plain_text_input', action_id: 'other', initial_value: 'nieuw' } })
    expect(fitValues([other], typed)).toEqual({ story: { other: { type: 'plain_text_input', value: 'nieuw' } } })
  })

  it('are gone when the block goes', () => {
    const gone = fitValues([kind], fitValues([kind, story()], typed))
    expect(fitValues([kind, story()], gone)).toMatchObject({ story: { story: { value: null } } })
  })

  it('keep a choice only while it is offered', () => {
    const options = [option('a', 'A'), option('b', 'B')]
    const of = (left: typeof options): KnownBlock => ({
      type: 'actions',
      block_id: 'x',
      elements: [{ type: 'multi_static_select', action_id: 'y', options: left }],
    })
    const chosen = { x: { y: { type: 'multi_static_select' as const, selected_options: options } } }
    expect(fitValues([of(options.slice(1))], chosen)).toEqual({
      x: { y: { type: 'multi_static_select', selected_options: [option('b', 'B')] } },
    })
  })
})

describe('what is missing', () => {
  it('is every required input that is empty, also one with only spaces', () => {
    const blank = { story: { story: { type: 'plain_text_input' as const, value: '  ' } } }
    expect(missingFields([kind, story(), behaviours], fitValues([kind, story(), behaviours], blank))).toEqual([
      'kind',
      'story',
    ])
  })

  it('is nothing outside inputs', () => {
    const blocks: KnownBlock[] = [
      {
        type: 'section',
        block_id: 'x',
        text: plain('Kies'),
        accessory: { type: 'static_select', action_id: 'y', options: [option('a', 'A')] },
      },
    ]
    expect(missingFields(blocks, fitValues(blocks, {}))).toEqual([])
  })
})
