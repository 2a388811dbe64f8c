import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { LANGUAGES, type Language } from '../../rules/vocabulary.ts'
import type { CommandParts } from '../command-parts.ts'

/** The protocol that comes with the program. */
const OWN_PROTOCOL = fileURLToPath(new URL('../../../protocols/ozhw', import.meta.url))

const protocolOption = () =>
  new Option('--protocol <map>', 'de map met de regels (anders die van het programma zelf)').default(OWN_PROTOCOL)

/** Adds `advise` and `protocol check`. */
export function addProtocolCommands(program: Command, { terminal, exitWith }: CommandParts): void {
  const { stdin: input, stdout: output, stderr: errors } = terminal

  program
    .command('advise')
    .description('zegt wat het protocol vraagt bij een melding; leest JSON van standaardinvoer en geeft JSON')
    .addOption(protocolOption())
    .addOption(new Option('--lang <taal>', 'taal van het advies: nl of en').choices(LANGUAGES).default('nl'))
    .option('--batch <bestand>', 'een bestand met één melding per regel; geeft één antwoord per regel')
    .option('--json', 'het antwoord is altijd JSON', true)
    .action(async (options: { protocol: string; lang: Language; batch?: string }) => {
      const { adviseCommand } = await import('../advise.ts')
      const { protocol, lang: language, batch } = options
      const code = await adviseCommand(
        { protocol, language, ...(batch === undefined ? {} : { batch }) },
        { input, output, errors },
      )
      exitWith(code === 0 ? 0 : 1)
    })

  const protocol = program.command('protocol').description('de regels van het protocol').helpCommand(false)
  protocol
    .command('check')
    .description('kijkt of de regels van het protocol kloppen')
    .addOption(protocolOption())
    .action(async (options: { protocol: string }) => {
      const { protocolCheck } = await import('../protocol-check.ts')
      exitWith((await protocolCheck(options.protocol, { output, errors })) === 0 ? 0 : 1)
    })
}
