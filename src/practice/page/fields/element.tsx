import type { Button, Overflow } from '@slack/types'
import { plainText } from '../blocks/inline-text.tsx'
import { Menu } from '../desk/menu.tsx'
import { partId, useSurface } from '../surface.ts'
import { useSeatTools } from '../use-seat.ts'
import { useTexts } from '../words/use-texts.ts'
import { FieldControl } from './field-control.tsx'
import { isField } from './form-values.ts'

interface ElementProps {
  readonly element: { readonly type: string }
  readonly blockId: string
}

/** An element that stands beside text or in a row of actions. */
export function Element({ element, blockId }: ElementProps) {
  const texts = useTexts()
  const surface = useSurface()
  if (isButton(element)) return <PressButton button={element} blockId={blockId} />
  if (isOverflow(element)) return <OverflowMenu overflow={element} blockId={blockId} />
  if (isField(element)) {
    const place = { blockId, actionId: element.action_id ?? '' }
    const name = 'placeholder' in element && element.placeholder !== undefined ? element.placeholder.text : texts.pick
    return (
      <FieldControl
        element={element}
        place={place}
        controlId={partId(surface, place, 'field')}
        describedBy=""
        name={name}
        invalid={false}
        required={false}
        live
      />
    )
  }
  if (isImage(element)) return <span class="image-in-words">{texts.image(element.alt_text)}</span>
  return <span class="unknown-block">⚠ {texts.unknownBlock(element.type)}</span>
}

function PressButton({ button, blockId }: { readonly button: Button; readonly blockId: string }) {
  const surface = useSurface()
  const { agrees } = useSeatTools()
  const press = async () => {
    if (button.confirm !== undefined && !(await agrees(button.confirm))) return
    surface.press({ blockId, actionId: button.action_id ?? '' }, button.value ?? '')
    if (button.url !== undefined) window.open(button.url, '_blank', 'noopener')
  }
  const label = plainText(button.text)
  return (
    <button
      type="button"
      class={`button ${button.style ?? 'default'}`}
      aria-label={button.accessibility_label}
      onClick={() => void press()}
    >
      {label}
      {button.url !== undefined && <span aria-hidden="true"> ↗</span>}
    </button>
  )
}

function OverflowMenu({ overflow, blockId }: { readonly overflow: Overflow; readonly blockId: string }) {
  const texts = useTexts()
  const surface = useSurface()
  const { agrees } = useSeatTools()
  const choose = async (value: string) => {
    if (overflow.confirm !== undefined && !(await agrees(overflow.confirm))) return
    surface.press({ blockId, actionId: overflow.action_id ?? '' }, value)
  }
  const items = overflow.options.map((option) => ({ id: option.value ?? '', label: plainText(option.text) }))
  return <Menu name={texts.moreChoices} items={items} onChoose={(value) => void choose(value)} />
}

function isButton(element: { readonly type: string }): element is Button {
  return element.type === 'button'
}

function isOverflow(element: { readonly type: string }): element is Overflow {
  return element.type === 'overflow'
}

function isImage(element: { readonly type: string }): element is { type: 'image'; alt_text: string } {
  return element.type === 'image'
}
