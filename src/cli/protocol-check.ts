import type { Writable } from 'node:stream'
import { loadProtocol } from '../rules/load.ts'
import { ProtocolError } from '../rules/protocol-error.ts'

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
    const { name, rules, groups, settings } = loadProtocol(protocol)
    const behaviours = groups.flatMap((group) => group.behaviours).length
    output.write(
      `${name.en}: ${rules.length} rules, ${behaviours} behaviours, ${settings.length} settings; no mistakes\n`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    errors.write(`${error.message}\n`)
    return 1
  }
}
