import type {
  ActionsBlock,
  Button,
  ContextBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextList,
  RichTextSection,
  RichTextText,
} from '@slack/types'
import { assertNever } from '../../lib/assert-never.ts'
import type { Language } from '../../rules/vocabulary.ts'
import { entryText, type FactLine, factParts, type ListItem, listParts, textParts } from '../../view/layout.ts'
import type { Action, Block } from '../../view/view.ts'
import { pressName } from './names.ts'

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/** A block in one or more of Slack's; `place` is where it stands in the view, which names what can be pressed in it. */
export function renderBlock(block: Block, place: number, language: Language): KnownBlock[] {
  switch (block.type) {
    case 'text':
      return textParts(block.text).map((part) => paragraph(part, block.weight))
    case 'heading':
      return [{ type: 'header', text: plain(block.text) }]
    case 'facts':
      return factParts(block.facts).map((lines) => richText(...lines.map(factSection)))
    case 'list':
      return renderList(block)
    case 'alert':
      return renderAlert(block, language)
    case 'source':
      return textParts(block.text).map((part) => smallPrint(`§ ${part}`))
    case 'entry':
      return [
        {
          type: 'section',
          block_id: `entry:${place}`,
          text: plain(entryText(block)),
          accessory: button(block.action),
        },
      ]
    case 'buttons':
      return [actionsBlock(block.actions, `buttons:${place}`)]
    case 'divider':
      return [{ type: 'divider' }]
    default:
      return assertNever(block)
  }
}

export function actionsBlock(actions: readonly Action[], blockId: string): ActionsBlock {
  return { type: 'actions', block_id: blockId, elements: actions.map(button) }
}

/** Text as it stands: no markup, no mention, and `:smile:` stays five letters between colons. */
export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

const ALERTS = {
  danger: { sign: '🛑', word: { nl: 'Gevaar', en: 'Danger' } },
  caution: { sign: '⚠️', word: { nl: 'Let op', en: 'Caution' } },
  info: { sign: 'ℹ️', word: { nl: 'Goed om te weten', en: 'Good to know' } },
} as const

function renderAlert({ tone, text }: BlockOf<'alert'>, language: Language): KnownBlock[] {
  const { sign, word } = ALERTS[tone]
  return textParts(text).map((part, i) => {
    const start = i === 0 ? [run(`${sign} ${word[language]}: `, { bold: true })] : []
    return richText({
      type: 'rich_text_quote',
      elements: [...start, run(part, tone === 'danger' ? { bold: true } : {})],
    })
  })
}

function renderList({ ordered, items }: BlockOf<'list'>): KnownBlock[] {
  let before = 0
  return listParts(items).map((part) => {
    const list: RichTextList & { offset?: number } = {
      type: 'rich_text_list',
      style: ordered ? 'ordered' : 'bullet',
      elements: part.map(itemSection),
    }
    // Slack counts on from the offset; @slack/types 3.2.0 does not know it yet.
    if (ordered && before > 0) list.offset = before
    before += part.length
    return richText(list)
  })
}

function itemSection({ text, note }: ListItem): RichTextSection {
  return section(run(text), ...(note === undefined ? [] : [run(`\n${note}`, { italic: true })]))
}

function factSection({ label, value }: FactLine, i: number, lines: readonly FactLine[]): RichTextSection {
  const end = i === lines.length - 1 ? '' : '\n'
  return section(...(label === undefined ? [] : [run(`${labelled(label)} `, { bold: true })]), run(`${value}${end}`))
}

function paragraph(text: string, weight: BlockOf<'text'>['weight']): KnownBlock {
  if (weight === 'muted') return smallPrint(text)
  return richText(section(run(text, weight === 'strong' ? { bold: true } : {})))
}

function smallPrint(text: string): ContextBlock {
  return { type: 'context', elements: [plain(text)] }
}

function button(action: Action): Button {
  const made: Button = {
    type: 'button',
    action_id: pressName(action.id),
    text: plain(action.label),
    value: action.value,
  }
  if (action.style !== 'default') made.style = action.style
  if (action.spoken !== undefined) made.accessibility_label = action.spoken
  return made
}

/** Rich text is taken as it stands, where mrkdwn would read mentions, links and stars in it. */
function run(text: string, style: NonNullable<RichTextText['style']> = {}): RichTextText {
  return Object.keys(style).length === 0 ? { type: 'text', text } : { type: 'text', text, style }
}

function section(...elements: RichTextText[]): RichTextSection {
  return { type: 'rich_text_section', elements }
}

function richText(...elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements }
}

/** A question has its own mark at the end. */
const labelled = (label: string) => (label.endsWith('?') ? label : `${label}:`)
