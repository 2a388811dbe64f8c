import type { OpenedOrganisation } from './organisation-parts.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** What every command is given. */
export interface CommandParts {
  readonly terminal: Terminal
  /** Opens the store that the settings name; the command closes it. */
  readonly openOrganisation: () => Promise<OpenedOrganisation>
  readonly exitWith: (code: ExitCode) => void
  /** Where settings are read; absent: of the process, with `.env`. */
  readonly environment?: () => Readonly<Record<string, string | undefined>>
}

/** Runs a command on an opened organisation, and closes it whatever happens. */
export async function withOrganisation(
  { openOrganisation, exitWith }: CommandParts,
  command: (organisation: OpenedOrganisation) => Promise<ExitCode>,
): Promise<void> {
  const organisation = await openOrganisation()
  try {
    exitWith(await command(organisation))
  } finally {
    await organisation.close()
  }
}
