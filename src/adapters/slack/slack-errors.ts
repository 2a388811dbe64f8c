import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import { ViewDoesNotFit } from './render.ts'

/** What went wrong as a short code, such as `channel_not_found`; never a text that could hold something private. */
export function codeOf(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return error.data.error
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited'
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`
  if (error instanceof WebAPIRequestError) return systemCode(error.original) ?? 'no_connection'
  if (error instanceof ViewDoesNotFit) return 'view_does_not_fit'
  return systemCode(error) ?? (error instanceof Error ? error.name : 'unknown')
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return systemCode(error.cause)
}
