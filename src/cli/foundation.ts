import { checkChoices } from '../organisation/check-choices.ts'
import { type FoundationFile, readFoundation } from '../organisation/foundation-file.ts'
import { BadFileError } from '../organisation/problem.ts'
import { loadProtocol } from '../rules/load.ts'
import { refuseFile } from './file-problems.ts'
import { type ExitCode, say, sayJson, type Terminal } from './terminal.ts'

export interface CheckFoundation {
  readonly file: string
  readonly json: boolean
  readonly terminal: Terminal
}

/**
 * Says what a foundation file holds, or every mistake in it; also whether its schools can follow its protocol.
 *
 * @throws ProtocolError when the protocol itself has mistakes.
 */
export async function checkFoundation({ file, json, terminal }: CheckFoundation): Promise<ExitCode> {
  let foundation: FoundationFile
  try {
    foundation = readFoundation(file)
    checkChoices(foundation, loadProtocol(foundation.protocolFolder), file)
  } catch (cause) {
    if (cause instanceof BadFileError) return refuseFile(file, cause.problems, json, terminal)
    throw cause
  }
  if (json) sayJson(terminal, { ok: true, foundation })
  else {
    say(
      terminal,
      `${foundation.name} (${foundation.id}), regels: ${foundation.protocolFolder}`,
      ...foundation.schools.map((school) => `${school.code}  ${school.sector}  ${school.name}  ${school.phone}`),
    )
  }
  return 0
}
