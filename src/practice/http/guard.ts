import type { IncomingMessage } from 'node:http'

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Why this request is refused, or null. Only this machine's own names are answered to, so that no website can reach
 * the workspace by a name that points here; and nothing is changed for a page of another origin.
 */
export function refusalOf(request: IncomingMessage): string | null {
  const host = request.headers.host ?? ''
  const name = host.replace(/:\d+$/, '')
  if (!loopbackNames.includes(name)) return 'The practice workspace answers on this machine only.'
  const { origin } = request.headers
  if (request.method !== 'GET' && origin !== undefined && origin !== `http://${host}`) {
    return 'The practice workspace takes nothing from a page of another origin.'
  }
  return null
}

/** For every answer: what the page may load and do, and who may look into it. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}
