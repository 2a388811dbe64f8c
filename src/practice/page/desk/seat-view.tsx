import type { Confirm } from '@slack/types'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Seat, SeatPerson } from '../../page-api.ts'
import { ConfirmDialog } from '../modal/confirm-dialog.tsx'
import { ModalStack } from '../modal/modal-stack.tsx'
import { SeatContext, useSeat } from '../use-seat.ts'
import { TextsContext, textsFor, useTexts } from '../words/use-texts.ts'
import { Avatar } from './avatar.tsx'
import { DeskView } from './desk-view.tsx'
import { useAnnouncement } from './use-announcement.ts'

export interface SeatProps {
  readonly person: SeatPerson
  readonly people: readonly SeatPerson[]
  /** The only seat on the page. */
  readonly alone: boolean
  readonly welcome: boolean
  onWelcomeDone(): void
  onSwitch(): void
  onBeside(): void
  onClose(): void
  /** The rest of the page is out of reach while this is true. */
  onCovered(covered: boolean): void
}

/** One person's seat, in their own language. */
export function SeatView(props: SeatProps) {
  return (
    <TextsContext.Provider value={textsFor(props.person.locale)}>
      <FollowedSeatView {...props} />
    </TextsContext.Provider>
  )
}

interface Asked {
  readonly question: Confirm
  answer(agrees: boolean): void
}

function FollowedSeatView(props: SeatProps) {
  const { person, people, alone, onCovered } = props
  const texts = useTexts()
  const { seat, connected, failure, act } = useSeat(person.id)
  const [asked, setAsked] = useState<Asked | null>(null)
  const nameOf = useCallback((id: string) => people.find((one) => one.id === id)?.name ?? id, [people])
  const agrees = useCallback(
    (question: Confirm) => new Promise<boolean>((resolve) => setAsked({ question, answer: resolve })),
    [],
  )
  const tools = useMemo(() => {
    const partName = (name: string) => (alone ? name : `${name}, ${person.name}`)
    return { act, nameOf, agrees, partName }
  }, [act, nameOf, agrees, alone, person.name])
  const announcement = useAnnouncement(seat, nameOf)
  const views = seat?.views ?? []
  const covered = views.length > 0 || asked !== null
  const seatId = `seat-${person.id}`
  useEffect(() => {
    onCovered(alone && covered)
    return () => onCovered(false)
  }, [alone, covered, onCovered])
  return (
    <SeatContext.Provider value={tools}>
      <section
        class="seat"
        lang={person.locale.slice(0, 2)}
        aria-label={texts.seatOf(person.name)}
        data-covered={covered}
        data-alone={alone}
      >
        <SeatHead {...props} covered={covered} />
        <Strips seat={seat} connected={connected} failure={failure} />
        <div class="seat-body">
          {seat === null ? (
            <p class="loading">{texts.loading}</p>
          ) : (
            <DeskView {...props} seat={seat} seatId={seatId} act={act} covered={covered} />
          )}
          <ModalStack views={views} seatId={seatId} alone={alone} covered={asked !== null} />
          {asked !== null && (
            <ConfirmDialog
              question={asked.question}
              seatId={seatId}
              alone={alone}
              onAnswer={(answer) => {
                setAsked(null)
                asked.answer(answer)
              }}
            />
          )}
        </div>
        <output class="only-heard">{announcement}</output>
      </section>
    </SeatContext.Provider>
  )
}

function SeatHead({ person, alone, covered, onSwitch, onClose }: SeatProps & { readonly covered: boolean }) {
  const texts = useTexts()
  return (
    <header class="seat-head" inert={covered}>
      <Avatar name={person.name} />
      <div class="seat-who">
        <h1>{person.name}</h1>
        <p>{person.about}</p>
      </div>
      <button type="button" class="button small" aria-label={texts.switchPerson} onClick={onSwitch}>
        {texts.switchShort}
      </button>
      {!alone && (
        <button type="button" class="icon-button" aria-label={texts.closeSide(person.name)} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </header>
  )
}

interface StripsProps {
  readonly seat: Seat | null
  readonly connected: boolean
  readonly failure: string | null
}

/** What went wrong, above everything, also above an open window. */
function Strips({ seat, connected, failure }: StripsProps) {
  const texts = useTexts()
  const trouble = seat?.trouble ?? failure
  return (
    <div class="strips">
      <div role="alert">{!connected && <Strip text={texts.connectionLost} />}</div>
      <div role="alert">{trouble !== null && <Strip text={trouble} />}</div>
    </div>
  )
}

function Strip({ text }: { readonly text: string }) {
  return (
    <p class="strip">
      <span aria-hidden="true">⚠ </span>
      {text}
    </p>
  )
}
