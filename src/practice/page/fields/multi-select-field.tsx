import type { MultiStaticSelect, PlainTextOption } from '@slack/types'
import { useRef, useState } from 'preact/hooks'
import { plainText } from '../blocks/inline-text.tsx'
import { matches } from '../words/matches.ts'
import { useTexts } from '../words/use-texts.ts'
import { type FieldProps, useFieldValue } from './field.ts'
import { optionsOf } from './form-values.ts'
import { Tick } from './tick-fields.tsx'

const LONG_LIST = 8

interface OptionGroup {
  readonly label: string | null
  readonly options: readonly PlainTextOption[]
}

/** Any of many options: what is chosen stands as labels, the list opens under it and can be searched when it is long. */
export function MultiSelectField(props: FieldProps<MultiStaticSelect>) {
  const { element, place, controlId, live } = props
  const { surface, value } = useFieldValue(place, 'multi_static_select')
  const texts = useTexts()
  const [open, setOpen] = useState(false)
  const toggler = useRef<HTMLButtonElement>(null)
  const chosen = value?.selected_options ?? []
  const choose = (options: PlainTextOption[]) =>
    surface.change(place, { type: 'multi_static_select', selected_options: options }, live)
  const without = (option: PlainTextOption) => chosen.filter((one) => one.value !== option.value)
  const isChosen = (option: PlainTextOption) => chosen.some((one) => one.value === option.value)
  const close = () => {
    setOpen(false)
    toggler.current?.focus()
  }
  const panelId = `${controlId}-list`
  return (
    <div class="multi-select">
      <Chosen
        options={chosen}
        onRemove={(option) => {
          choose(without(option))
          toggler.current?.focus()
        }}
      />
      <button
        ref={toggler}
        type="button"
        id={controlId}
        class="multi-select-toggle"
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        aria-describedby={props.describedBy === '' ? undefined : props.describedBy}
        data-problem={props.invalid}
        onClick={() => setOpen(!open)}
      >
        <span>{element.placeholder?.text ?? texts.pickSome}</span>
        {chosen.length > 0 && <span class="count">{texts.chosen(chosen.length)}</span>}
      </button>
      {open && (
        <OptionList
          panelId={panelId}
          element={element}
          isChosen={isChosen}
          full={element.max_selected_items !== undefined && chosen.length >= element.max_selected_items}
          onToggle={(option) => choose(isChosen(option) ? without(option) : [...chosen, option])}
          onClose={close}
        />
      )}
    </div>
  )
}

interface ChosenProps {
  readonly options: readonly PlainTextOption[]
  onRemove(option: PlainTextOption): void
}

function Chosen({ options, onRemove }: ChosenProps) {
  const texts = useTexts()
  if (options.length === 0) return null
  return (
    <ul class="chosen">
      {options.map((option) => (
        <li key={option.value}>
          {plainText(option.text)}
          <button type="button" aria-label={texts.remove(plainText(option.text))} onClick={() => onRemove(option)}>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface OptionListProps {
  readonly panelId: string
  readonly element: MultiStaticSelect
  readonly full: boolean
  isChosen(option: PlainTextOption): boolean
  onToggle(option: PlainTextOption): void
  onClose(): void
}

function OptionList({ panelId, element, full, isChosen, onToggle, onClose }: OptionListProps) {
  const texts = useTexts()
  const [wanted, setWanted] = useState('')
  const groups = groupsOf(element, wanted)
  const found = groups.reduce((count, group) => count + group.options.length, 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields in it
    <div
      id={panelId}
      class="option-list"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      {optionsOf(element).length > LONG_LIST && (
        <input
          type="search"
          aria-label={texts.filter}
          placeholder={texts.filter}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      )}
      <div class="option-list-scroll">
        {groups.map((group) => (
          <fieldset key={group.label ?? ''} aria-label={group.label === null ? texts.pickSome : undefined}>
            {group.label !== null && <legend>{group.label}</legend>}
            {group.options.map((option) => (
              <Tick
                key={option.value}
                type="checkbox"
                id={`${panelId}-${optionsOf(element).indexOf(option)}`}
                option={option}
                ticked={isChosen(option)}
                invalid={false}
                describedBy=""
                disabled={full && !isChosen(option)}
                onTick={() => onToggle(option)}
              />
            ))}
          </fieldset>
        ))}
        {found === 0 && <p class="nothing-found">{texts.nothingFound}</p>}
      </div>
      <button type="button" class="button" onClick={onClose}>
        {texts.done}
      </button>
    </div>
  )
}

function groupsOf(element: MultiStaticSelect, wanted: string): readonly OptionGroup[] {
  const all: readonly OptionGroup[] = element.option_groups?.map((group) => ({
    label: plainText(group.label),
    options: group.options,
  })) ?? [{ label: null, options: element.options ?? [] }]
  return all
    .map((group) => ({
      ...group,
      options: group.options.filter((one) => matches(`${one.text.text} ${one.description?.text ?? ''}`, wanted)),
    }))
    .filter((group) => group.options.length > 0)
}
