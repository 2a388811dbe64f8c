import type { Confirm } from '@slack/types'
import { useEffect, useRef } from 'preact/hooks'
import { InlineText, plainText } from '../blocks/inline-text.tsx'
import { useTexts } from '../words/use-texts.ts'

interface ConfirmDialogProps {
  readonly question: Confirm
  readonly seatId: string
  readonly alone: boolean
  onAnswer(agrees: boolean): void
}

/** The question that stands before a button does its work. */
export function ConfirmDialog({ question, seatId, alone, onAnswer }: ConfirmDialogProps) {
  const texts = useTexts()
  const refuse = useRef<HTMLButtonElement>(null)
  useEffect(() => refuse.current?.focus(), [])
  const titleId = `${seatId}-question`
  const textId = `${seatId}-question-text`
  return (
    <div class="overlay">
      <div
        class="modal question"
        role="alertdialog"
        aria-modal={alone}
        aria-labelledby={titleId}
        aria-describedby={textId}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onAnswer(false)
        }}
      >
        <div class="modal-head">
          <h2 id={titleId}>{question.title === undefined ? texts.sure : plainText(question.title)}</h2>
        </div>
        <div class="modal-body" id={textId}>
          <p>
            <InlineText of={question.text} />
          </p>
        </div>
        <div class="modal-foot">
          <button ref={refuse} type="button" class="button" onClick={() => onAnswer(false)}>
            {question.deny === undefined ? texts.no : plainText(question.deny)}
          </button>
          <button type="button" class={`button ${question.style ?? 'primary'}`} onClick={() => onAnswer(true)}>
            {question.confirm === undefined ? texts.yes : plainText(question.confirm)}
          </button>
        </div>
      </div>
    </div>
  )
}
