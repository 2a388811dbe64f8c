import type { InputBlock } from '@slack/types'
import { plainText } from '../blocks/inline-text.tsx'
import { partId, useSurface } from '../surface.ts'
import { useTexts } from '../words/use-texts.ts'
import { FieldControl } from './field-control.tsx'
import { type FieldElement, isField } from './form-values.ts'
import { groupAria } from './tick-fields.tsx'

interface InputFieldProps {
  readonly block: InputBlock
  readonly blockId: string
  readonly problem: string | null
}

/** An input block: label, field, hint, and what is wrong with it. */
export function InputField({ block, blockId, problem }: InputFieldProps) {
  const texts = useTexts()
  const surface = useSurface()
  const { element } = block
  if (!isField(element)) return <p class="unknown-block">⚠ {texts.unknownBlock(element.type)}</p>
  const place = { blockId, actionId: element.action_id ?? '' }
  const ids = {
    control: partId(surface, place, 'field'),
    hint: partId(surface, place, 'hint'),
    optional: partId(surface, place, 'optional'),
    problem: partId(surface, place, 'problem'),
  }
  const optional = block.optional === true
  const describedBy = [
    optional ? ids.optional : '',
    block.hint === undefined ? '' : ids.hint,
    problem === null ? '' : ids.problem,
  ]
    .filter((id) => id !== '')
    .join(' ')
  const asked = { describedBy, invalid: problem !== null, required: !optional }
  const live = block.dispatch_action === true
  const label = plainText(block.label)
  const optionalMark = optional && (
    <span id={ids.optional} class="optional">
      {texts.optional}
    </span>
  )
  const field = <FieldControl element={element} place={place} controlId={ids.control} live={live} {...asked} />
  const around = (
    <>
      {block.hint !== undefined && (
        <p id={ids.hint} class="hint">
          {plainText(block.hint)}
        </p>
      )}
      {problem !== null && (
        <p id={ids.problem} class="problem">
          <span aria-hidden="true">⚠ </span>
          {problem}
        </p>
      )}
    </>
  )
  if (isGroup(element)) {
    return (
      <fieldset class="input-field" {...(element.type === 'radio_buttons' ? radioGroup(asked) : {})}>
        <legend>{label}</legend>
        {optionalMark}
        {field}
        {around}
      </fieldset>
    )
  }
  return (
    <div class="input-field">
      <label for={ids.control}>{label}</label>
      {optionalMark}
      {field}
      {around}
    </div>
  )
}

function radioGroup(asked: { readonly describedBy: string; readonly invalid: boolean; readonly required: boolean }) {
  return { role: 'radiogroup' as const, ...groupAria(asked) }
}

function isGroup(element: FieldElement): boolean {
  return element.type === 'radio_buttons' || element.type === 'checkboxes' || element.type === 'multi_static_select'
}
