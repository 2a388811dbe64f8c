import type { Intent } from '../../assistant/turn.ts'

type Command = Extract<Intent, { type: 'command' }>

const COMMANDS: Readonly<Record<string, Command['command']>> = {
  melden: 'report',
  melding: 'report',
  report: 'report',
  protocol: 'protocol',
  meldwijzer: 'assistant',
  help: 'assistant',
  'handle-with-care': 'handle-with-care',
}

/**
 * The command that someone typed, with or without a slash or a mention of us before it. Undefined for anything else,
 * also for a word of ours with a story behind it: only a question and a word to the assistant go on after theirs.
 */
export function readTypedCommand(text: string): Command | undefined {
  const [, word = '', words = ''] = /^\/?(\S+)\s*(.*)$/.exec(plainText(text)) ?? []
  const key = word.toLowerCase().replace(/[.!]$/, '')
  const command = Object.hasOwn(COMMANDS, key) ? COMMANDS[key] : undefined
  if (command === undefined) return undefined
  if (words !== '' && (command === 'report' || command === 'handle-with-care')) return undefined
  return { type: 'command', command, words }
}

/** Without mentions, markup and the spaces that Teams writes as `&nbsp;`. */
function plainText(text: string): string {
  return text
    .replaceAll(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&nbsp;|&#160;|\u00a0/gi, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim()
}
