import type { Language } from '../../rules/vocabulary.ts'
import type { Option } from '../../view/view.ts'
import { choice } from './render-fields.ts'
import type { RenderedForm } from './render-form.ts'

/** What an invoke is answered with. It goes to whoever did it, and to nobody else. */
export interface InvokeAnswer {
  readonly status: number
  readonly body?: object
}

const CARD = 'application/vnd.microsoft.card.adaptive'

/** Shows a form in a dialog: a new one, or in the place of what it shows. */
export const showForm = ({ title, height, width, card }: RenderedForm): InvokeAnswer => ({
  status: 200,
  body: { task: { type: 'continue', value: { title, height, width, card: { contentType: CARD, content: card } } } },
})

export const closeDialog: InvokeAnswer = { status: 200 }

const WORDS = {
  nl: { done: 'Gedaan. Het bericht wordt zo bijgewerkt.', open: 'Druk op een knop met een venster om verder te gaan.' },
  en: { done: 'Done. The message will be updated soon.', open: 'Press a button that opens a window to go on.' },
} as const

/** Where a dialog must be shown and there is nothing to show. */
export const sayDone = (language: Language): InvokeAnswer => ({
  status: 200,
  body: { task: { type: 'message', value: WORDS[language].done } },
})

/**
 * Answers a press to which no dialog can open, in words. Never with a card: one with a `refresh` in it would be sent to
 * everyone in the conversation.
 */
export const sayInChat = (language: Language, done: boolean): InvokeAnswer => ({
  status: 200,
  body: {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: done ? WORDS[language].done : WORDS[language].open,
  },
})

export const showChoices = (options: readonly Option[]): InvokeAnswer => ({
  status: 200,
  body: {
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: options.map(choice) },
  },
})

/** What is not ours to answer. */
export const notOurs: InvokeAnswer = { status: 200, body: {} }
