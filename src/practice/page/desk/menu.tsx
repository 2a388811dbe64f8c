import { useEffect, useRef, useState } from 'preact/hooks'

interface MenuProps {
  readonly name: string
  /** The words on the button; three dots when absent. */
  readonly face?: string
  readonly items: readonly { readonly id: string; readonly label: string }[]
  onChoose(id: string): void
}

/** A button that opens a short list; arrows, Home, End and Escape work in it. */
export function Menu({ name, face, items, onChoose }: MenuProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) itemsIn(root.current)[0]?.focus()
  }, [open])
  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    const buttons = itemsIn(root.current)
    const at = buttons.findIndex((button) => button.matches(':focus'))
    const next = nextItem(event.key, at, buttons.length)
    if (event.key === 'Escape') close()
    else if (next !== null) buttons[next]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the buttons in it
    <div
      class="menu"
      ref={root}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget))) setOpen(false)
      }}
    >
      <button
        type="button"
        class={face === undefined ? 'icon-button' : 'button small quiet-button'}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {face ?? <span aria-hidden="true">⋯</span>}
      </button>
      {open && (
        <div role="menu" aria-label={name} class="menu-items">
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close()
                onChoose(item.id)
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

function itemsIn(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}

function nextItem(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at + count - 1) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
