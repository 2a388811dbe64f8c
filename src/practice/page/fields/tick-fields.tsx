import type { Checkboxes, Option, RadioButtons } from '@slack/types'
import { InlineText } from '../blocks/inline-text.tsx'
import { partId } from '../surface.ts'
import { ariaOf, type FieldProps, useFieldValue } from './field.ts'
import { asPlain } from './form-values.ts'

/** One of a few options, shown open. */
export function RadioField(props: FieldProps<RadioButtons>) {
  const { element, place, controlId, live } = props
  const { surface, value } = useFieldValue(place, 'radio_buttons')
  return (
    <div class="ticks">
      {element.options.map((option, index) => (
        <Tick
          key={option.value}
          type="radio"
          id={`${controlId}-${index}`}
          group={partId(surface, place, 'radio')}
          option={option}
          ticked={value?.selected_option?.value === option.value}
          invalid={props.invalid}
          describedBy={props.describedBy}
          onTick={() => surface.change(place, { type: 'radio_buttons', selected_option: asPlain(option) }, live)}
        />
      ))}
    </div>
  )
}

/** Any of a few options, shown open. */
export function TicksField(props: FieldProps<Checkboxes>) {
  const { element, place, controlId, live } = props
  const { surface, value } = useFieldValue(place, 'checkboxes')
  const ticked = new Set(value?.selected_options.map((option) => option.value))
  const toggle = (toggled: Option) => {
    const options = element.options.filter((option) => ticked.has(option.value) !== (option === toggled))
    surface.change(place, { type: 'checkboxes', selected_options: options.map(asPlain) }, live)
  }
  return (
    <div class="ticks">
      {element.options.map((option, index) => (
        <Tick
          key={option.value}
          type="checkbox"
          id={`${controlId}-${index}`}
          option={option}
          ticked={ticked.has(option.value)}
          invalid={props.invalid}
          describedBy={props.describedBy}
          onTick={() => toggle(option)}
        />
      ))}
    </div>
  )
}

interface TickProps {
  readonly type: 'radio' | 'checkbox'
  readonly id: string
  readonly group?: string
  readonly option: Option
  readonly ticked: boolean
  readonly invalid: boolean
  readonly describedBy: string
  readonly disabled?: boolean
  onTick(): void
}

/** One box or round to tick, as large as its text, with the line that helps to choose. */
export function Tick({ type, id, group, option, ticked, invalid, describedBy, disabled, onTick }: TickProps) {
  const noteId = `${id}-note`
  const described = `${option.description === undefined ? '' : noteId} ${describedBy}`.trim()
  return (
    <div class="tick">
      <input
        type={type}
        id={id}
        name={group}
        checked={ticked}
        disabled={disabled === true}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={type === 'checkbox' ? invalid : undefined}
        data-problem={invalid}
        onChange={onTick}
      />
      <label for={id}>
        <InlineText of={option.text} />
      </label>
      {option.description !== undefined && (
        <span id={noteId} class="tick-note">
          <InlineText of={option.description} />
        </span>
      )}
    </div>
  )
}

/** What a screen reader is told of the group as a whole. */
export function groupAria(props: Pick<FieldProps<RadioButtons>, 'describedBy' | 'invalid' | 'required'>) {
  const {
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': required,
  } = ariaOf({
    ...props,
    element: { type: 'radio_buttons', options: [] },
    place: { blockId: '', actionId: '' },
    controlId: '',
    live: false,
  })
  return { 'aria-describedby': describedBy, 'aria-invalid': invalid, 'aria-required': required }
}
