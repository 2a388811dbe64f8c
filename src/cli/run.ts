import { Command, CommanderError } from 'commander'
import type { CommandParts } from './command-parts.ts'
import { addContactsCommands } from './commands/contacts.ts'
import { addFoundationCommands } from './commands/foundation.ts'
import { addOperationsCommands } from './commands/operations.ts'
import { addPeopleCommands } from './commands/people.ts'
import { addProtocolCommands } from './commands/protocol.ts'
import { complain, type ExitCode } from './terminal.ts'
import { DUTCH_HELP, usageLine, wasShown } from './usage.ts'

/** Runs one command line and returns its exit code. Never throws: whatever went wrong is one line on stderr. */
export async function run(argv: readonly string[], parts: Omit<CommandParts, 'exitWith'>): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const program = buildProgram({
    ...parts,
    exitWith: (code) => {
      exitCode = code
    },
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (cause) {
    if (cause instanceof CommanderError) {
      if (wasShown(cause)) return 0
      complain(parts.terminal, usageLine(cause))
      return 2
    }
    complain(parts.terminal, cause instanceof Error ? `${cause.message}${remedyOf(cause)}` : 'er ging iets mis')
    return 1
  }
}

/** What can be done about it, of an error that says so. */
const remedyOf = (error: Error): string =>
  'remedy' in error && typeof error.remedy === 'string' ? ` ${error.remedy}` : ''

function buildProgram(parts: CommandParts): Command {
  const program = new Command('meldwijzer')
    .description('Zegt wat het veiligheidsprotocol vraagt en waarschuwt de juiste contactpersoon.')
    .helpOption('-h, --help', 'toont deze uitleg')
    .helpCommand(false)
    .configureHelp(DUTCH_HELP)
    .configureOutput({ writeOut: (text) => parts.terminal.stdout.write(text), writeErr: () => undefined })
    .exitOverride()
  addProtocolCommands(program, parts)
  addPeopleCommands(program, parts)
  addContactsCommands(program, parts)
  addFoundationCommands(program, parts)
  addOperationsCommands(program, parts)
  return program
}
