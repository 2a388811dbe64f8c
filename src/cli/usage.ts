import type { CommanderError, HelpConfiguration } from 'commander'

/** What is wrong with how a command was typed, by commander's code; `word` is the word it is about. */
const WRONG: Readonly<Record<string, (word: string) => string>> = {
  'commander.help': () => 'geef een opdracht',
  'commander.unknownCommand': (word) => `onbekende opdracht ${word}`,
  'commander.unknownOption': (word) => `onbekende optie ${word}`,
  'commander.missingArgument': (word) => `er ontbreekt iets: ${word}`,

  'commander.optionMissingArgument': (word) => `achter deze optie ontbreekt iets: ${word}`,
  'commander.excessArguments': () => 'er staat te veel achter de opdracht',
  'commander.invalidArgument': (word) => `dit kan hier niet: ${word}`,
}

/** Titles in commander's help. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Achter de opdracht:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
}

const inDutch = (usage: string) => usage.replace('[options]', '[opties]').replace('[command]', 'OPDRACHT')

/** Makes commander's help Dutch, and leaves out what says nothing. */
export const DUTCH_HELP: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  styleUsage: inDutch,
  styleSubcommandTerm: inDutch,
  optionDescription: (option) => option.description,
}

/** Whether the help or the version was asked for, and shown. */
export const wasShown = (cause: CommanderError): boolean => cause.exitCode === 0

/** One Dutch line for a command that was typed wrong. */
export function usageLine(cause: CommanderError): string {
  const word = /'([^']*)'/.exec(cause.message)?.[1] ?? ''
  const what = WRONG[cause.code]?.(word) ?? 'dit is niet te begrijpen'
  return `${what}; zie «meldwijzer --help»`
}
