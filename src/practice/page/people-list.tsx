import { useState } from 'preact/hooks'
import type { SeatPerson } from '../page-api.ts'
import { Avatar } from './desk/avatar.tsx'
import { matches } from './words/matches.ts'
import { useTexts } from './words/use-texts.ts'

interface PeopleListProps {
  readonly people: readonly SeatPerson[]
  addressFor(person: SeatPerson): string
  onChoose(person: SeatPerson): void
}

/** Everyone whose seat can be taken, to be searched by name or function. */
export function PeopleList({ people, addressFor, onChoose }: PeopleListProps) {
  const texts = useTexts()
  const [wanted, setWanted] = useState('')
  const found = people.filter((person) => matches(`${person.name} ${person.about}`, wanted))
  return (
    <div class="people">
      <input
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        value={wanted}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      <output class="only-heard">{wanted === '' ? '' : texts.peopleFound(found.length)}</output>
      <ul>
        {found.map((person) => (
          <li key={person.id}>
            <a
              href={addressFor(person)}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                onChoose(person)
              }}
            >
              <Avatar name={person.name} />
              <span class="person-name">{person.name}</span>
              {person.about.split(' · ').map((part) => (
                <span key={part} class="person-about">
                  {part}
                </span>
              ))}
            </a>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="nothing-found">{texts.nobodyFound}</p>}
    </div>
  )
}
