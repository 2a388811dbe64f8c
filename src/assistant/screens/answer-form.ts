import { groupBy } from '../../lib/group-by.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import { choicesIn } from '../../rules/answers/choices-in.ts'
import type { Sector } from '../../rules/vocabulary.ts'
import type { Action, Block, Form } from '../../view/view.ts'
import { certaintyOf, section } from './advice-blocks.ts'
import { answerWindow, otherAnswerBlocks } from './answer-window.ts'
import { type AskedBy, whomToAskBlocks } from './whom-to-ask-blocks.ts'
import type { Words } from './words.ts'

/** What stands around an answer. */
export interface Around {
  /** See `warningBlocks`. */
  readonly above: readonly Block[]
  /** What else was found, best first. */
  readonly others: readonly Answer[]
}

/**
 * One answer whole: what the protocol says, where the law has moved, what this school chose, who that is here and how to
 * reach them now, where it stands, the report that fits, and what else was found. `context`: see `answerContext`.
 */
export function answerForm(
  answer: Answer,
  context: string,
  by: AskedBy,
  words: Words,
  { above, others }: Around = { above: [], others: [] },
): Form {
  const { answer: texts } = words.texts
  return answerWindow(texts.title, context, words, [
    ...above,
    { type: 'heading', text: answer.title[words.language] },
    ...sectorBlocks(answer, by, words),
    ...saidBlocks(answer.answer[words.language]),
    ...lawBlocks(answer, by, words),
    ...section(texts.chosenHere, choiceBlocks(answer, by, words)),
    ...(answer.contact === null
      ? []
      : section(texts.whoHere, whomToAskBlocks(answer.contact, answer.concern, by, words))),
    ...section(texts.sources, sourceBlocks(answer, words)),
    { type: 'buttons', actions: actionsUnder(answer, words) },
    ...otherAnswerBlocks(texts.alsoAsked, others, words),
  ])
}

/** For which sectors it stands there, when that is not where this person works. */
function sectorBlocks({ sectors }: Answer, { schools }: AskedBy, { texts, directory, and }: Words): Block[] {
  const theirs = schools.flatMap((code) => directory.school(code)?.sector ?? [])
  if (theirs.every((sector) => sectors.includes(sector))) return []
  const { onlyIn, inSector } = texts.answer
  return [{ type: 'alert', tone: 'info', text: onlyIn(and(sectors.map((sector) => inSector[sector]))) }]
}

const ITEM = '- '

/** Each line a paragraph; lines that are items stand together in a list. */
function saidBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let items: { readonly text: string }[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (!line.startsWith(ITEM)) {
      items = []
      blocks.push({ type: 'text', text: line })
      continue
    }
    if (items.length === 0) blocks.push({ type: 'list', ordered: false, items })
    items.push({ text: line.slice(ITEM.length) })
  }
  return blocks
}

/** What the protocol leaves open, as these schools chose it; each choice once, with where it holds when they differ. */
function choiceBlocks(answer: Answer, { schools }: AskedBy, words: Words): Block[] {
  const { protocol, language, texts, directory } = words
  const chosen = schools.flatMap((code) => {
    const settings = directory.school(code)?.choices ?? {}
    const said = choicesIn(answer, protocol, { settings }, language, texts.answer.sentences)
    return said.map((text) => ({ text, school: words.school(code) }))
  })
  const bySentence = [...groupBy(chosen, ({ text }) => text)]
  if (bySentence.length === 0) return []
  const items = bySentence.map(([text, where]) =>
    where.length === schools.length ? { text } : { text, note: words.and(where.map(({ school }) => school)) },
  )
  return [{ type: 'list', ordered: false, items }]
}

/** Apart from what the protocol says: where the law has moved since for schools like these, and how certain that is. */
function lawBlocks({ currency }: Answer, { schools }: AskedBy, words: Words): Block[] {
  const { lawMoved } = words.texts.answer
  const theirs = schools.flatMap((code) => words.directory.school(code)?.sector ?? [])
  const mattersHere = (only: readonly Sector[] | undefined) =>
    only === undefined || theirs.length === 0 || theirs.some((sector) => only.includes(sector))
  return words.protocol.currency
    .filter(({ id, sectors }) => currency.includes(id) && mattersHere(sectors))
    .map((note) => {
      const text = lawMoved(note.note[words.language], certaintyOf(note, words))
      return { type: 'alert', tone: 'caution', text }
    })
}

/** A line for each document with all its headings, so that many places stay small. */
function sourceBlocks({ sources }: Answer, words: Words): Block[] {
  return [...groupBy(sources, ({ file }) => file)].map(([file, places]) => {
    const heading = places.map((place) => place.heading).join('; ')
    return { type: 'source', text: words.source({ file, heading }) }
  })
}

function actionsUnder({ id, concern, subject }: Answer, { texts: { answer } }: Words): Action[] {
  return [
    ...(concern === null ? [] : [{ id: 'report', label: answer.report, style: 'primary', value: id } as const]),
    { id: 'subject', label: answer.moreOnSubject, style: 'default', value: subject },
    { id: 'doubt', label: answer.doubt.button, style: 'default', value: id },
  ]
}
