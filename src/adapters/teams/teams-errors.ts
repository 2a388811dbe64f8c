import { ViewDoesNotFit } from './render.ts'

/** What the connector answered instead of doing what it was asked. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError'
  readonly status: number
  /** Teams' own code, never its sentence: that may hold anything. */
  readonly code: string
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, code: string, retryAfterSeconds?: number) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** What went wrong as a short code; never a text that could hold something private. */
export function codeOf(error: unknown): string {
  if (error instanceof ConnectorError) return error.code
  if (error instanceof ViewDoesNotFit) return 'view_does_not_fit'
  return systemCode(error) ?? (error instanceof Error ? error.name : 'unknown')
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return systemCode(error.cause)
}
