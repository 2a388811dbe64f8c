import type { KnownBlock, ModalView } from '@slack/types'
import { problems } from '../../view/problems.ts'
import type { Block, Card, Field, Form, View } from '../../view/view.ts'
import { writeFormRef } from './names.ts'
import { actionsBlock, plain, renderBlock } from './render-blocks.ts'
import { renderField } from './render-fields.ts'

/** A message as `chat.postMessage` and `chat.update` take it. */
export interface RenderedCard {
  /** For notifications and screen readers. */
  text: string
  blocks: KnownBlock[]
}

/** A view that does not fit on Slack: a mistake of ours. `problems` holds no text that a person typed. */
export class ViewDoesNotFit extends Error {
  override readonly name = 'ViewDoesNotFit'
  readonly problems: readonly string[]

  constructor(found: readonly string[]) {
    super(found.join('; '))
    this.problems = found
  }
}

/**
 * A card as Block Kit. All text is literal: no mention, link or markup in it works.
 *
 * @throws ViewDoesNotFit naming everything that Slack would refuse.
 */
export function renderCard(card: Card): RenderedCard {
  mustFit(card)
  const blocks: KnownBlock[] = [
    { type: 'header', text: plain(card.title) },
    ...card.body.flatMap((block, i) => renderBlock(block, i, card.language ?? 'nl')),
  ]
  if (card.actions.length > 0) blocks.push(actionsBlock(card.actions, 'actions'))
  return { text: escaped(card.summary), blocks }
}

/**
 * A form as a modal that says when it is closed.
 *
 * @throws ViewDoesNotFit naming everything that Slack would refuse.
 */
export function renderForm(form: Form): ModalView {
  mustFit(form)
  const language = form.language ?? 'nl'
  const modal: ModalView = {
    type: 'modal',
    callback_id: form.id,
    private_metadata: writeFormRef(form),
    notify_on_close: true,
    title: plain(form.title),
    close: plain(form.closeLabel),
    blocks: form.body.flatMap((part, i) => (isField(part) ? [renderField(part)] : renderBlock(part, i, language))),
  }
  return form.submitLabel === undefined ? modal : { ...modal, submit: plain(form.submitLabel) }
}

function mustFit(view: View): void {
  const found = problems(view, ['slack'])
  if (found.length > 0) throw new ViewDoesNotFit(found)
}

/** A message's text is mrkdwn; without these three characters it can hold no mention and no link. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function isField(part: Block | Field): part is Field {
  return part.type.endsWith('-field')
}
