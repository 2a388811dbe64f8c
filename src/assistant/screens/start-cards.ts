import type { Texts } from '../../texts/texts.ts'
import type { Card } from '../../view/view.ts'
import type { Intent } from '../turn.ts'

type Command = Extract<Intent, { type: 'command' }>['command']

/** Its button starts a command: the adapter knows it by this name, and it goes no further. */
export const START_COMMAND = 'start-command'

/** Answers a command typed in chat, where a window opens from a button only. It says nothing of who typed what. */
export function startCard(command: Command, { start, locale }: Texts): Card {
  const { title, text, button } = start.commands[command]
  return {
    kind: 'card',
    title,
    summary: text,
    body: [{ type: 'text', text }],
    actions: [{ id: START_COMMAND, label: button, style: 'primary', value: command }],
    language: locale.startsWith('en') ? 'en' : 'nl',
  }
}

/** Answers words that may be a report: they stay in the chat, so they must be deleted, and can be reported in a window. */
export function wordsCard({ start, help, locale }: Texts): Card {
  return {
    kind: 'card',
    title: start.wordsTitle,
    summary: start.words,
    body: [
      { type: 'text', text: start.words },
      { type: 'text', text: help.danger, weight: 'muted' },
    ],
    actions: [{ id: START_COMMAND, label: start.wordsButton, style: 'primary', value: 'report' }],
    language: locale.startsWith('en') ? 'en' : 'nl',
  }
}
