import type { School } from '../../domain/organisation.ts'
import type { Involved } from '../../domain/report.ts'
import type { Advice } from '../../rules/advice.ts'
import { asksFor } from '../../rules/asks.ts'
import { CONCERNS, type Concern } from '../../rules/vocabulary.ts'
import type { Block, Field, Form, Values } from '../../view/view.ts'
import { type Draft, draftContext } from '../drafts.ts'
import { list, STORY_LENGTH, text } from '../report-values.ts'
import { choice, chosenFrom, clock, date, ticks, writing } from './fields.ts'
import { moreFields } from './more-fields.ts'
import type { Words } from './words.ts'

export const MOST_PEOPLE = 10

export interface ReportFormInput {
  readonly draft: Draft
  /** The schools that this reporter can choose from. */
  readonly schools: readonly School[]
  /** What the rules would say of it as it stands; null while no concern or school is chosen. */
  readonly preview: Advice | null
  /** Whom to turn to instead, when the report would not be taken in. */
  readonly turnTo: readonly Block[]
}

/** The report form (`/melding`): three questions that are required, everything else when it helps. */
export function reportForm(input: ReportFormInput, words: Words): Form {
  const { draft, preview } = input
  const { report } = words.texts
  const refused = preview?.accepted === false
  return {
    kind: 'form',
    id: 'report',
    context: draftContext(draft),
    title: report.title,
    submitLabel: refused ? report.understood : report.send,
    closeLabel: report.cancel,
    body: [
      ...(draft.peopleLost ? [{ type: 'alert', tone: 'caution', text: report.errors.peopleGone } as const] : []),
      ...emergencyAlerts(draft.values, words),
      ...(draft.values.concern === undefined ? [{ type: 'text', text: report.intro, weight: 'muted' } as const] : []),
      ...askFields(input, words),
      ...schoolField(input, words),
      concernField(draft.values, words),
      ...(refused ? input.turnTo : openQuestions(input, words)),
    ],
  }
}

/** 112 and 113 stand above everything, as soon as one of the boxes is ticked. */
export function emergencyAlerts(values: Values, { texts }: Words): Block[] {
  const danger = list(values, 'danger')
  return [
    ...(danger.includes('now') ? [{ type: 'alert', tone: 'danger', text: texts.report.call['112'] } as const] : []),
    ...(danger.includes('self-harm')
      ? [{ type: 'alert', tone: 'danger', text: texts.report.call['113'] } as const]
      : []),
  ]
}

/** A story never decides anything: its words can only make the form ask. */
function askFields({ draft }: ReportFormInput, { language, protocol, texts }: Words): (Block | Field)[] {
  const raised = protocol.asks.filter((ask) => draft.asked.includes(ask.id))
  if (raised.length === 0) return []
  return [
    { type: 'heading', text: texts.report.asked },
    ...raised.map((ask) =>
      choice(`ask-${ask.id}`, ask.question[language], yesNo(texts.words), {
        value: text(draft.values, `ask-${ask.id}`),
        look: 'radio',
        required: true,
      }),
    ),
  ]
}

const yesNo = ({ yes, no }: { yes: string; no: string }) => [
  { id: 'yes', label: yes },
  { id: 'no', label: no },
]

function schoolField({ draft, schools }: ReportFormInput, { texts }: Words): Field[] {
  if (schools.length < 2) return []
  const options = schools.map((s) => ({ id: s.code, label: s.name }))
  return [
    choice('school', texts.report.school, options, { value: text(draft.values, 'school'), required: true, live: true }),
  ]
}

const concernField = (values: Values, { texts }: Words): Field =>
  choice(
    'concern',
    texts.report.concern,
    CONCERNS.map((id) => ({ id, label: texts.words.concerns[id] })),
    { value: text(values, 'concern'), required: true, live: true, hint: texts.report.concernHint },
  )

