import type { PlainTextOption, StaticSelect } from '@slack/types'
import { plainText } from '../blocks/inline-text.tsx'
import { partId } from '../surface.ts'
import { useTexts } from '../words/use-texts.ts'
import { ariaOf, type FieldProps, useFieldValue } from './field.ts'
import { optionsOf } from './form-values.ts'

/** One of many options, in the browser's own list; the line that helps to choose stands under it. */
export function SelectField(props: FieldProps<StaticSelect>) {
  const { element, place, controlId, live } = props
  const { surface, value } = useFieldValue(place, 'static_select')
  const texts = useTexts()
  const chosen = value?.selected_option ?? null
  const noteId = partId(surface, place, 'note')
  const note = chosen?.description
  const describedBy = `${note === undefined ? '' : noteId} ${props.describedBy}`.trim()
  return (
    <div class="select-field">
      <select
        id={controlId}
        value={chosen?.value ?? ''}
        class={chosen === null ? 'nothing-chosen' : ''}
        {...ariaOf({ ...props, describedBy })}
        onChange={(event) => {
          const picked = event.currentTarget.value
          const option = optionsOf(element).find((one) => one.value === picked) ?? null
          surface.change(place, { type: 'static_select', selected_option: option }, live)
        }}
      >
        <option value="" disabled={props.required}>
          {element.placeholder?.text ?? texts.pick}
        </option>
        {element.option_groups?.map((group) => (
          <optgroup key={group.label.text} label={plainText(group.label)}>
            <Options options={group.options} />
          </optgroup>
        ))}
        {element.options !== undefined && <Options options={element.options} />}
      </select>
      {note !== undefined && (
        <span id={noteId} class="select-note">
          {plainText(note)}
        </span>
      )}
    </div>
  )
}

function Options({ options }: { readonly options: readonly PlainTextOption[] }) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {plainText(option.text)}
        </option>
      ))}
    </>
  )
}
