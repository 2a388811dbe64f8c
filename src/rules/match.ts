import type { Situation, Someone } from './situation.ts'
import type { PersonKind } from './vocabulary.ts'
import type { When } from './when.ts'

/** Whether something holds; a list names the fields that must be known first. */
export type Answer = true | false | readonly string[]

/** Whether all that stands in `when` holds. One thing that does not hold is enough for no, whatever is unknown. */
export function matches(when: When, situation: Situation): Answer {
  let unknown: string[] | undefined
  for (const key of Object.keys(when) as (keyof When)[]) {
    const answer = holds(key, when, situation)
    if (answer === false) return false
    if (answer !== true) unknown = [...(unknown ?? []), ...answer]
  }
  return unknown ?? true
}

function holds(key: keyof When, when: When, situation: Situation): Answer {
  const { facts } = situation
  switch (key) {
    case 'sector':
      return oneOf(when.sector, facts.sector, key)
    case 'concern':
      return oneOf(when.concern, facts.concern, key)
    case 'route':
      return situation.route !== undefined && (when.route ?? []).includes(situation.route)
    case 'place':
      return oneOf(when.place, facts.place, key)
    case 'behaviours':
      return anyBehaviour(
        situation,
        (when.behaviours ?? []).some((id) => situation.behaviours.includes(id)),
      )
    case 'groups':
      return anyBehaviour(
        situation,
        (when.groups ?? []).some((id) => situation.groups.has(id)),
      )
    case 'consent':
      return consented(when, situation)
    case 'setting':
      return Object.entries(when.setting ?? {}).every(([id, options]) => options.includes(situation.settings[id] ?? ''))
    case 'parts':
    case 'offender':
    case 'suspect':
    case 'victim':
    case 'victimMayBe':
    case 'accusedPosition':
    case 'offenderAge':
      return somebody(key, when, situation)
    default:
      return facts[key] === undefined ? [key] : facts[key] === when[key]
  }
}

function somebody(key: keyof When, when: When, situation: Situation): Answer {
  switch (key) {
    case 'parts':
      return situation.facts.people === undefined
        ? ['people']
        : situation.people.some((person) => person.parts.some((part) => when.parts?.includes(part)))
    case 'offender':
      return anyKind(situation.offenders, when.offender)
    case 'suspect':
      return anyKind(situation.suspects, when.suspect)
    case 'victim':
      return anyKind(situation.victims, when.victim)
    case 'victimMayBe':
      return anyKind(situation.victims, when.victimMayBe) !== false
    case 'accusedPosition':
      return accusedPosition(when, situation)
    default:
      return offenderAge(when, situation)
  }
}

const oneOf = (options: readonly string[] | undefined, value: string | undefined, field: string): Answer =>
  value === undefined ? [field] : (options ?? []).includes(value)

const anyBehaviour = (situation: Situation, found: boolean): Answer =>
  found || (situation.behaviours.length === 0 ? ['behaviours'] : false)

function anyKind(people: readonly Someone[], kinds: readonly PersonKind[] = []): Answer {
  if (people.some((person) => person.kind && kinds.includes(person.kind))) return true
  return people.length === 0 || people.some((person) => person.kind === undefined) ? ['people'] : false
}

function accusedPosition(when: When, { accused }: Situation): Answer {
  if (accused.some((person) => person.position && when.accusedPosition?.includes(person.position))) return true
  const unknown = accused.filter((person) => person.position === undefined)
  return unknown.length === 0 ? false : unknown.map((person) => `people[${person.at}].position`)
}

function offenderAge(when: When, { offenders }: Situation): Answer {
  const { from = 0, to = Number.POSITIVE_INFINITY } = when.offenderAge ?? {}
  if (offenders.some(({ age }) => age !== undefined && age >= from && age <= to)) return true
  const unknown = offenders.filter((person) => person.age === undefined && (person.kind ?? 'pupil') === 'pupil')
  if (offenders.length === 0) return ['people']
  return unknown.length === 0 ? false : unknown.map((person) => `people[${person.at}].age`)
}

function consented(when: When, { facts }: Situation): Answer {
  const asked = (['parents', 'pupil'] as const).filter((who) => when.consent?.[who] !== undefined)
  const given = (who: 'parents' | 'pupil') => facts.consent?.[who] ?? undefined
  if (asked.some((who) => given(who) !== undefined && given(who) !== when.consent?.[who])) return false
  const unknown = asked.filter((who) => given(who) === undefined)
  return unknown.length === 0 ? true : unknown.map((who) => `consent.${who}`)
}
