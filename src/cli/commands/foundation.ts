import type { Command } from 'commander'
import type { CommandParts } from '../command-parts.ts'

/** Adds `foundation check`. */
export function addFoundationCommands(program: Command, { terminal, exitWith }: CommandParts): void {
  const foundation = program.command('foundation').description('de stichting en haar scholen').helpCommand(false)

  foundation
    .command('check')
    .description('kijkt of het bestand van de stichting klopt')
    .argument('<bestand>', 'foundation.yaml')
    .option('--json', 'geeft het antwoord als JSON', false)
    .action(async (file: string, options: { json: boolean }) => {
      const { checkFoundation } = await import('../foundation.ts')
      exitWith(await checkFoundation({ file, ...options, terminal }))
    })
}
