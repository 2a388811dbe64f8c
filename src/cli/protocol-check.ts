import type { Writable } from 'node:stream'
import { loadProtocol } from '../rules/load.ts'
import { ProtocolError } from '../rules/protocol-error.ts'
import type { Protocol } from '../rules/schema.ts'

/**
 * `protocol check`: says what a protocol holds, or every mistake in it with its file, its line and what would be right.
 *
 * @param protocol the folder, such as `protocols/ozhw`
 * @returns the exit code: 0 when it can be used, 1 when not
 */
export async function protocolCheck(
  protocol: string,
  { output, errors }: { readonly output: Writable; readonly errors: Writable },
): Promise<number> {
  try {
    output.write(`${holds(loadProtocol(protocol))}; geen fouten\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    errors.write(`${error.message}\n`)
    return 1
  }
}

function holds({ name, rules, groups, ladders, settings, answers, silences }: Protocol): string {
  const behaviours = groups.flatMap((group) => group.behaviours).length
  const written = [...answers.values()].flat().length
  return [
    `${name.nl}: ${rules.length} regels`,
    `${behaviours} soorten gedrag`,
    `${ladders.length} ladders`,
    `${settings.length} keuzes van de school`,
    `${written} antwoorden over ${answers.size} onderwerpen`,
    `${silences.length} keer «staat er niet in»`,
  ].join(', ')
}
