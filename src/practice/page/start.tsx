import type { SeatPerson, Workplace } from '../page-api.ts'
import { addressOf } from './address.ts'
import { ClockNote } from './clock.tsx'
import { PeopleList } from './people-list.tsx'
import { useTexts } from './words/use-texts.ts'

interface StartProps {
  readonly workplace: Workplace
  /** The address named someone who is not here. */
  readonly unknownPerson: boolean
  onChoose(person: SeatPerson): void
}

/** The first page: what this is, and whose seat to take. */
export function Start({ workplace, unknownPerson, onChoose }: StartProps) {
  const texts = useTexts()
  return (
    <main class="start">
      <div class="start-intro">
        <p class="start-workplace">{workplace.name}</p>
        <h1>{texts.chooseTitle}</h1>
        <p>
          {texts.chooseIntro} {texts.practiceNote}
        </p>
        <ClockNote />
        {unknownPerson && (
          <p class="strip" role="alert">
            <span aria-hidden="true">⚠ </span>
            {texts.unknownPerson}
          </p>
        )}
        <ol class="start-steps">
          {texts.welcomeSteps.map((step) => (
            <li key={step.title}>
              <strong>{step.title}</strong>
              <span>{step.about}</span>
            </li>
          ))}
        </ol>
      </div>
      <section aria-label={texts.choosePerson} class="start-people">
        <PeopleList people={workplace.people} addressFor={(person) => addressOf([person.id])} onChoose={onChoose} />
      </section>
    </main>
  )
}
