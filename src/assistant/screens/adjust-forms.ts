import { CONCERNS, type Concern } from '../../rules/vocabulary.ts'
import type { Adjustment } from '../../use-cases/adjust-report.ts'
import type { Block, Field, Form } from '../../view/view.ts'
import type { Draft } from '../drafts.ts'
import { list, text } from '../report-values.ts'
import { section } from './advice-blocks.ts'
import { differenceBlocks } from './earlier-version-form.ts'
import { choice, clock, date, writing } from './fields.ts'
import { moreFields } from './more-fields.ts'
import { measureText } from './proposal-words.ts'
import { peopleBlocks } from './report-people.ts'
import { behaviourField, dangerField } from './report-questions.ts'
import type { Words } from './words.ts'

/** What the reporter said in their own words: nobody else changes it. */
const REPORTERS_OWN: readonly string[] = ['what-was-used', 'pupil-says', 'goal', 'context', 'already-done', 'damages']

/** *Gegevens aanpassen*: the questions of the report, filled with what is known, without the reporter's own words. */
export function adjustForm(draft: Draft, number: string, words: Words, problem?: string): Form {
  const { report, words: labels, caseWork } = words.texts
  const { values } = draft
  const concern = concernIn(values)
  const concerns = CONCERNS.map((id) => ({ id, label: labels.concerns[id] }))
  const fields: (Block | Field)[] = [
    choice('concern', report.concern, concerns, { value: concern, required: true, live: true }),
    ...behaviourField(values, concern, words),
    dangerField(values, words),
    date('occurred-on', report.occurredOn, { value: text(values, 'occurred-on'), required: true }),
    clock('occurred-at', report.occurredAt, { value: text(values, 'occurred-at') }),
    ...peopleBlocks(draft, undefined, words),
    ...moreFields(values, words).filter((field) => !REPORTERS_OWN.includes(field.id)),
  ]
  return {
    kind: 'form',
    id: 'adjust',
    context: `${draft.id}.${number}`,
    title: caseWork.adjust.title,
    submitLabel: caseWork.adjust.next,
    closeLabel: words.texts.case.close,
    body: [
      { type: 'text', text: caseWork.adjust.intro },
      ...(problem === undefined ? [] : [{ type: 'alert', tone: 'caution', text: problem } as const]),
      ...fields,
      backButton(number, words),
    ],
  }
}

const concernIn = (values: Draft['values']): Concern | undefined =>
  CONCERNS.find((one) => one === text(values, 'concern') || list(values, 'concern').includes(one))

type Possible = Extract<Adjustment, { type: 'possible' }>

/** What would follow, in plain words, before it is done. */
export function confirmAdjustForm(
  { subject, change }: Possible,
  draft: Pick<Draft, 'id'>,
  reader: string,
  words: Words,
  problem?: string,
): Form {
  const { adjust, why } = words.texts.caseWork
  const { number, report } = subject
  return {
    kind: 'form',
    id: 'adjust-confirm',
    context: `${draft.id}.${number}.${subject.version}`,
    title: adjust.confirmTitle,
    submitLabel: adjust.save,
    closeLabel: words.texts.case.close,
    body: [
      ...(problem === undefined ? [] : [{ type: 'alert', tone: 'caution', text: problem } as const]),
      ...section(adjust.changes, differenceBlocks({ earlier: report, later: change.next.report }, words)),
      ...section(adjust.follows, followBlocks({ type: 'possible', subject, change }, reader, words)),
      writing('why', why, REASON, { required: true, hint: adjust.whyHint }),
      { type: 'buttons', actions: [{ id: 'back-to-form', label: adjust.back, style: 'default', value: number }] },
    ],
  }
}

function followBlocks({ subject, change }: Possible, reader: string, words: Words): Block[] {
  const { adjust } = words.texts.caseWork
  const { next, losing, gaining } = change
  const [from, to] = [subject.advice.record.where, next.advice.record.where]
  const places = words.texts.words.recordPlaces
  const others = losing.filter((person) => person !== reader)
  const lapsing = change.changes.flatMap((one) =>
    one.type === 'proposal-changed' && one.proposal.state === 'withdrawn'
      ? [measureText(one.proposal.measure, one.proposal.length, words)]
      : [],
  )
  const lines = [
    ...(losing.includes(reader) ? [adjust.losingYou] : []),
    ...(others.length === 0 ? [] : [adjust.losing(words.and(others.map(words.person)))]),
    ...(losing.length === 0 ? [adjust.nobodyLoses] : []),
    gaining.length === 0 ? adjust.nobodyGains : adjust.gaining(words.and(gaining.map(words.person))),
    ...(from === to ? [] : [adjust.kept(places[from], places[to])]),
    ...(next.restricted === subject.restricted ? [] : [next.restricted ? adjust.restricted : adjust.notRestricted]),
    ...(lapsing.length === 0 ? [] : [adjust.proposals(words.and(lapsing))]),
  ]
  return [
    ...(losing.includes(reader) ? [{ type: 'alert', tone: 'caution', text: adjust.losingYou } as const] : []),
    {
      type: 'list',
      ordered: false,
      items: lines.filter((line) => line !== adjust.losingYou).map((line) => ({ text: line })),
    },
  ]
}

const REASON = 500

const backButton = (number: string, { texts }: Words): Block => ({
  type: 'buttons',
  actions: [{ id: 'back-to-case', label: texts.caseWork.more.back, style: 'default', value: number }],
})
