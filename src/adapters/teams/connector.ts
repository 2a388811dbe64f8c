import { z } from 'zod'
import { ConnectorError } from './teams-errors.ts'

export interface ConnectorOptions {
  /** A token for the connector; fetched anew when it is about to run out. */
  readonly token: () => Promise<string>
  readonly mayWriteTo: (serviceUrl: string) => boolean
  readonly fetch?: typeof fetch
}

/** Somebody in a conversation. */
export type Member = z.infer<typeof member>

export interface Sent {
  readonly targeted?: boolean
}

const TIMEOUT_MS = 10_000

const id = z.string().min(1)
const resource = z.object({ id })
const created = z.object({ id, activityId: id.optional().catch(undefined) })
const optional = z.string().min(1).optional().catch(undefined)
const member = z.object({
  id: z.string(),
  aadObjectId: optional,
  objectId: optional,
  email: optional,
  userPrincipalName: optional,
  tenantId: optional,
  userRole: optional,
})
const page = z.object({ members: z.array(member), continuationToken: optional })
const refusal = z.object({ error: z.object({ code: z.string().regex(/^[A-Za-z0-9_.]{1,60}$/) }) })

/**
 * The Bot Connector's REST calls, each done once: whoever calls decides when to try again. Only services that we trust are
 * written to: the address comes in with every message, and our token goes to it.
 *
 * Every method throws `ConnectorError` when Teams refuses, and what `fetch` throws when it is not reached.
 */
export class Connector {
  readonly #options: ConnectorOptions

  constructor(options: ConnectorOptions) {
    this.#options = options
  }

  /** Sends a message, in a thread when the conversation names one; its id. */
  async send(
    serviceUrl: string,
    conversation: string,
    message: object,
    { targeted = false }: Sent = {},
  ): Promise<string> {
    const path = `${at(conversation)}/activities${targeted ? '?isTargetedActivity=true' : ''}`
    return resource.parse(await this.#call('POST', serviceUrl, path, message)).id
  }

  async update(serviceUrl: string, conversation: string, messageId: string, message: object): Promise<void> {
    await this.#call('PUT', serviceUrl, `${at(conversation)}/activities/${encodeURIComponent(messageId)}`, message)
  }

  async remove(serviceUrl: string, conversation: string, messageId: string): Promise<void> {
    await this.#call('DELETE', serviceUrl, `${at(conversation)}/activities/${encodeURIComponent(messageId)}`)
  }

  /** The id of a conversation, which is the same one when there is one already. */
  async createConversation(serviceUrl: string, parameters: object): Promise<string> {
    return created.parse(await this.#call('POST', serviceUrl, 'v3/conversations', parameters)).id
  }

  async member(serviceUrl: string, conversation: string, user: string): Promise<Member> {
    return member.parse(await this.#call('GET', serviceUrl, `${at(conversation)}/members/${encodeURIComponent(user)}`))
  }

  async members(serviceUrl: string, conversation: string): Promise<readonly Member[]> {
    const all: Member[] = []
    let token: string | undefined
    do {
      const more: string = token === undefined ? '' : `&continuationToken=${encodeURIComponent(token)}`
      const path = `${at(conversation)}/pagedmembers?pageSize=500${more}`
      const { members, continuationToken } = page.parse(await this.#call('GET', serviceUrl, path))
      all.push(...members)
      token = continuationToken
    } while (token !== undefined)
    return all
  }

  async #call(method: string, serviceUrl: string, path: string, body?: object): Promise<unknown> {
    const { token, mayWriteTo, fetch: call = fetch } = this.#options
    if (!mayWriteTo(serviceUrl)) throw new ConnectorError(403, 'service_not_allowed')
    const response = await call(new URL(path, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`), {
      method,
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const said = readJson(await response.text())
    if (response.ok) return said
    const code = refusal.safeParse(said).data?.error.code ?? `http_${response.status}`
    throw new ConnectorError(response.status, code, retryAfter(response.headers.get('retry-after')))
  }
}

const at = (conversation: string) => `v3/conversations/${encodeURIComponent(conversation)}`

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function retryAfter(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}
