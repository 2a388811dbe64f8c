import type { Asker, AssistantOnTeams } from '../../assistant/turn.ts'
import type { Language } from '../../rules/vocabulary.ts'
import { closeDialog, type InvokeAnswer, showForm } from './answers.ts'
import { fresh, type OpenDialog } from './dialogs.ts'
import type { TeamsLog } from './log.ts'
import { ViewDoesNotFit } from './render.ts'
import { type Drawing, renderForm } from './render-form.ts'

export interface DrawingParts {
  readonly assistant: Pick<AssistantOnTeams, 'troubleForm'>
  readonly log: TeamsLog
}

export type How = Pick<Drawing, 'errors' | 'isNew'>

/**
 * Draws the form on top of a dialog, or closes a dialog that has none. A form that does not fit is our mistake: the trouble
 * form is shown on top of it.
 */
export function draw(dialog: OpenDialog, asker: Asker, parts: DrawingParts, how: How = {}): InvokeAnswer {
  const top = dialog.stack.at(-1)
  if (top === undefined) return closeDialog
  dialog.drawn += 1
  const at = { dialog: dialog.id, drawn: dialog.drawn, page: top.page, onTop: dialog.stack.length > 1 }
  try {
    const rendered = renderForm(top.form, { ...at, ...how })
    top.page = rendered.page
    top.fields = rendered.fields
    return showForm(rendered)
  } catch (error) {
    if (!(error instanceof ViewDoesNotFit)) throw error
    parts.log({ level: 'error', event: 'form-does-not-fit', code: top.form.id, problems: error.problems })
    const trouble = fresh(parts.assistant.troubleForm(asker))
    dialog.stack.push(trouble)
    return showForm(renderForm(trouble.form, { ...at, onTop: true, page: 0 }))
  }
}

export const languageOfAsker = (asker: Asker): Language =>
  asker.type === 'staff' ? asker.member.language : asker.language
