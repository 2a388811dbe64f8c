import { useState } from 'preact/hooks'
import type { SeatPerson } from '../page-api.ts'
import type { Seated } from './address.ts'
import { SeatView } from './desk/seat-view.tsx'
import { useTexts } from './words/use-texts.ts'

interface SeatsViewProps {
  readonly me: SeatPerson
  readonly beside: SeatPerson | null
  readonly people: readonly SeatPerson[]
  readonly welcome: boolean
  onWelcomeDone(): void
  onChoose(side: 'me' | 'beside'): void
  onTake(seated: Seated): void
  onCovered(covered: boolean): void
}

/** One seat, or two beside each other; on a narrow screen one of the two is seen at a time. */
export function SeatsView({ me, beside, people, welcome, onWelcomeDone, onChoose, onTake, onCovered }: SeatsViewProps) {
  const [front, setFront] = useState(0)
  const alone = beside === null
  const shared = { people, alone, onWelcomeDone, onBeside: () => onChoose('beside') }
  return (
    <main class="seats" data-front={alone ? 0 : front}>
      {!alone && <Sides people={[me, beside]} front={front} onFront={setFront} />}
      <SeatView
        key={me.id}
        {...shared}
        person={me}
        welcome={welcome}
        onSwitch={() => onChoose('me')}
        onClose={() => onTake(beside === null ? [] : [beside.id])}
        onCovered={onCovered}
      />
      {beside !== null && (
        <SeatView
          key={beside.id}
          {...shared}
          person={beside}
          welcome={false}
          onSwitch={() => onChoose('beside')}
          onClose={() => onTake([me.id])}
          onCovered={onCovered}
        />
      )}
    </main>
  )
}

interface SidesProps {
  readonly people: readonly SeatPerson[]
  readonly front: number
  onFront(side: number): void
}

function Sides({ people, front, onFront }: SidesProps) {
  const texts = useTexts()
  return (
    <nav class="sides" aria-label={texts.sides}>
      {people.map((person, side) => (
        <button
          key={person.id}
          type="button"
          aria-current={side === front ? 'true' : undefined}
          onClick={() => onFront(side)}
        >
          {person.name}
        </button>
      ))}
    </nav>
  )
}
