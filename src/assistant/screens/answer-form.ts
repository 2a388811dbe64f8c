import type { Answer } from '../../rules/answers/answer.ts'
import type { AskResult } from '../../rules/ask.ts'
import { QUESTION_LENGTH } from '../../rules/ask.ts'
import type { Role } from '../../rules/vocabulary.ts'
import type { Action, Block, Form } from '../../view/view.ts'
import { currencyBlocks, section } from './advice-blocks.ts'
import { emergencyBlocks } from './emergency.ts'
import { writing } from './fields.ts'
import type { Words } from './words.ts'

/** As many others as are offered beside an answer. */
const MOST_OTHERS = 2

/** The field in which someone types a question. */
export function askForm(words: Words): Form {
  const { answer } = words.texts
  return {
    kind: 'form',
    id: 'ask',
    context: '',
    title: answer.title,
    submitLabel: answer.send,
    closeLabel: answer.close,
    body: [
      writing('question', answer.ask, QUESTION_LENGTH, {
        required: true,
        hint: answer.askHint,
        placeholder: answer.askPlaceholder,
        lines: 'one',
      }),
      { type: 'text', text: answer.intro, weight: 'muted' },
    ],
  }
}

/** What was found, drawn for someone at these schools: the best answer whole, or that the protocol is silent. */
export function foundForm(result: AskResult, schools: readonly string[], words: Words): Form {
  const best = result.answered ? result.results[0]?.answer : undefined
  const others = result.results.map((found) => found.answer).filter((answer) => answer !== best)
  const above = warningBlocks(result, words)
  if (best !== undefined) return answerForm(best, others, schools, words, above)
  const { answer: texts } = words.texts
  return answerWindow(texts.silentTitle, words, [
    ...above,
    { type: 'text', text: silence(result, words), weight: 'strong' },
    ...(result.unreadable === undefined
      ? section(texts.askPerson, holderBlocks('safety-coordinator', schools, words))
      : []),
    ...othersBlocks(texts.didYouMean, others, words),
  ])
}

/**
 * One answer whole: what the protocol says, who that is at these schools, where it stands, where the law has moved, the
 * report that fits, and the others that were found.
 */
export function answerForm(
  answer: Answer,
  others: readonly Answer[],
  schools: readonly string[],
  words: Words,
  above: readonly Block[] = [],
): Form {
  const { answer: texts, case: caseTexts } = words.texts
  return answerWindow(texts.title, words, [
    ...above,
    { type: 'heading', text: answer.title[words.language] },
    ...answer.answer[words.language].split('\n').map((text): Block => ({ type: 'text', text })),
    ...(answer.contact === null ? [] : section(texts.whoHere, holderBlocks(answer.contact, schools, words))),
    ...section(caseTexts.law, currencyBlocks([answer], words)),
    ...section(
      texts.sources,
      answer.sources.map((source): Block => ({ type: 'source', text: words.source(source) })),
    ),
    ...(answer.concern === null ? [] : [reportButton(answer, words)]),
    ...othersBlocks(texts.alsoAsked, others, words),
  ])
}

const answerWindow = (title: string, words: Words, body: readonly Block[]): Form => ({
  kind: 'form',
  id: 'answer',
  context: '',
  title,
  closeLabel: words.texts.answer.close,
  body,
})

function warningBlocks({ emergency, doNotType }: AskResult, words: Words): Block[] {
  return [
    ...emergencyBlocks(emergency, words),
    ...(doNotType ? [{ type: 'alert', tone: 'caution', text: words.texts.answer.doNotType } as const] : []),
  ]
}

function silence({ unreadable }: AskResult, { texts: { answer } }: Words): string {
  if (unreadable === 'empty') return answer.empty
  return unreadable === 'too-long' ? answer.tooLong(QUESTION_LENGTH) : answer.silent
}

/** Who holds the role at each school, those who are first in order, with how to phone them; else the school itself. */
function holderBlocks(role: Role, schools: readonly string[], words: Words): Block[] {
  const { answer, received, words: labels } = words.texts
  const items = schools.flatMap((school) =>
    (words.directory.holders(school, role, [])[0] ?? []).map(({ name, phone }) => {
      const who = labels.roleOf(words.role(role), name)
      return phone === null ? who : received.callLine(who, phone)
    }),
  )
  if (items.length > 0)
    return [
      { type: 'list', ordered: false, items: [...new Set(items)].slice(0, MOST_HOLDERS).map((text) => ({ text })) },
    ]
  const numbers = schools.flatMap((code) => {
    const school = words.directory.school(code)
    return school === undefined ? [] : [{ text: received.callLine(school.name, school.phone) }]
  })
  return [
    { type: 'text', text: answer.nobodyInRole(words.role(role)) },
    ...(numbers.length === 0 ? [] : [{ type: 'list', ordered: false, items: numbers.slice(0, MOST_HOLDERS) } as const]),
  ]
}

/** Someone of the whole foundation has every school; more than this is no help. */
const MOST_HOLDERS = 5

const reportButton = (answer: Answer, { texts }: Words): Block => ({
  type: 'buttons',
  actions: [{ id: 'report', label: texts.answer.report, style: 'primary', value: answer.id }],
})

function othersBlocks(heading: string, others: readonly Answer[], words: Words): Block[] {
  if (others.length === 0) return []
  const actions = others.slice(0, MOST_OTHERS).map(
    (answer, at): Action => ({
      id: `show-answer-${at}`,
      label: answer.title[words.language],
      style: 'default',
      value: answer.id,
    }),
  )
  return [
    { type: 'heading', text: heading },
    { type: 'buttons', actions },
  ]
}
