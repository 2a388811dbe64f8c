import { assertNever } from '../../lib/assert-never.ts'
import type { Language } from '../../rules/vocabulary.ts'
import { splitText } from '../../view/split.ts'
import type { Action, Block } from '../../view/view.ts'
import type { CardElement, ContainerStyle, Look, RichTextBlock, SubmitAction, TextRun } from './adaptive-card.ts'

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/** Makes a button of an action; where it stands decides what it does. */
export type ButtonOf = (action: Action) => SubmitAction

/** A block in one or more elements. A divider is none: it is a line above what follows, see `renderBody`. */
export function renderBlock(block: Block, button: ButtonOf, language: Language): CardElement[] {
  switch (block.type) {
    case 'text':
      return paragraphs(block.text, lookOf(block.weight))
    case 'heading':
      return [heading(block.text)]
    case 'facts':
      return block.facts.flatMap(fact)
    case 'list':
      return block.items.flatMap((item, i) => listItem(item, block.ordered ? `${i + 1}. ` : '• '))
    case 'alert':
      return alert(block, language)
    case 'source':
      return paragraphs(`§ ${block.text}`, SMALL)
    case 'entry':
      return [entry(block, button)]
    case 'buttons':
      return actionSets(block.actions.map(button))
    case 'divider':
      return []
    default:
      return assertNever(block)
  }
}

/** Teams shows no more than six buttons of a set. */
const BUTTONS_IN_A_SET = 6

export function actionSets(actions: readonly SubmitAction[]): CardElement[] {
  const sets: CardElement[] = []
  for (let i = 0; i < actions.length; i += BUTTONS_IN_A_SET)
    sets.push({ type: 'ActionSet', actions: actions.slice(i, i + BUTTONS_IN_A_SET) })
  return sets
}

/**
 * A heading that screen readers know as one. Only a TextBlock can be that, and it reads Markdown: so a text with
 * anything in it that could be Markdown becomes a bold paragraph instead.
 */
export function heading(text: string): CardElement {
  return INERT.test(text)
    ? { type: 'TextBlock', text, style: 'heading', wrap: true, spacing: 'Medium' }
    : { ...line(text, { weight: 'Bolder', size: 'Medium' }), spacing: 'Medium' }
}

/** Letters, digits, spaces and marks that mean nothing in Markdown; no digit first, which could begin a list. */
const INERT = /^(?!\d)(?!.*\.\S)[\p{L}\p{N} ,.?:;'’‘“”…%/]+$/u

/** Characters in one element at most, so that a long text can go on on the next page. */
const LINE = 2000

/** Text as it stands, a line an element: a text run keeps no line breaks. Empty lines become space. */
export function paragraphs(text: string, look: Look = {}): CardElement[] {
  const lines = text
    .trimEnd()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((written) => (written.trim() === '' ? [''] : splitText(written, LINE)))
  const first = lines.findIndex((written) => written !== '')
  return lines.flatMap((written, i): CardElement[] => {
    if (written === '') return []
    const spacing = i === first ? {} : ({ spacing: lines[i - 1] === '' ? 'Medium' : 'None' } as const)
    return [{ ...line(written, look), ...spacing }]
  })
}

const SMALL: Look = { size: 'Small', isSubtle: true }

function lookOf(weight: BlockOf<'text'>['weight']): Look {
  if (weight === 'strong') return { weight: 'Bolder' }
  return weight === 'muted' ? SMALL : {}
}

function fact({ label, value }: BlockOf<'facts'>['facts'][number]): CardElement[] {
  const [first, ...more] = paragraphs(value)
  return [{ ...opened(`${labelled(label)} `, first), spacing: 'Small' }, ...more]
}

function listItem({ text, note }: BlockOf<'list'>['items'][number], mark: string): CardElement[] {
  const [first, ...more] = paragraphs(`${mark}${text}`)
  const under = note === undefined ? [] : paragraphs(note, { ...SMALL, italic: true })
  return [
    ...(first === undefined ? [] : [{ ...first, spacing: 'Small' } as const]),
    ...more,
    ...under.map((element) => ({ ...element, spacing: 'None' }) as const),
  ]
}

const ALERTS = {
  danger: { sign: '🛑', word: { nl: 'Gevaar', en: 'Danger' }, style: 'attention' },
  caution: { sign: '⚠️', word: { nl: 'Let op', en: 'Caution' }, style: 'warning' },
  info: { sign: 'ℹ️', word: { nl: 'Goed om te weten', en: 'Good to know' }, style: 'accent' },
} as const

function alert({ tone, text }: BlockOf<'alert'>, language: Language): CardElement[] {
  const { sign, word, style } = ALERTS[tone]
  return boxes(style, `${sign} ${word[language]}: `, paragraphs(text, tone === 'danger' ? { weight: 'Bolder' } : {}))
}

/** A coloured box that says by a sign and a word, before the first line, why it stands out; a long one in several. */
export function boxes(style: ContainerStyle, opening: string, lines: readonly CardElement[]): CardElement[] {
  const [first, ...more] = lines
  const all = [opened(opening, first), ...more]
  const made: CardElement[] = []
  for (let i = 0; i < all.length; i += LINES_IN_A_BOX)
    made.push({ type: 'Container', style, items: all.slice(i, i + LINES_IN_A_BOX) })
  return made
}

const LINES_IN_A_BOX = 5

function entry({ title, note, action }: BlockOf<'entry'>, button: ButtonOf): CardElement {
  const under = note === undefined ? [] : paragraphs(note).map((element) => ({ ...element, spacing: 'None' }) as const)
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [...paragraphs(title), ...under] },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [{ type: 'ActionSet', actions: [button(action)] }],
      },
    ],
  }
}

export function line(text: string, look: Look): RichTextBlock {
  return { type: 'RichTextBlock', inlines: runs(text, look) }
}

/** Two braces would begin a date that the client fills in: they are kept in runs of their own. */
function runs(text: string, look: Look): TextRun[] {
  return text
    .split(/(?<=\{)(?=\{)/)
    .filter((part) => part !== '')
    .map((part) => ({ type: 'TextRun', text: part, ...look }))
}

/** The first line of something, with what it is called in bold before it. */
function opened(opening: string, first: CardElement | undefined): RichTextBlock {
  const inlines = first?.type === 'RichTextBlock' ? first.inlines : []
  return { type: 'RichTextBlock', inlines: [...runs(opening, { weight: 'Bolder' }), ...inlines] }
}

/** A question has its own mark at the end. */
const labelled = (label: string) => (label.endsWith('?') ? label : `${label}:`)
