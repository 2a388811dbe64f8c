import type { Command } from 'commander'
import { type CommandParts, withOrganisation } from '../command-parts.ts'

/** Adds `contacts import`, `contacts export` and `contacts check`. */
export function addContactsCommands(program: Command, parts: CommandParts): void {
  const { terminal } = parts
  const contacts = program.command('contacts').description('wie welke rol heeft op welke school').helpCommand(false)

  contacts
    .command('import')
    .description('maakt een bestand de lijst van wie welke rol heeft')
    .argument('<bestand>', 'contacts.csv, of - voor standaardinvoer')
    .option('--dry-run', 'zegt wat er zou veranderen en wijzigt niets', false)
    .option('--json', 'geeft het antwoord als JSON', false)
    .action((file: string, options: { dryRun: boolean; json: boolean }) =>
      withOrganisation(parts, async ({ store, needs }) => {
        const { importContacts } = await import('../contacts.ts')
        return importContacts({ file, ...options, store, needs, terminal })
      }),
    )

  contacts
    .command('export')
    .description('schrijft wie welke rol heeft')
    .option('--out <bestand>', 'naar dit bestand, alleen leesbaar voor jou (anders naar het scherm)')
    .option('--json', 'geeft de lijst als JSON', false)
    .action((options: { out?: string; json: boolean }) =>
      withOrganisation(parts, async ({ store }) => {
        const { exportContacts } = await import('../contacts.ts')
        return exportContacts({ to: options.out ?? null, json: options.json, store, terminal })
      }),
    )

  contacts
    .command('check')
    .description('kijkt of iedere melding iemand bereikt')
    .option('--json', 'geeft het antwoord als JSON', false)
    .action((options: { json: boolean }) =>
      withOrganisation(parts, async ({ store, needs }) => {
        const { checkContacts } = await import('../contacts.ts')
        return checkContacts({ ...options, store, needs, terminal })
      }),
    )
}
