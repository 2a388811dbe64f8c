import type { Language } from '../../rules/vocabulary.ts'
import type { Block, Field, Form } from '../../view/view.ts'
import type { AdaptiveCard, CardElement, SubmitAction } from './adaptive-card.ts'
import { type DialogRef, type DialogVerb, datasetOf, dialogData } from './names.ts'
import { inPages, type Piece } from './pages.ts'
import { fitting, frame, isField, look, MOST_BYTES, piecesOf } from './render.ts'
import { actionSets, type ButtonOf, boxes, line, paragraphs, renderBlock } from './render-blocks.ts'
import { renderField } from './render-fields.ts'

/** What `task/fetch` and `task/submit` are answered with to show a dialog. */
export interface RenderedForm {
  readonly title: string
  readonly height: 'large' | 'medium'
  readonly width: 'medium'
  readonly card: AdaptiveCard
  /** Which page is shown, from 0; the one asked for, or the first on which something is wrong. */
  readonly page: number
  /** The ids of the fields on it. */
  readonly fields: readonly string[]
}

/** How a form stands in its dialog. */
export interface Drawing extends DialogRef {
  /** From 0; a form that is larger than a card may be has several. */
  readonly page?: number
  /** Another form waits behind it, to which closing goes back. */
  readonly onTop?: boolean
  /** Questions came in that were not there before: they must be seen before the form can be sent. */
  readonly isNew?: boolean
  /** By field id. */
  readonly errors?: Readonly<Record<string, string>>
}

/** What a dialog has besides the pieces on its page. */
const FRAME_BYTES = 3_000

/**
 * A form as the dialog of a task module, or one page of it.
 *
 * @throws ViewDoesNotFit naming everything that Teams would refuse.
 */
export function renderForm(form: Form, drawing: Drawing): RenderedForm {
  const language = form.language ?? 'nl'
  const errors = drawing.errors ?? {}
  const top = [...errorBox(form, errors, language), ...(drawing.isNew === true ? newBox(language) : [])]
  const most = MOST_BYTES - FRAME_BYTES - Buffer.byteLength(JSON.stringify(top))
  const pages = inPages(formPieces(form, drawing, language), most)
  const wrong = pages.findIndex((page) => page.some(({ field }) => field !== undefined && errors[field] !== undefined))
  const page = wrong === -1 ? Math.min(drawing.page ?? 0, pages.length - 1) : wrong
  const shown = pages[page] ?? []
  const body = [...top, ...whichPage(page, pages.length, language), ...shown.flatMap((piece) => piece.elements)]
  const card = { ...frame(body), actions: endOf(form, drawing, { page, pages: pages.length, language }) }
  return {
    title: form.title,
    height: form.body.length > 6 || form.body.some(isField) ? 'large' : 'medium',
    width: 'medium',
    card: fitting(form, card),
    page,
    fields: shown.flatMap(({ field }) => (field === undefined ? [] : [field])),
  }
}

function formPieces(form: Form, drawing: Drawing, language: Language): Piece[] {
  const button: ButtonOf = (action) => ({
    ...look(action),
    associatedInputs: 'auto',
    data: { ...dialogData('press', form, drawing), action: action.id, value: action.value },
  })
  const dataset = (list: string) => datasetOf(list, form, drawing.dialog)
  return piecesOf(form.body, (part, next) =>
    isField(part)
      ? [
          ...renderField(part, { language, error: drawing.errors?.[part.id], dataset }),
          ...(asksAnew(part, next) ? actionSets([submit(WORDS[language].change, 'change', form, drawing)]) : []),
        ]
      : renderBlock(part, button, language),
  )
}

const WORDS = {
  nl: {
    notSent: 'Nog niet verstuurd. ',
    newQuestions: 'Er zijn vragen bij gekomen door je antwoord. Kijk ze na. Verstuur daarna.',
    back: 'Terug',
    change: 'Werk de vragen bij',
    next: 'Volgende',
    previous: 'Vorige',
    page: (page: number, of: number) => `Deel ${page} van ${of}`,
  },
  en: {
    notSent: 'Not sent yet. ',
    newQuestions: 'Your answer brought new questions. Look at them, then send.',
    back: 'Back',
    change: 'Update the questions',
    next: 'Next',
    previous: 'Previous',
    page: (page: number, of: number) => `Part ${page} of ${of}`,
  },
} as const

/** A dialog begins at its top, so what is wrong stands there too, with the names of the fields. */
function errorBox(form: Form, errors: Readonly<Record<string, string>>, language: Language): CardElement[] {
  const found = Object.entries(errors).map(([id, error]) => {
    const label = form.body.find((part): part is Field => isField(part) && part.id === id)?.label
    return label === undefined ? error : `${label}: ${error}`
  })
  if (found.length === 0) return []
  return boxes('attention', `⚠️ ${WORDS[language].notSent}`, paragraphs(found.join('\n')))
}

const newBox = (language: Language): CardElement[] =>
  boxes('accent', `ℹ️ ${WORDS[language].notSent}`, paragraphs(WORDS[language].newQuestions))

const whichPage = (page: number, pages: number, language: Language): CardElement[] =>
  pages === 1 ? [] : [line(WORDS[language].page(page + 1, pages), { size: 'Small', isSubtle: true })]

/** Teams does not tell of changes: below live fields stands a button that asks for the form anew. */
const asksAnew = (field: Field, next: Block | Field | undefined) =>
  field.live === true && !(next !== undefined && isField(next) && next.live === true)

/** Sending is possible on the last page only, so that nobody sends what they have not seen. */
function endOf(
  form: Form,
  drawing: Drawing,
  { page, pages, language }: { page: number; pages: number; language: Language },
): SubmitAction[] {
  const words = WORDS[language]
  const turn = (title: string, to: number): SubmitAction => {
    const made = submit(title, 'turn', form, drawing)
    return { ...made, data: { ...made.data, value: String(to) } }
  }
  const isLast = page === pages - 1
  return [
    ...(isLast ? [] : [{ ...turn(words.next, page + 1), style: 'positive' } as const]),
    ...(isLast && form.submitLabel !== undefined
      ? [{ ...submit(form.submitLabel, 'send', form, drawing), style: 'positive' } as const]
      : []),
    ...(page > 0 ? [turn(words.previous, page - 1)] : []),
    submit(drawing.onTop === true ? words.back : form.closeLabel, 'close', form, drawing),
  ]
}

/** What was typed goes along with every button of a dialog, also with the one that closes it: it may be one of two. */
const submit = (title: string, verb: DialogVerb, form: Form, drawing: Drawing): SubmitAction => ({
  type: 'Action.Submit',
  title,
  associatedInputs: 'auto',
  data: dialogData(verb, form, drawing),
})
