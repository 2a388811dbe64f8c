import type { PlainTextInput } from '@slack/types'
import { useRef } from 'preact/hooks'
import { partId } from '../surface.ts'
import { useTexts } from '../words/use-texts.ts'
import { ariaOf, type FieldProps, useFieldValue } from './field.ts'

/** In a field for a number or a word nobody asks how many letters are left. */
const COUNTED_FROM = 50

/** One line or several lines of text, with what is left of its length. */
export function TextField(props: FieldProps<PlainTextInput>) {
  const { element, place, controlId, live } = props
  const { surface, value } = useFieldValue(place, 'plain_text_input')
  const texts = useTexts()
  const text = value?.value ?? ''
  const told = useRef(text)
  const everyCharacter = element.dispatch_action_config?.trigger_actions_on?.includes('on_character_entered') === true
  const tellIfNew = () => {
    if (!live || told.current === text) return
    told.current = text
    surface.tellChange(place)
  }
  const counterId = partId(surface, place, 'left')
  const counted = element.max_length !== undefined && element.max_length >= COUNTED_FROM
  const shared = {
    id: controlId,
    value: text,
    placeholder: element.placeholder?.text ?? '',
    maxLength: element.max_length,
    ...ariaOf({ ...props, describedBy: `${props.describedBy} ${counted ? counterId : ''}`.trim() }),
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const typed = event.currentTarget.value
      const tell = live && everyCharacter
      if (tell) told.current = typed
      surface.change(place, { type: 'plain_text_input', value: typed === '' ? null : typed }, tell)
    },
    // A form that is being sent carries the newest text itself.
    onBlur: (event: FocusEvent) => {
      if (!isSubmit(event.relatedTarget)) tellIfNew()
    },
  }
  return (
    <div class="text-field">
      {element.multiline === true ? (
        <textarea rows={4} {...shared} />
      ) : (
        <input
          type="text"
          autoComplete="off"
          {...shared}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !live) return
            event.preventDefault()
            tellIfNew()
          }}
        />
      )}
      {counted && (
        <span id={counterId} class="counter">
          {texts.charactersLeft((element.max_length ?? 0) - text.length)}
        </span>
      )}
    </div>
  )
}

function isSubmit(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement && target.type === 'submit'
}
