import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { LANGUAGES, type Language, SECTORS, type Sector } from '../../rules/vocabulary.ts'
import type { CommandParts } from '../command-parts.ts'
import { complain } from '../terminal.ts'

/** The protocol that comes with the program. */
const OWN_PROTOCOL = fileURLToPath(new URL('../../../protocols/ozhw', import.meta.url))

const protocolOption = () =>
  new Option('--protocol <map>', 'de map met de regels (anders die van het programma zelf)').default(OWN_PROTOCOL)

/** Adds `ask`, `advise`, `protocol check` and `protocol coverage`. */
export function addProtocolCommands(program: Command, parts: CommandParts): void {
  const { terminal, exitWith } = parts
  addAsk(program, parts)
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
  protocol
    .command('coverage')
    .description('telt per onderwerp welke feiten in een regel of antwoord staan, en welke niet')
    .addOption(protocolOption())
    .option('--json', 'geef één JSON-document')
    .action(async (options: { protocol: string; json?: true }) => {
      const { protocolCoverage } = await import('../protocol-coverage.ts')
      exitWith(protocolCoverage(options.protocol, options.json === true, terminal))
    })
}

interface AskChoices {
  readonly protocol: string
  readonly lang: Language
  readonly sector?: Sector
  readonly batch?: string
}

function addAsk(program: Command, { terminal, exitWith }: CommandParts): void {
  program
    .command('ask')
    .description('zoekt in het protocol het antwoord op een vraag en geeft JSON')
    .argument('[vraag...]', 'de vraag, in eigen woorden')
    .addOption(protocolOption())
    .addOption(new Option('--lang <taal>', 'taal van het antwoord: nl of en').choices(LANGUAGES).default('nl'))
    .addOption(new Option('--sector <sector>', 'alleen wat daar geldt: PO, VO of MBO').choices(SECTORS))
    .option('--batch <bestand>', 'een bestand met één vraag per regel; geeft één antwoord per regel')
    .option('--json', 'het antwoord is altijd JSON', true)
    .action(async (words: readonly string[], { protocol, lang: language, sector, batch }: AskChoices) => {
      if (words.length > 0 === (batch !== undefined)) {
        complain(terminal, 'geef een vraag, of --batch met een bestand; zie «meldwijzer ask --help»')
        exitWith(2)
        return
      }
      const { askBatch, askCommand } = await import('../ask.ts')
      const args = { protocol, language, ...(sector === undefined ? {} : { sector }) }
      exitWith(
        batch === undefined ? askCommand(words.join(' '), args, terminal) : await askBatch(batch, args, terminal),
      )
    })
}
