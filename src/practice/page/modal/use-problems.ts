import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { OpenView, StateValues } from '../../page-api.ts'
import { missingFields } from '../fields/form-values.ts'
import type { useViewSurface } from '../fields/use-surface.ts'
import { useTexts } from '../words/use-texts.ts'

const WITH_PROBLEM = ':is(input, select, textarea, button):is([aria-invalid="true"], [data-problem="true"])'

interface Problems {
  /** By block id: what the page itself misses, and what the assistant says. */
  readonly byBlock: Readonly<Record<string, string>>
  /** To be called when the form is sent; false when it must not be, because required inputs are empty. */
  complete(): boolean
}

/** What is wrong in a view. After it was sent, the focus goes to the first field that something is wrong with. */
export function useProblems(
  open: OpenView,
  { values, blocks }: ReturnType<typeof useViewSurface>,
  body: RefObject<HTMLElement | null>,
): Problems {
  const texts = useTexts()
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const sentWith = useRef<OpenView['errors'] | null>(null)
  const missing = missingFields(blocks, values.now()).filter((blockId) => asked.has(blockId))
  const messageFor = (blockId: string) => (isText(values.now(), blockId) ? texts.required : texts.requiredChoice)
  const byBlock = { ...Object.fromEntries(missing.map((id) => [id, messageFor(id)])), ...open.errors }
  const answered = !open.busy && (missing.length > 0 || open.errors !== sentWith.current)
  useEffect(() => {
    if (sentWith.current === null || !answered) return
    sentWith.current = null
    body.current?.querySelector<HTMLElement>(WITH_PROBLEM)?.focus()
  })
  const complete = () => {
    const empty = missingFields(blocks, values.now())
    setAsked(new Set(empty))
    sentWith.current = open.errors
    return empty.length === 0
  }
  return { byBlock, complete }
}

function isText(values: StateValues, blockId: string): boolean {
  return Object.values(values[blockId] ?? {}).some((value) => value.type === 'plain_text_input')
}
