import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { Asker, Assistant } from '../../assistant/turn.ts'
import type { Form } from '../../view/view.ts'
import type { OpenForm } from './intents.ts'
import type { LiveForms } from './live-forms.ts'
import type { SlackLog } from './log.ts'
import { renderForm, ViewDoesNotFit } from './render.ts'
import { codeOf } from './slack-errors.ts'

export interface ViewsParts {
  readonly client: WebClient
  readonly assistant: Pick<Assistant, 'troubleForm'>
  readonly live: LiveForms
  readonly log: SlackLog
}

/**
 * Puts forms on someone's screen. What Slack refuses is logged and goes no further: there is nobody to tell it to. A
 * form that does not fit is our mistake: the trouble form is shown in its place.
 */
export class Views {
  readonly #parts: ViewsParts

  constructor(parts: ViewsParts) {
    this.#parts = parts
  }

  /** Opens a form where none is open. */
  async open(asker: Asker, triggerId: string, form: Form): Promise<void> {
    await this.#logged(() => this.#parts.client.views.open({ trigger_id: triggerId, view: this.modal(asker, form) }))
  }

  /** Opens a form on top of another; where Slack stacks no more, in the place of the top one. */
  async openOnTop(asker: Asker, triggerId: string, open: OpenForm, form: Form): Promise<void> {
    const view = this.modal(asker, form)
    await this.#logged(() =>
      open.depth === 3
        ? this.#parts.client.views.update({ view_id: open.viewId, view })
        : this.#parts.client.views.push({ trigger_id: triggerId, view }),
    )
  }

  /**
   * Draws an open form again. The hash keeps Slack from drawing over a form that was drawn since; when that was our
   * own earlier drawing, and no newer one waits, it is drawn all the same.
   */
  async redraw(asker: Asker, open: OpenForm, form: Form): Promise<void> {
    const view = this.modal(asker, form)
    const view_id = open.viewId
    await this.#parts.live.draw(view_id, async (isNewest) => {
      const { client } = this.#parts
      await this.#logged(async () => {
        try {
          await client.views.update({ view_id, view, ...(open.hash === undefined ? {} : { hash: open.hash }) })
        } catch (error) {
          if (codeOf(error) !== 'hash_conflict') throw error
          if (isNewest()) await client.views.update({ view_id, view })
        }
      })
    })
  }

  /** Draws the form below another again, for which no hash is known. */
  async redrawBelow(asker: Asker, viewId: string, form: Form): Promise<void> {
    const view = this.modal(asker, form)
    await this.#logged(() => this.#parts.client.views.update({ view_id: viewId, view }))
  }

  /** A form as a modal, or the trouble form when it does not fit. */
  modal(asker: Asker, form: Form): ModalView {
    try {
      return renderForm(form)
    } catch (error) {
      if (!(error instanceof ViewDoesNotFit)) throw error
      this.#parts.log({ level: 'error', event: 'form-does-not-fit', code: form.id, problems: error.problems })
      return renderForm(this.#parts.assistant.troubleForm(asker))
    }
  }

  async #logged(call: () => Promise<unknown>): Promise<void> {
    try {
      await call()
    } catch (error) {
      this.#parts.log({ level: 'error', event: 'form-not-shown', code: codeOf(error) })
    }
  }
}
