import { isAboutColleague } from '../../domain/accused.ts'
import type { Involved } from '../../domain/report.ts'
import type { Concern } from '../../rules/vocabulary.ts'
import type { Block, Field, Values } from '../../view/view.ts'
import { STEPPED_IN, STEPPED_IN_COLLEAGUE } from '../answered-asks.ts'
import type { Draft } from '../drafts.ts'
import { text } from '../report-values.ts'
import { choice, ticks } from './fields.ts'
import type { Words } from './words.ts'

export const MOST_PEOPLE = 10

/** Who was there, with a way to add someone; a concern about a colleague asks for that colleague first. */
export function peopleBlocks(draft: Draft, concern: Concern | undefined, words: Words): (Block | Field)[] {
  const { report } = words.texts
  const add = {
    id: 'add-person',
    label: report.addPerson,
    style: 'default',
    value: 'new',
    spoken: report.addPersonSpoken,
  } as const
  return [
    ...(concern === 'physical-intervention' ? steppedInFields(draft.values, false, words) : []),
    { type: 'heading', text: report.people },
    ...(isAboutColleague(concern) ? [{ type: 'text', text: report.addColleague } as const] : []),
    ...(draft.people.length === 0 ? [{ type: 'text', text: report.noPeople, weight: 'muted' } as const] : []),
    ...draft.people.map((person) => personEntry(person, words)),
    draft.people.length < MOST_PEOPLE
      ? { type: 'buttons', actions: [add] }
      : { type: 'text', text: report.morePeopleThan(MOST_PEOPLE), weight: 'muted' },
    ...(draft.peopleLost
      ? [
          ticks('people-confirmed', report.people, [{ id: 'yes', label: report.confirmPeople }], {
            value: [],
            required: true,
          }),
        ]
      : []),
  ]
}

/**
 * Who stepped in, oneself in one step. `question`: what a story made the form ask, with «nee» as an answer; otherwise
 * the concern says that someone did.
 */
export function steppedInFields(values: Values, question: string | false, words: Words): Field[] {
  const { report, person, words: labels } = words.texts
  const chosen = text(values, STEPPED_IN)
  const asked = question !== false
  const options = [
    { id: 'myself', label: report.steppedInMyself },
    { id: 'colleague', label: report.steppedInColleague },
    ...(asked ? [{ id: 'no', label: labels.no }] : []),
  ]
  const colleague = text(values, STEPPED_IN_COLLEAGUE)
  return [
    choice(STEPPED_IN, asked ? question : report.whoSteppedIn, options, {
      value: chosen,
      look: 'radio',
      required: asked,
      live: true,
      hint: asked ? undefined : report.whoSteppedInHint,
    }),
    ...(chosen === 'colleague'
      ? [
          {
            type: 'search-field',
            id: STEPPED_IN_COLLEAGUE,
            label: person.colleague,
            hint: report.steppedInColleagueHint,
            required: false,
            list: 'staff',
            placeholder: person.colleaguePlaceholder,
            ...(colleague === undefined ? {} : { value: { id: colleague, label: words.person(colleague) } }),
          } as const,
        ]
      : []),
  ]
}

function personEntry(person: Involved, words: Words): Block {
  const { report, person: texts, words: labels } = words.texts
  const kind = person.kind === undefined ? [] : [labels.kinds[person.kind]]
  return {
    type: 'entry',
    title: nameOf(person, words) ?? texts.nobody,
    note: [
      ...person.parts.map((part) => labels.parts[part]),
      ...kind,
      ...(person.className ? [person.className] : []),
    ].join(' · '),
    action: { id: 'change-person', label: report.changePerson, style: 'default', value: person.id },
  }
}

export const nameOf = (person: Involved, words: Words): string | undefined =>
  person.staffId === undefined ? person.name : words.person(person.staffId)
