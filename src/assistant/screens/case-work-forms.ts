import type { Case } from '../../domain/case.ts'
import { stateOf } from '../../domain/case-state.ts'
import type { Block, Form, Option } from '../../view/view.ts'
import { choice, writing } from './fields.ts'
import type { Words } from './words.ts'

const REASON = 500

/** Opens a closed case again. */
export const reopenForm = ({ number }: Case, words: Words): Form => {
  const { reopen, why, cancel } = words.texts.caseWork
  return {
    kind: 'form',
    id: 'reopen',
    context: number,
    title: reopen.title,
    submitLabel: reopen.send,
    closeLabel: cancel,
    body: [{ type: 'text', text: reopen.intro }, writing('why', why, REASON, { required: true })],
  }
}

/** Makes one of `others` part of this case. */
export function mergeForm(subject: Case, others: readonly Case[], words: Words): Form {
  const { merge } = words.texts.caseWork
  const texts = { ...merge, id: 'merge' }
  return choosing(subject, texts, others, words)
}

/** Takes one of its parts out of this case again. */
export function undoMergeForm(subject: Case, parts: readonly Case[], words: Words): Form {
  const { merge } = words.texts.caseWork
  const texts = {
    id: 'undo-merge',
    title: merge.undoTitle,
    intro: merge.undoIntro,
    which: merge.undoWhich,
    none: merge.none,
    send: merge.undo,
  }
  return choosing(subject, texts, parts, words)
}

/** Says that one of `others` has to do with this case. */
export const linkForm = (subject: Case, others: readonly Case[], words: Words): Form =>
  choosing(subject, { ...words.texts.caseWork.link, id: 'link' }, others, words)

/** Takes a link away; only those are offered that this reader may open. */
export function unlinkForm(subject: Case, linked: readonly Case[], words: Words): Form {
  const { link } = words.texts.caseWork
  const texts = {
    id: 'unlink',
    title: link.unlinkTitle,
    intro: link.unlinkIntro,
    which: link.which,
    none: link.none,
    send: link.unlink,
  }
  return choosing(subject, texts, linked, words)
}

interface ChoosingTexts {
  readonly id: string
  readonly title: string
  readonly intro: string
  readonly which: string
  readonly none: string
  readonly send: string
  readonly whyHint?: string
}

/** A case to choose and a reason; without any case only that there is none. */
function choosing({ number }: Case, texts: ChoosingTexts, cases: readonly Case[], words: Words): Form {
  const { why, cancel } = words.texts.caseWork
  const form = { kind: 'form', id: texts.id, context: number, title: texts.title, closeLabel: cancel } as const
  if (cases.length === 0) return { ...form, body: [{ type: 'text', text: texts.none }] }
  const options = cases.map((one) => optionOf(one, words))
  return {
    ...form,
    submitLabel: texts.send,
    body: [
      { type: 'text', text: texts.intro },
      choice('other', texts.which, options, { required: true }),
      writing('why', why, REASON, { required: true, hint: texts.whyHint }),
    ],
  }
}

/** By number, kind and day: names stand in the case itself. */
const optionOf = (one: Case, words: Words): Option => ({ id: one.number, label: caseLine(one, words) })

/** One case in a line: its number, its kind unless that is confidential, and the day on which it happened. */
export function caseLine({ number, restricted, report }: Case, words: Words): string {
  const { card, words: labels, caseWork } = words.texts
  const about = restricted ? card.restricted : labels.concernsShort[report.concern]
  return caseWork.merge.line(number, about, words.day(report.occurredOn))
}

/** For who wants to change what is known of a case that nobody took up yet. */
export const takeUpFirstForm = ({ number }: Case, words: Words): Form => ({
  kind: 'form',
  id: 'case-more',
  context: number,
  title: words.texts.caseWork.adjust.title,
  closeLabel: words.texts.case.close,
  body: [
    { type: 'text', text: words.texts.caseWork.adjust.takeUpFirst },
    {
      type: 'buttons',
      actions: [{ id: 'back-to-case', label: words.texts.caseWork.more.back, style: 'default', value: number }],
    },
  ],
})

/** For a case in which nothing more is asked of anyone: why, and how it can go on. */
export function notOpenForm(subject: Case, words: Words): Form {
  const { notOpen } = words.texts.caseWork
  return {
    kind: 'form',
    id: 'not-open',
    context: '',
    title: notOpen.title,
    closeLabel: words.texts.case.close,
    body: notOpenBlocks(subject, words),
  }
}

/** That a case is closed, by whom and when, or what it became part of. */
export function notOpenBlocks(subject: Case, words: Words): Block[] {
  const { notOpen } = words.texts.caseWork
  const { closed, bonds } = subject
  switch (stateOf(subject)) {
    case 'open':
      return []
    case 'merged':
      return [{ type: 'alert', tone: 'info', text: notOpen.merged(bonds.mergedInto ?? '') }]
    case 'closed':
      return [
        ...(closed === null
          ? []
          : [{ type: 'text', text: notOpen.closed(words.person(closed.by), words.moment(closed.at)) } as const]),
        { type: 'text', text: notOpen.reopenFirst },
      ]
  }
}