function openQuestions(input: ReportFormInput, words: Words): (Block | Field)[] {
  const { values } = input.draft
  const { report } = words.texts
  return [
    ...warnings(input.preview, words),
    ticks(
      'danger',
      report.danger,
      [
        { id: 'now', label: report.dangerNow },
        { id: 'self-harm', label: report.selfHarm },
      ],
      { value: list(values, 'danger'), live: true },
    ),
    writing('story', report.story, STORY_LENGTH, {
      value: text(values, 'story'),
      required: true,
      hint: report.storyHint,
      placeholder: report.storyPlaceholder,
    }),
    date('occurred-on', report.occurredOn, { value: text(values, 'occurred-on'), required: true }),
    clock('occurred-at', report.occurredAt, { value: text(values, 'occurred-at') }),
    ...behaviourField(values, words),
    ...peopleBlocks(input.draft, words),
    ticks('more', report.more, [{ id: 'more', label: report.moreOption }], {
      value: list(values, 'more'),
      live: true,
      hint: report.moreHint,
    }),
    ...(list(values, 'more').includes('more') ? moreFields(values, words) : []),
    ...whatToKnow(input, words),
  ]
}

/** For a route on which a wrong word can do harm: what to do and not to do, before the reporter types on. */
function warnings(preview: Advice | null, { language, texts }: Words): Block[] {
  const forReporter = preview?.restricted === true ? preview.steps.filter((s) => s.who.length === 0) : []
  if (forReporter.length === 0) return []
  return [
    { type: 'alert', tone: 'caution', text: texts.report.doThis },
    { type: 'list', ordered: false, items: forReporter.map((s) => ({ text: s.text[language] })) },
  ]
}

function behaviourField(values: Values, { language, protocol, texts }: Words): Field[] {
  if ((text(values, 'concern') as Concern | undefined) !== 'behaviour') return []
  const groups = protocol.groups.map((g) => ({
    label: g.label[language],
    options: g.behaviours.map((b) => ({ id: b.id, label: b.label[language], note: b.hint[language] })),
  }))
  return [
    {
      type: 'choices-field',
      id: 'behaviours',
      label: texts.report.behaviours,
      hint: texts.report.behavioursHint,
      required: false,
      live: true,
      groups,
      value: chosenFrom(
        groups.flatMap((g) => g.options),
        list(values, 'behaviours'),
      ),
    },
  ]
}

function peopleBlocks(draft: Draft, words: Words): (Block | Field)[] {
  const { report } = words.texts
  const add = {
    id: 'add-person',
    label: report.addPerson,
    style: 'default',
    value: 'new',
    spoken: report.addPersonSpoken,
  } as const
  return [
    { type: 'heading', text: report.people },
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

function whatToKnow({ preview }: ReportFormInput, { language, protocol, texts }: Words): Block[] {
  const elsewhere = preview?.restricted ? 'confidential-counsellor' : 'external-counsellor'
  const role = protocol.roles[elsewhere]?.label[language] ?? elsewhere
  return [
    { type: 'divider' },
    { type: 'text', text: texts.report.whoSees, weight: 'muted' },
    { type: 'text', text: texts.report.images, weight: 'muted' },
    { type: 'text', text: texts.report.notAnonymous(role), weight: 'muted' },
  ]
}

/** The questions that the words of a story raise and that this reporter has not answered yet. */
export function openAsks(values: Values, { protocol }: Words): readonly string[] {
  const answered = (ask: ReturnType<typeof asksFor>[number]) =>
    text(values, `ask-${ask.id}`) !== undefined || isSaid(ask, values)
  return asksFor(text(values, 'story') ?? '', protocol)
    .filter((ask) => !answered(ask))
    .map((ask) => ask.id)
}

function isSaid({ about }: ReturnType<typeof asksFor>[number], values: Values): boolean {
  if ('concern' in about) return text(values, 'concern') === about.concern
  if (about.fact === 'weaponUsed') return text(values, 'weapon-used') !== undefined
  return list(values, 'danger').includes(about.fact === 'acuteDanger' ? 'now' : 'self-harm')
}
