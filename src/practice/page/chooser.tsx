import { useEffect, useRef } from 'preact/hooks'
import type { SeatPerson } from '../page-api.ts'
import { PeopleList } from './people-list.tsx'
import { useTexts } from './words/use-texts.ts'

interface ChooserProps {
  readonly title: string
  readonly people: readonly SeatPerson[]
  addressFor(person: SeatPerson): string
  onChoose(person: SeatPerson): void
  onClose(): void
}

/** A window over the page in which another person is chosen. */
export function Chooser({ title, people, addressFor, onChoose, onClose }: ChooserProps) {
  const texts = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
  }, [])
  return (
    <dialog ref={dialog} class="chooser" aria-labelledby="chooser-title" onClose={onClose}>
      <div class="modal-head">
        <h2 id="chooser-title">{title}</h2>
        <button type="button" class="icon-button" aria-label={texts.close} onClick={() => dialog.current?.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <PeopleList people={people} addressFor={addressFor} onChoose={onChoose} />
    </dialog>
  )
}
