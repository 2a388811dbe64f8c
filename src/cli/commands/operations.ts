import type { Command } from 'commander'
import { readStoreConfig } from '../../config.ts'
import { readEnvironment } from '../../environment.ts'
import type { CommandParts } from '../command-parts.ts'

/** Adds `backup`. */
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
}
