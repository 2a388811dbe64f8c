import { type Command, Option } from 'commander'
import { readStoreConfig } from '../../config.ts'
import { readEnvironment } from '../../environment.ts'
import { LANGUAGES, type Language } from '../../rules/vocabulary.ts'
import type { CommandParts } from '../command-parts.ts'

/** Adds `backup` and `doctor`. */
export function addOperationsCommands(
  program: Command,
  { terminal, exitWith, environment = readEnvironment }: CommandParts,
): void {
  program
    .command('backup')
    .description('kopieert de database terwijl het programma draait')
    .argument('<bestand>', 'waar de kopie komt; een bestand dat er al is, blijft zoals het is')
    .option('--json', 'geeft het antwoord als JSON', false)
    .action(async (file: string, options: { json: boolean }) => {
      const { backUp } = await import('../backup.ts')
      exitWith(await backUp({ file, ...options, settings: readStoreConfig(environment()), terminal }))
    })

  program
    .command('doctor')
    .description('zegt wat er mis is met de installatie en wat je eraan doet; verandert niets')
    .addOption(new Option('--lang <taal>', 'taal van het antwoord: nl of en').choices(LANGUAGES).default('nl'))
    .option('--json', 'geeft het antwoord als JSON', false)
    .action(async ({ lang: language, json }: { lang: Language; json: boolean }) => {
      const { doctor } = await import('../doctor.ts')
      exitWith(await doctor({ environment: environment(), now: new Date(), language, json, terminal }))
    })
}
