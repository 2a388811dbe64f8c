import type { Situation, Someone } from './situation.ts'
import type { PersonKind } from './vocabulary.ts'
import type { When } from './when.ts'

/** Whether something holds; a list names the fields that must be known first. */
export type Answer = true | false | readonly string[]
/** Asks one report whether something holds. */
export type Test = (situation: Situation) => Answer

/**
 * What stands in `when` as one test, made once and asked of every report: whether all of it holds. One thing that does
 * not hold is enough for no, whatever is unknown.
 */
export function testOf(when: When): Test {
  const tests = (Object.keys(when) as (keyof When)[]).map((key) => conditionOf(key, when))
  const [only] = tests
  if (only !== undefined && tests.length === 1) return only
  return (situation) => {
    let unknown: readonly string[] | undefined
    for (const test of tests) {
      const answer = test(situation)
      if (answer === false) return false
      if (answer !== true) unknown = unknown === undefined ? answer : [...unknown, ...answer]
    }
    return unknown ?? true
  }
}

function conditionOf(key: keyof When, when: When): Test {
  switch (key) {
    case 'sector':
      return oneOf(when.sector, key, ({ facts }) => facts.sector)
    case 'concern':
      return oneOf(when.concern, key, ({ facts }) => facts.concern)
    case 'place':
      return oneOf(when.place, key, ({ facts }) => facts.place)
    case 'route':
      throw new Error('the route is looked at before the rules of a route are asked')
    case 'behaviours': {
      const wanted = new Set(when.behaviours)
      return ({ behaviours }) => behaviours.some((id) => wanted.has(id)) || (behaviours.length === 0 ? UNSAID : false)
    }
    case 'groups': {
      const wanted = when.groups ?? []
      return ({ behaviours, groups }) =>
        groups.some((id) => wanted.includes(id)) || (behaviours.length === 0 ? UNSAID : false)
    }
    case 'consent':
      return consented(when)
    case 'setting': {
      const chosen = Object.entries(when.setting ?? {})
      return ({ settings }) => chosen.every(([id, options]) => options.includes(settings[id] ?? ''))
    }
    case 'parts':
    case 'offender':
    case 'suspect':
    case 'victim':
    case 'victimMayBe':
    case 'accusedPosition':
    case 'offenderAge':
      return somebody(key, when)
    default: {
      const wanted = when[key]
      const unknown = [key]
      return ({ facts }) => (facts[key] === undefined ? unknown : facts[key] === wanted)
    }
  }
}

const UNSAID = ['behaviours']
const NOBODY = ['people']

function oneOf(
  options: readonly string[] = [],
  field: string,
  valueIn: (situation: Situation) => string | undefined,
): Test {
  const wanted = new Set(options)
  const unknown = [field]
  return (situation) => {
    const value = valueIn(situation)
    return value === undefined ? unknown : wanted.has(value)
  }
}

function somebody(key: keyof When, when: When): Test {
  switch (key) {
    case 'parts': {
      const parts = when.parts ?? []
      return ({ facts, people }) =>
        facts.people === undefined ? NOBODY : people.some((one) => one.parts.some((part) => parts.includes(part)))
    }
    case 'offender':
      return ({ offenders }) => anyKind(offenders, when.offender)
    case 'suspect':
      return ({ suspects }) => anyKind(suspects, when.suspect)
    case 'victim':
      return ({ victims }) => anyKind(victims, when.victim)
    case 'victimMayBe':
      return ({ victims }) => anyKind(victims, when.victimMayBe) !== false
    case 'accusedPosition':
      return (situation) => accusedPosition(when, situation)
    default:
      return (situation) => offenderAge(when, situation)
  }
}

function anyKind(people: readonly Someone[], kinds: readonly PersonKind[] = []): Answer {
  if (people.some((person) => person.kind && kinds.includes(person.kind))) return true
  return people.length === 0 || people.some((person) => person.kind === undefined) ? NOBODY : false
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
  if (offenders.length === 0) return NOBODY
  return unknown.length === 0 ? false : unknown.map((person) => `people[${person.at}].age`)
}

function consented({ consent }: When): Test {
  const asked = (['parents', 'pupil'] as const).filter((who) => consent?.[who] !== undefined)
  return ({ facts }) => {
    const given = (who: 'parents' | 'pupil') => facts.consent?.[who] ?? undefined
    if (asked.some((who) => given(who) !== undefined && given(who) !== consent?.[who])) return false
    const unknown = asked.filter((who) => given(who) === undefined)
    return unknown.length === 0 ? true : unknown.map((who) => `consent.${who}`)
  }
}
