import type { Workspace } from '../workspace.ts'
import { type Arguments, type Call, textArgument } from './call.ts'
import { methods } from './methods.ts'
import { missingScope, Refusal } from './refusal.ts'

export interface WebApi {
  readonly workspace: Workspace
  readonly botToken: string
  readonly scopes: ReadonlySet<string>
  readonly onRefusal: (sentence: string) => void
}

/** Does what the method asks, or answers as Slack refuses it: always an object with `ok`. */
export function answerCall(
  api: WebApi,
  request: { method: string; args: Arguments; authorization: string | undefined; pageUrl: string },
): Readonly<Record<string, unknown>> {
  try {
    checkToken(api, request.authorization?.replace(/^Bearer /i, '') ?? textArgument(request.args, 'token'))
    const method = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined
    if (method === undefined) throw new Refusal('unknown_method', { req_method: request.method })
    checkScope(api, method.scopes)
    const call: Call = {
      workspace: api.workspace,
      scopes: api.scopes,
      args: request.args,
      pageUrl: request.pageUrl,
    }
    return { ok: true, ...method.handle(call) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    api.onRefusal(sentenceFor(request.method, error))
    return { ok: false, error: error.code, ...error.beside }
  }
}

function checkToken(api: WebApi, token: string | undefined): void {
  if (token === undefined) throw new Refusal('not_authed')
  if (token !== api.botToken) throw new Refusal('invalid_auth')
}

function checkScope(api: WebApi, scopes: readonly string[]): void {
  if (scopes.length > 0 && !scopes.some((scope) => api.scopes.has(scope))) {
    throw missingScope(scopes.join(','), api.scopes)
  }
}

function sentenceFor(method: string, refusal: Refusal): string {
  const { response_metadata: about } = refusal.beside
  const messages = typeof about === 'object' && about !== null && 'messages' in about ? about.messages : []
  const said = Array.isArray(messages) ? messages.join('; ') : ''
  return `${method} was refused: ${refusal.code}${said === '' ? '' : ` (${said})`}.`
}
