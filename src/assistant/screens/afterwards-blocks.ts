import { goesOnAfterWithdrawal, type Question, type Supplement } from '../../domain/afterwards.ts'
import type { Case, HistoryEntry } from '../../domain/case.ts'
import type { Block, Form } from '../../view/view.ts'
import { questionItems } from './question-items.ts'
import type { Words } from './words.ts'

/** That the reporter took the report back, why, and what that means for who deals with it. */
export function withdrawnBlocks({ report }: Case, words: Words): Block[] {
  const { case: texts } = words.texts.afterwards
  const { withdrawn } = report
  if (withdrawn === undefined) return []
  const what = texts.withdrawn(words.moment(new Date(withdrawn.at)), withdrawn.reason)
  const then = goesOnAfterWithdrawal(report) ? texts.goesOn : texts.personDecides
  return [
    { type: 'alert', tone: 'caution', text: what },
    { type: 'text', text: then },
  ]
}

/** How much stands in the window of the case itself; all of it stands in a window of its own. */
const NEWEST = 2

/** The newest of what the reporter was asked and said later, with a way to all of it. */
export function addedBlocks(subject: Case, words: Words): Block[] {
  const { case: texts } = words.texts.afterwards
  const all = exchangesIn(subject, words)
  const newest = all.slice(-NEWEST).flat()
  if (all.length <= NEWEST) return newest
  const action = { id: 'all-added', label: texts.look, style: 'default', value: subject.number } as const
  return [...newest, { type: 'entry', title: texts.all(all.length), action }]
}

/** All that the reporter was asked and said later, where nothing else takes much room. */
export const allAddedBlocks = (subject: Case, words: Words): Block[] => exchangesIn(subject, words).flat()

/** All that the reporter was asked and said later, in a window of its own. */
export function addedForm(subject: Case, words: Words): Form {
  const { case: texts, back } = words.texts.afterwards
  const said = allAddedBlocks(subject, words)
  return {
    kind: 'form',
    id: 'all-added',
    context: subject.number,
    title: texts.added,
    closeLabel: back,
    body: said.length === 0 ? [{ type: 'text', text: texts.nothingAdded }] : said,
  }
}

/** What was asked and said, in the order of asking and saying; answers stand under their question. */
function exchangesIn({ report: { questions = [], supplements = [] } }: Case, words: Words): readonly Block[][] {
  const asked = new Set(questions.map(({ id }) => id))
  const unasked = supplements.filter(({ question }) => question === undefined || !asked.has(question))
  return [
    ...unasked.map((one) => ({ at: one.at, blocks: saidBlocks(one, words) })),
    ...questions.map((one) => {
      const answers = supplements.filter(({ question }) => question === one.id)
      return { at: answers.at(-1)?.at ?? one.at, blocks: askedBlocks(one, answers, words) }
    }),
  ]
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ blocks }) => blocks)
}

const saidBlocks = ({ text, by, at }: Supplement, words: Words): Block[] => [
  { type: 'text', text },
  { type: 'text', text: words.texts.afterwards.case.by(words.person(by), words.moment(new Date(at))), weight: 'muted' },
]

function askedBlocks(question: Question, answers: readonly Supplement[], words: Words): Block[] {
  const { case: texts } = words.texts.afterwards
  return [
    {
      type: 'text',
      text: texts.question(words.person(question.by), words.moment(new Date(question.at))),
      weight: 'strong',
    },
    { type: 'list', ordered: false, items: questionItems(question, words) },
    ...(answers.length === 0
      ? [{ type: 'text', text: texts.noAnswer, weight: 'muted' } as const]
      : answers.flatMap((answer) => saidBlocks(answer, words))),
  ]
}

/** More do not fit; the history names them all. */
const MOST_EARLIER = 10

/** Every version of the report that was replaced, newest first, each to be looked at in a window of its own. */
export function earlierVersionBlocks(history: readonly HistoryEntry[], words: Words): Block[] {
  const { case: texts } = words.texts.afterwards
  return history
    .flatMap(({ at, by, what }, place): Block[] =>
      what.type !== 'report-corrected' && what.type !== 'report-changed'
        ? []
        : [
            {
              type: 'entry',
              title: texts.earlierEntry(words.moment(at)),
              note: texts.earlierBy(by === null ? words.texts.case.assistant : words.person(by)),
              action: { id: 'earlier-version', label: texts.look, style: 'default', value: String(place) },
            },
          ],
    )
    .reverse()
    .slice(0, MOST_EARLIER)
}
