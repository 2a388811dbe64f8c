import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Remembers where the focus was in a part of the page, and puts it back when that part is usable again after
 * something stood on top of it.
 */
export function useReturnFocus<Part extends HTMLElement>(usable: boolean) {
  const part = useRef<Part>(null)
  const last = useRef<HTMLElement | null>(null)
  const wasUsable = useRef(usable)
  useLayoutEffect(() => {
    if (usable && !wasUsable.current) (last.current?.isConnected === true ? last.current : part.current)?.focus()
    wasUsable.current = usable
  }, [usable])
  const remember = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement) last.current = event.target
  }
  return { part, remember }
}
