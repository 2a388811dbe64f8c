import { isAboutColleague } from '../domain/accused.ts'
import type { StaffMember } from '../domain/organisation.ts'
import type { Involved } from '../domain/report.ts'
import { type Ask, asksFor } from '../rules/asks.ts'
import type { Protocol } from '../rules/schema.ts'
import { CONCERNS, type Concern } from '../rules/vocabulary.ts'
import type { Values } from '../view/view.ts'
import { list, text } from './report-values.ts'
import type { Words } from './screens/words.ts'

/** What was filled in of a report: its fields and its people. */
export interface FilledIn {
  readonly values: Values
  readonly people: readonly Involved[]
}

/**
 * What a reporter said, with what their answers to the questions add: a fact, whoever stepped in, or a concern that is
 * dealt with more strictly. No answer takes anything away, and none but that of Handle with Care keeps a report out. That
 * no weapon was used is a fact as well, so that it is not asked again.
 */
export function withAnswers({ values, people }: FilledIn, reporter: StaffMember, words: Words): FilledIn {
  const about = (answer: 'yes' | 'no') =>
    words.protocol.asks.filter((ask) => text(values, fieldOf(ask)) === answer).map((ask) => ask.about)
  const confirmed = about('yes')
  const denied = about('no').flatMap((one) => ('fact' in one ? [one.fact] : []))
  const facts = confirmed.flatMap((about) => ('fact' in about ? [about.fact] : []))
  const dangers = facts.flatMap((fact) => (fact === 'weaponUsed' ? [] : [DANGER[fact]]))
  const concern = strictestOf(concernIn(values), confirmed, words.protocol)
  return {
    values: {
      ...values,
      ...(dangers.length === 0 ? {} : { danger: [...new Set([...list(values, 'danger'), ...dangers])] }),
      ...(denied.includes('weaponUsed') && text(values, 'weapon-used') === undefined ? { 'weapon-used': 'no' } : {}),
      ...(facts.includes('weaponUsed') ? { 'weapon-used': 'yes' } : {}),
      ...(concern === undefined ? {} : { concern }),
    },
    people: withWhoSteppedIn(people, whoSteppedIn(values, reporter, words)),
  }
}

const DANGER = { acuteDanger: 'now', selfHarmRisk: 'self-harm' } as const

export const fieldOf = (ask: Ask): string => ('part' in ask.about ? STEPPED_IN : `ask-${ask.id}`)

const concernIn = (values: Values): Concern | undefined => CONCERNS.find((c) => c === text(values, 'concern'))

/** Of the chosen concern and those that were confirmed, the one whose route goes before the others. */
function strictestOf(chosen: Concern | undefined, confirmed: readonly Ask['about'][], protocol: Protocol) {
  const raised = confirmed.flatMap((about) =>
    'concern' in about && isStricter(about.concern, chosen) ? about.concern : [],
  )
  const [first] = [...(chosen === undefined ? [] : [chosen]), ...raised].sort(
    (a, b) => rankOf(a, protocol) - rankOf(b, protocol),
  )
  return first
}

/** What is about a colleague stays with those who deal with that, also when things may be wrong at home as well. */
const isStricter = (concern: Concern, chosen: Concern | undefined) =>
  concern !== 'home-safety' || !isAboutColleague(chosen)

/** The rank of the route that someone takes by choosing a concern; the lowest goes first. */
function rankOf(concern: Concern, { rules }: Protocol): number {
  const chosen = rules.filter((rule) => rule.when.concern?.includes(concern))
  return Math.min(...chosen.flatMap((rule) => rule.route?.rank ?? []))
}

/** Who took hold of a pupil: `myself`, `colleague` or `no`; asked for by the story or by the concern. */
export const STEPPED_IN = 'stepped-in'
export const STEPPED_IN_COLLEAGUE = 'stepped-in-colleague'

/** Someone without a name when only «een collega» was said. */
type SteppedIn = Pick<Involved, 'staffId' | 'position'>

function whoSteppedIn(values: Values, reporter: StaffMember, { directory }: Words): SteppedIn | undefined {
  const who = text(values, STEPPED_IN)
  if (who === 'myself') return { staffId: reporter.id, position: reporter.position }
  if (who !== 'colleague') return undefined
  const colleague = directory.person(text(values, STEPPED_IN_COLLEAGUE) ?? '')
  return colleague === undefined ? {} : { staffId: colleague.id, position: colleague.position }
}

/** Someone who is named already gets the part beside what they have. */
function withWhoSteppedIn(people: readonly Involved[], who: SteppedIn | undefined): readonly Involved[] {
  if (who === undefined) return people
  const known = people.find((p) => (who.staffId === undefined ? didStepIn(p) : p.staffId === who.staffId))
  if (known === undefined) return [...people, { id: STEPPED_IN, parts: ['intervened'], kind: 'staff', ...who }]
  return people.map((p) => (p === known && !didStepIn(p) ? { ...p, parts: [...p.parts, 'intervened'] } : p))
}

const didStepIn = (person: Involved) => person.parts.includes('intervened')

/** The questions that the words of a story raise and that this reporter has not answered yet. */
export function openAsks({ values, people }: FilledIn, { protocol }: Words): readonly string[] {
  return asksFor(text(values, 'story') ?? '', protocol)
    .filter((ask) => text(values, fieldOf(ask)) === undefined && !isSaid(ask, { values, people }))
    .map((ask) => ask.id)
}

/** Whether the form says already what a question would ask, or an answer would change nothing. */
function isSaid({ about }: Ask, { values, people }: FilledIn): boolean {
  const chosen = concernIn(values)
  if ('concern' in about) return chosen === about.concern || !isStricter(about.concern, chosen)
  if ('beside' in about) return chosen === about.beside
  if ('part' in about) return chosen === 'physical-intervention' || people.some(didStepIn)
  if (about.fact === 'weaponUsed') return text(values, 'weapon-used') !== undefined
  return list(values, 'danger').includes(about.fact === 'acuteDanger' ? 'now' : 'self-harm')
}
