/** Why a command cannot do what was asked: one line for whoever runs it; it ends with exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
