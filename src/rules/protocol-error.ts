/** A protocol that cannot be used, with everything that is wrong with it: each with its file and line. */
export class ProtocolError extends Error {
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(`The protocol has ${mistakes.length} mistake(s):\n${mistakes.map((m) => `- ${m}`).join('\n')}`)
    this.name = 'ProtocolError'
    this.mistakes = mistakes
  }
}
