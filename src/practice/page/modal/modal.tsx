import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { OpenView } from '../../page-api.ts'
import { Blocks } from '../blocks/block.tsx'
import { plainText } from '../blocks/inline-text.tsx'
import { useViewSurface } from '../fields/use-surface.ts'
import { SurfaceContext } from '../surface.ts'
import { useReturnFocus } from '../use-return-focus.ts'
import { useSeatTools } from '../use-seat.ts'
import { useTexts } from '../words/use-texts.ts'
import { useProblems } from './use-problems.ts'

interface ModalProps {
  readonly open: OpenView
  readonly seatId: string
  readonly alone: boolean
  readonly onTop: boolean
  /** There is a view below it to go back to. */
  readonly stacked: boolean
}

/** One open view. What is behind it is made inert by who shows it, so the focus cannot leave it. */
export function Modal({ open, seatId, alone, onTop, stacked }: ModalProps) {
  const { act } = useSeatTools()
  const { part: dialog, remember } = useReturnFocus<HTMLDivElement>(onTop)
  const body = useRef<HTMLDivElement>(null)
  const form = useViewSurface(open, seatId)
  const problems = useProblems(open, form, body)
  const { view } = open
  useFirstFocus(dialog, body, form.blocks[0]?.type === 'input')
  useKeptFocus(dialog, open.hash, onTop)
  useTopOfAnother(dialog, body, view.callback_id)
  const close = (all: boolean) => void act({ do: 'close', view: open.id, all: all || view.clear_on_close === true })
  const submit = (event: Event) => {
    event.preventDefault()
    if (open.busy || view.submit === undefined || !problems.complete()) return
    void act({ do: 'submit', view: open.id, state: form.values.now() })
  }
  const titleId = `${form.surface.domId}-title`
  return (
    <div class="overlay" inert={!onTop} data-under={!onTop}>
      <div
        ref={dialog}
        class="modal"
        role="dialog"
        aria-modal={alone}
        aria-labelledby={titleId}
        aria-busy={open.busy}
        tabIndex={-1}
        onFocusIn={remember}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.stopPropagation()
          close(false)
        }}
      >
        <form class="modal-form" noValidate onSubmit={submit}>
          <ModalHead titleId={titleId} title={plainText(view.title)} stacked={stacked} onClose={close} />
          {/* What is only to be read must be scrollable by keyboard; a form is, by its fields. */}
          <div
            class="modal-body"
            ref={body}
            {...(view.submit === undefined ? { role: 'group', 'aria-labelledby': titleId, tabIndex: 0 } : {})}
          >
            <SurfaceContext.Provider value={form.surface}>
              <Blocks blocks={form.blocks} problems={problems.byBlock} />
            </SurfaceContext.Provider>
          </div>
          <ModalFoot open={open} wrong={Object.keys(problems.byBlock).length > 0} onClose={() => close(false)} />
        </form>
      </div>
    </div>
  )
}

interface ModalHeadProps {
  readonly titleId: string
  readonly title: string
  readonly stacked: boolean
  onClose(all: boolean): void
}

function ModalHead({ titleId, title, stacked, onClose }: ModalHeadProps) {
  const texts = useTexts()
  return (
    <div class="modal-head">
      {stacked && (
        <button type="button" class="icon-button" aria-label={texts.back} onClick={() => onClose(false)}>
          <span aria-hidden="true">←</span>
        </button>
      )}
      <h2 id={titleId}>{title}</h2>
      <button type="button" class="icon-button" aria-label={texts.closeAll} onClick={() => onClose(true)}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}

interface ModalFootProps {
  readonly open: OpenView
  readonly wrong: boolean
  onClose(): void
}

function ModalFoot({ open, wrong, onClose }: ModalFootProps) {
  const texts = useTexts()
  const { close, submit } = open.view
  return (
    <div class="modal-foot">
      <p class="modal-wrong" role="alert">
        {wrong && !open.busy ? texts.fillIn : ''}
      </p>
      {/* The second half of a double press on what stood here before closes nothing. */}
      <button type="button" class="button" onClick={(event) => event.detail < 2 && onClose()}>
        {close === undefined ? texts.close : plainText(close)}
      </button>
      {submit !== undefined && (
        <button type="submit" class="button primary" aria-disabled={open.busy}>
          {open.busy && <span class="spinner" aria-hidden="true" />}
          {open.busy ? texts.sending : plainText(submit)}
        </button>
      )}
    </div>
  )
}

type Ref = RefObject<HTMLDivElement | null>

/** A form starts in its first field; what starts with text to read starts at the top. */
function useFirstFocus(dialog: Ref, body: Ref, startsWithField: boolean) {
  useLayoutEffect(() => {
    const field = body.current?.querySelector<HTMLElement>('input, select, textarea, button')
    const first = startsWithField ? field : dialog.current
    first?.focus()
  }, [])
}

/** When an update took away what had the focus, the focus stays in the dialog. */
function useKeptFocus(dialog: Ref, hash: string, onTop: boolean) {
  useLayoutEffect(() => {
    if (onTop && document.activeElement === document.body) dialog.current?.focus()
  }, [hash, onTop])
}

/** Another form in the place of this one is read from its start. */
function useTopOfAnother(dialog: Ref, body: Ref, form: string | undefined) {
  const before = useRef(form)
  useLayoutEffect(() => {
    if (before.current === form) return
    before.current = form
    body.current?.scrollTo({ top: 0 })
    dialog.current?.focus()
  }, [form])
}
