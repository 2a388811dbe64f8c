import type { ServerResponse } from 'node:http'
import { safetyHeaders } from './guard.ts'

/** Answers with a text of that content type. */
export function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...safetyHeaders, 'content-type': type, ...headers }).end(body)
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(value), headers)
}

/** Says in a sentence why the request is not answered. */
export function sendRefusal(response: ServerResponse, status: number, why: string): void {
  sendJson(response, status, { ok: false, why })
}
