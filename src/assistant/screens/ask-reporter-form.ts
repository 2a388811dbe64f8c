import type { Case } from '../../domain/case.ts'
import type { Form, Option } from '../../view/view.ts'
import { questionOf } from './advice-blocks.ts'
import { ticks, writing } from './fields.ts'
import type { Words } from './words.ts'

/** More boxes do not fit in one question. */
const MOST_READY = 10

/** Where a contact asks the reporter what is missing. `id`: of the question, so that one sent twice is asked once. */
export function askReporterForm(subject: Case, id: string, words: Words): Form {
  const { ask, back } = words.texts.afterwards
  const ready = readyQuestions(subject, words)
  return {
    kind: 'form',
    id: 'ask-reporter',
    context: `${subject.number}.${id}`,
    title: ask.title,
    submitLabel: ask.send,
    closeLabel: back,
    body: [
      { type: 'text', text: ask.intro },
      ...(ready.length === 0 ? [] : [ticks('ready', ask.ready, ready, { value: [] })]),
      writing('own', ask.own, 1000, { hint: ask.ownHint }),
    ],
  }
}

/** What the advice misses, each question once. */
function readyQuestions({ advice }: Case, words: Words): readonly Option[] {
  const byText = new Map(advice.missing.map(({ field }) => [questionOf(field, words), field] as const).reverse())
  return [...byText]
    .reverse()
    .map(([label, id]) => ({ id, label }))
    .slice(0, MOST_READY)
}

/** For a contact who cannot ask now: why, and what to do instead. */
export const notAskedForm = (text: string, words: Words): Form => ({
  kind: 'form',
  id: 'not-asked',
  context: '',
  title: words.texts.afterwards.ask.title,
  closeLabel: words.texts.afterwards.back,
  body: [{ type: 'text', text }],
})
