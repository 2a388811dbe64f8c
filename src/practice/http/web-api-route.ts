import type { IncomingMessage, ServerResponse } from 'node:http'
import { parse as parseForm } from 'node:querystring'
import { setTimeout as wait } from 'node:timers/promises'
import type { FaultPlan } from '../faults.ts'
import { answerCall, type WebApi } from '../web-api/answer.ts'
import type { Arguments } from '../web-api/call.ts'
import { BadRequest, readBody } from './body.ts'
import { sendJson } from './send.ts'

const retryAfterSeconds = '1'

export interface WebApiRoute {
  readonly api: WebApi
  readonly faults: FaultPlan
  readonly slowAnswerMs: number
  readonly pageUrl: () => string
}

/** Answers one Web API call, or fails in the way the workspace was told to. */
export async function answerWebApi(
  route: WebApiRoute,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const args = argumentsIn(request, await readBody(request))
  const fault = route.faults.takeApiFault(method)
  if (fault === '429') return sendJson(response, 429, refused('ratelimited'), { 'retry-after': retryAfterSeconds })
  if (fault === '500') return sendJson(response, 500, refused('internal_error'))
  if (fault === 'cut-before') return cut(response)
  if (fault === 'slow') await wait(route.slowAnswerMs)
  const { authorization } = request.headers
  const answer = answerCall(route.api, { method, args, authorization, pageUrl: route.pageUrl() })
  if (fault === 'cut-after') return cut(response)
  sendJson(response, 200, answer, { 'x-oauth-scopes': [...route.api.scopes].join(',') })
}

function argumentsIn(request: IncomingMessage, body: string): Arguments {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('application/json')) return parseForm(body)
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null) return value as Arguments
  } catch {
    // Said below, as for any other JSON that is no object.
  }
  throw new BadRequest(400, 'The body is no JSON object.')
}

function refused(error: string) {
  return { ok: false, error }
}

function cut(response: ServerResponse): void {
  response.socket?.destroy()
}
