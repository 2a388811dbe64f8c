import { useEffect, useState } from 'preact/hooks'
import type { SeatPerson, Workplace } from '../page-api.ts'
import { addressOf, type Seated, useAddress } from './address.ts'
import { Chooser } from './chooser.tsx'
import { fetchWorkplace } from './connection.ts'
import { SeatsView } from './seats-view.tsx'
import { Start } from './start.tsx'
import { TopBar } from './top-bar.tsx'
import { ClockProvider } from './use-clock.tsx'
import { hasSeenWelcome, rememberWelcomeSeen } from './welcome.tsx'
import { TextsContext, textsFor, useTexts } from './words/use-texts.ts'

/** The practice page: waits for the workplace, then shows the start or one or two seats. */
export function App() {
  const texts = useTexts()
  const [workplace, setWorkplace] = useState<Workplace | null>(null)
  const [trouble, setTrouble] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    void fetchWorkplace(() => setTrouble(true), stop.signal).then(setWorkplace)
    return () => stop.abort()
  }, [])
  if (workplace !== null) {
    return (
      <ClockProvider clock={workplace.clock}>
        <OpenWorkplace workplace={workplace} />
      </ClockProvider>
    )
  }
  return (
    <main class="loading">
      <p role="status">{trouble ? texts.noWorkplace : texts.loading}</p>
    </main>
  )
}

function OpenWorkplace({ workplace }: { readonly workplace: Workplace }) {
  const { seated, take } = useAddress()
  const [welcome, setWelcome] = useState(() => !hasSeenWelcome())
  const [choosing, setChoosing] = useState<'me' | 'beside' | null>(null)
  const [covered, setCovered] = useState(false)
  const people = seated.map((id) => workplace.people.find((person) => person.id === id))
  const [me, beside] = people
  const texts = textsFor(me?.locale)
  useEffect(() => {
    document.documentElement.lang = me?.locale === 'en-GB' ? 'en' : 'nl'
    document.title = me === undefined ? `Meldwijzer · ${texts.practice}` : `${me.name} · ${texts.practice}`
  }, [me, texts])
  const known = people.every((person) => person !== undefined)
  const showsSeats = me !== undefined && known
  const takenWith = (person: SeatPerson): Seated => seatedWith(seated, choosing, person.id)
  const endWelcome = () => {
    rememberWelcomeSeen()
    setWelcome(false)
  }
  return (
    <TextsContext.Provider value={texts}>
      <div class="page" data-seated={showsSeats}>
        <div inert={covered && showsSeats}>
          <TopBar
            seated={
              showsSeats
                ? {
                    alone: beside === undefined,
                    onBeside: () => setChoosing('beside'),
                    onHelp: () => setWelcome(true),
                  }
                : null
            }
            onStart={() => take([])}
          />
        </div>
        {showsSeats ? (
          <SeatsView
            me={me}
            beside={beside ?? null}
            people={workplace.people}
            welcome={welcome}
            onWelcomeDone={endWelcome}
            onChoose={setChoosing}
            onTake={take}
            onCovered={setCovered}
          />
        ) : (
          <Start workplace={workplace} unknownPerson={!known} onChoose={(person) => take([person.id])} />
        )}
        {choosing !== null && (
          <Chooser
            title={choosing === 'me' ? texts.choosePerson : texts.chooseBeside}
            people={workplace.people.filter(({ id }) => !seated.some((taken) => taken === id))}
            addressFor={(person) => addressOf(takenWith(person))}
            onChoose={(person) => {
              take(takenWith(person))
              setChoosing(null)
            }}
            onClose={() => setChoosing(null)}
          />
        )}
      </div>
    </TextsContext.Provider>
  )
}

function seatedWith(seated: Seated, side: 'me' | 'beside' | null, person: string): Seated {
  const [me, beside] = seated
  if (me === undefined) return [person]
  if (side === 'beside') return [me, person]
  return beside === undefined ? [person] : [person, beside]
}
