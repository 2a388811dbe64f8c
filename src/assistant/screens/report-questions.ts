import { keptOut } from '../../domain/accused.ts'
import type { Advice } from '../../rules/advice.ts'
import type { Concern, Role } from '../../rules/vocabulary.ts'
import type { Block, Field, Values } from '../../view/view.ts'
import type { Draft } from '../drafts.ts'
import { list, STORY_LENGTH, text } from '../report-values.ts'
import { chosenFrom, clock, date, ticks, writing } from './fields.ts'
import { moreFields } from './more-fields.ts'
import { peopleBlocks } from './report-people.ts'
import type { Words } from './words.ts'

/** What is asked of a report that can be taken in. */
export interface QuestionsInput {
  readonly draft: Draft
  /** What it is about by now: as chosen, or what an answer made of it. */
  readonly concern: Concern | undefined
  /** The school that it is about, once that is known. */
  readonly school: string | undefined
  readonly preview: Advice | null
}

export function openQuestions(input: QuestionsInput, words: Words): (Block | Field)[] {
  const { values } = input.draft
  const { report } = words.texts
  return [
    ...warnings(input.preview, words),
    dangerField(values, words),
    writing('story', report.story, STORY_LENGTH, {
      value: text(values, 'story'),
      required: true,
      hint: report.storyHint,
      placeholder: report.storyPlaceholder,
    }),
    date('occurred-on', report.occurredOn, { value: text(values, 'occurred-on'), required: true }),
    clock('occurred-at', report.occurredAt, { value: text(values, 'occurred-at') }),
    ...behaviourField(values, input.concern, words),
    ...peopleBlocks(input.draft, input.concern, words),
    ticks('more', report.more, [{ id: 'more', label: report.moreOption }], {
      value: list(values, 'more'),
      live: true,
      hint: report.moreHint,
    }),
    ...(list(values, 'more').includes('more') ? moreFields(values, words) : []),
    ...whatToKnow(input, words),
  ]
}

/** Whether someone is in danger now. */
export const dangerField = (values: Values, { texts: { report } }: Words): Field =>
  ticks(
    'danger',
    report.danger,
    [
      { id: 'now', label: report.dangerNow },
      { id: 'self-harm', label: report.selfHarm },
    ],
    { value: list(values, 'danger'), live: true },
  )

/** For a route on which a wrong word can do harm: what to do and not to do, before the reporter types on. */
function warnings(preview: Advice | null, { language, texts }: Words): Block[] {
  const forReporter = preview?.restricted === true ? preview.steps.filter((s) => s.who.length === 0) : []
  if (forReporter.length === 0) return []
  return [
    { type: 'alert', tone: 'caution', text: texts.report.doThis },
    { type: 'list', ordered: false, items: forReporter.map((s) => ({ text: s.text[language] })) },
  ]
}

/** Where the behaviour can matter to the route; of a sexual offence the reporter names none, so as not to question. */
const WITH_BEHAVIOURS: readonly Concern[] = ['behaviour', 'staff-misconduct', 'physical-intervention', 'home-safety']

export function behaviourField(
  values: Values,
  concern: Concern | undefined,
  { language, protocol, texts }: Words,
): Field[] {
  if (concern === undefined || !WITH_BEHAVIOURS.includes(concern)) return []
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

function whatToKnow(input: QuestionsInput, words: Words): Block[] {
  const { report } = words.texts
  return [
    { type: 'divider' },
    { type: 'text', text: report.whoSees, weight: 'muted' },
    { type: 'text', text: report.images, weight: 'muted' },
    { type: 'text', text: report.notAnonymous, weight: 'muted' },
    { type: 'list', ordered: false, items: counsellors(input, words) },
  ]
}

/** Whom a school has for a talk in confidence: its own people first, someone from outside beside them. */
const CONFIDANTS: readonly Role[] = ['confidential-counsellor', 'external-counsellor']

function counsellors({ draft, school }: QuestionsInput, words: Words) {
  const out = keptOut(draft)
  return CONFIDANTS.flatMap((role) => {
    const groups = school === undefined ? [] : words.directory.holders(school, role, [])
    const holders = groups.map((g) => g.filter((p) => !out.has(p.id))).find((g) => g.length > 0) ?? []
    if (holders.length === 0) return [{ text: words.role(role) }]
    return holders.map(({ name, phone }) => {
      const who = words.texts.words.roleOf(words.role(role), name)
      return { text: phone === null ? who : words.texts.received.callLine(who, phone) }
    })
  })
}
