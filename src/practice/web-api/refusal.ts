/** What a Web API method answers instead of doing its work: Slack's error code, and whatever Slack says beside it. */
export class Refusal extends Error {
  readonly code: string
  readonly beside: Readonly<Record<string, unknown>>

  constructor(code: string, beside: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.beside = beside
  }
}

/** The refusal that says what is wrong, as `response_metadata.messages`. */
export function refusalSaying(code: string, messages: readonly string[]): Refusal {
  return new Refusal(code, { response_metadata: { messages } })
}

/** The refusal of a token that lacks a scope. */
export function missingScope(needed: string, provided: ReadonlySet<string>): Refusal {
  return new Refusal('missing_scope', { needed, provided: [...provided].join(',') })
}
