import type { Command } from 'commander'
import { type CommandParts, withOrganisation } from '../command-parts.ts'

/** Adds `people import` and `people export`. */
export function addPeopleCommands(program: Command, parts: CommandParts): void {
  const { terminal } = parts
  const people = program.command('people').description('de lijst van alle medewerkers').helpCommand(false)

  people
    .command('import')
    .description('maakt een bestand de lijst van alle medewerkers')
    .argument('<bestand>', 'people.csv, of - voor standaardinvoer')
    .option('--dry-run', 'zegt wat er zou veranderen en wijzigt niets', false)
    .option('--yes', 'ook als meer dan de helft van de medewerkers weggaat', false)
    .option('--json', 'geeft het antwoord als JSON', false)
    .action((file: string, options: { dryRun: boolean; yes: boolean; json: boolean }) =>
      withOrganisation(parts, async ({ store }) => {
        const { importPeople } = await import('../people.ts')
        return importPeople({ file, ...options, store, terminal })
      }),
    )

  people
    .command('export')
    .description('schrijft de lijst van alle medewerkers')
    .option('--out <bestand>', 'naar dit bestand, alleen leesbaar voor jou (anders naar het scherm)')
    .option('--json', 'geeft de lijst als JSON', false)
    .action((options: { out?: string; json: boolean }) =>
      withOrganisation(parts, async ({ store }) => {
        const { exportPeople } = await import('../people.ts')
        return exportPeople({ to: options.out ?? null, json: options.json, store, terminal })
      }),
    )
}
