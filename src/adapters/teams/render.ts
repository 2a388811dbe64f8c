import { problems } from '../../view/problems.ts'
import type { Action, Block, Card, Field, View } from '../../view/view.ts'
import type { AdaptiveCard, CardElement, SubmitAction } from './adaptive-card.ts'
import { cardData } from './names.ts'
import type { Piece } from './pages.ts'
import { actionSets, type ButtonOf, line, renderBlock } from './render-blocks.ts'

/** A message as the connector takes it. */
export interface RenderedCard {
  /** For notifications. */
  readonly summary: string
  readonly card: AdaptiveCard
}

/** A view that does not fit on Teams: a mistake of ours. `problems` holds no text that a person typed. */
export class ViewDoesNotFit extends Error {
  override readonly name = 'ViewDoesNotFit'
  readonly problems: readonly string[]

  constructor(found: readonly string[]) {
    super(found.join('; '))
    this.problems = found
  }
}

/** Where Teams begins to refuse cards, with some room. */
export const MOST_BYTES = 28_000

/**
 * A card as an Adaptive Card. All text is literal: no mention, link or markup in it works. Every button opens a dialog:
 * only so can whoever presses it be shown something that others do not see.
 *
 * @throws ViewDoesNotFit naming everything that Teams would refuse.
 */
export function renderCard(card: Card): RenderedCard {
  const language = card.language ?? 'nl'
  const button: ButtonOf = (action) => ({
    ...look(action),
    associatedInputs: 'none',
    data: cardData(action.id, action.value),
  })
  const pieces = piecesOf(card.body, (block) => renderBlock(block, button, language))
  const body = [
    line(card.title, { size: 'Large', weight: 'Bolder' }),
    ...pieces.flatMap((piece) => piece.elements),
    ...actionSets(card.actions.map(button)),
  ]
  return { summary: card.summary, card: fitting(card, frame(body)) }
}

/** What stands in a view, in pieces. A divider is a line above what comes after it. */
export function piecesOf<T extends Block | Field>(
  parts: readonly T[],
  render: (part: T, next: T | undefined) => readonly CardElement[],
): Piece[] {
  let divided = false
  return parts.flatMap((part, i): Piece[] => {
    if (part.type === 'divider') divided = true
    const [first, ...more] = render(part, parts[i + 1])
    if (first === undefined) return []
    const start = divided ? ({ ...first, separator: true } as const) : first
    divided = false
    if (isField(part)) return [{ elements: [start, ...more], field: part.id }]
    return [start, ...more].map((element) => ({ elements: [element] }))
  })
}

/** How a button looks and what it is called, wherever it stands. */
export function look({ label, style, spoken }: Action): Pick<SubmitAction, 'type' | 'title' | 'style' | 'tooltip'> {
  const made = { type: 'Action.Submit', title: label, ...(spoken === undefined ? {} : { tooltip: spoken }) } as const
  if (style === 'default') return made
  return { ...made, style: style === 'primary' ? 'positive' : 'destructive' }
}

/** A card in which something stands. */
export const frame = (body: readonly CardElement[]): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  msteams: { width: 'Full' },
  body,
})

/**
 * The shape is held to the limits that both platforms share; the size to that of the card that is made.
 *
 * @throws ViewDoesNotFit
 */
export function fitting(view: View, card: AdaptiveCard): AdaptiveCard {
  const bytes = Buffer.byteLength(JSON.stringify(card))
  const found = [
    ...problems(view, ['slack']),
    ...(bytes > MOST_BYTES ? [`the Adaptive Card has ${bytes} bytes, at most ${MOST_BYTES} fit`] : []),
    ...commas(view),
  ]
  if (found.length > 0) throw new ViewDoesNotFit(found)
  return card
}

/** Several values come back as one text with commas between them. */
function commas(view: View): string[] {
  if (view.kind === 'card') return []
  return view.body.flatMap((part) => {
    if (part.type !== 'choices-field' && part.type !== 'ticks-field') return []
    const options = part.type === 'ticks-field' ? part.options : part.groups.flatMap((group) => group.options)
    return options.some(({ id }) => id.includes(',')) ? [`an option of field «${part.id}» has a comma in its id`] : []
  })
}

/** Whether a part of a form is something to fill in. */
export function isField(part: Block | Field): part is Field {
  return part.type.endsWith('-field')
}
