import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Messenger } from '../../assistant/messenger.ts'
import type { AssistantOnTeams } from '../../assistant/turn.ts'
import { InFlight } from '../../lib/in-flight.ts'
import { Recent } from '../../lib/recent.ts'
import { inTrace, newTrace } from '../../lib/trace.ts'
import type { Card } from '../../view/view.ts'
import type { InvokeAnswer } from './answers.ts'
import { Connector } from './connector.ts'
import { Dialogs } from './dialogs.ts'
import { type Door, type OtherSignIn, openDoor } from './door.ts'
import { type HandlerParts, handle } from './handle.ts'
import { type Doer, type Place, readInteraction, tenantsOf } from './intents.ts'
import type { TeamsLog } from './log.ts'
import { createTeamsMessenger, messageOf } from './messenger.ts'
import { Pace } from './pace.ts'
import { activity } from './payloads.ts'
import { People } from './people.ts'
import { type ReferenceStore, References } from './references.ts'
import { readObject } from './request.ts'
import { serviceCheck } from './services.ts'
import type { TeamsCredentials } from './start-error.ts'
import { codeOf } from './teams-errors.ts'
import { TypedWords } from './typed-words.ts'

export interface TeamsConnection extends TeamsCredentials {
  readonly references: ReferenceStore
  readonly log: TeamsLog
  /** In place of Microsoft's services: for practice and tests, on this machine only. */
  readonly practice?: OtherSignIn & { readonly serviceUrl: string }
}

/** Teams, on which someone can be told something; what comes in is answered once there is an assistant. */
export interface TeamsConnected {
  readonly messenger: Messenger
  /** Everything that people do on Teams goes to the assistant, and its answers come back to them. */
  serve(assistant: AssistantOnTeams, ourChannels: () => Promise<readonly string[]>): TeamsApp
}

export interface TeamsApp {
  /** Where Teams delivers. */
  readonly route: {
    readonly path: '/api/messages'
    readonly method: 'POST'
    readonly handler: (request: IncomingMessage, response: ServerResponse) => void
  }
  /** Waits for what is under way, at most so many milliseconds; false when that was not done in time. */
  stop(ms?: number): Promise<boolean>
}

/** Where someone is written to who never wrote to us. */
const FIRST_SERVICE = 'https://smba.trafficmanager.net/emea/'
const REMEMBERED = { most: 10_000, ageMs: 10 * 60 * 1000 }

/**
 * Connects to Teams: checks the settings, and reaches out to nobody yet.
 *
 * @throws TeamsStartError when the settings are not complete.
 */
export async function connectTeams(connection: TeamsConnection): Promise<TeamsConnected> {
  const { appId, tenantId, practice } = connection
  const door = await openDoor(connection, practice)
  const isService = serviceCheck(practice?.serviceUrl)
  const connector = new Connector({ token: door.token, mayWriteTo: isService })
  const references = new References(connection.references)
  const serviceUrl = practice?.serviceUrl ?? FIRST_SERVICE
  const messenger = createTeamsMessenger({ connector, references, pace: new Pace(), appId, tenantId, serviceUrl })
  return {
    messenger,
    serve: (assistant, ourChannels) =>
      new RunningApp({ ...connection, door, isService, connector, references, messenger, assistant, ourChannels }),
  }
}

interface AppParts extends Pick<TeamsConnection, 'tenantId' | 'log'> {
  readonly door: Door
  readonly isService: (url: string) => boolean
  readonly connector: Connector
  readonly references: References
  readonly messenger: Messenger
  readonly assistant: AssistantOnTeams
  readonly ourChannels: () => Promise<readonly string[]>
}

class RunningApp implements TeamsApp {
  readonly route
  readonly #parts: AppParts
  readonly #handling: HandlerParts
  readonly #inFlight = new InFlight()

  constructor(parts: AppParts) {
    const { assistant, connector, tenantId, log } = parts
    this.#parts = parts
    this.#handling = {
      assistant,
      people: new People({ assistant, connector, tenantId, log }),
      dialogs: new Dialogs(),
      typed: new TypedWords(),
      recent: new Recent(REMEMBERED.most, REMEMBERED.ageMs),
      answerInChat: (place, doer, card, targeted) => this.#answerInChat(place, doer, card, targeted),
      answerInPrivate: async (doer, card) => {
        await parts.messenger.postToPerson(doer.aadObjectId, card, 'typed', false)
      },
      cameIn: (_, people) => this.#cameIn(people),
      log,
    }
    this.route = {
      path: '/api/messages',
      method: 'POST',
      handler: (request: IncomingMessage, response: ServerResponse) => {
        void this.#inFlight.track(inTrace(newTrace(), () => this.#serve(request, response)))
      },
    } as const
  }

  stop(ms = 10_000): Promise<boolean> {
    return this.#inFlight.idle(ms)
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { status, body } = await this.#answer(request)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(body === undefined ? undefined : JSON.stringify(body))
    } catch (error) {
      this.#parts.log({ level: 'error', event: 'not-handled', code: codeOf(error) })
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    }
  }

  /** Nothing of it is done before it is certain that Teams sent it, from our own tenant. */
  async #answer(request: IncomingMessage): Promise<InvokeAnswer> {
    const body = await readObject(request)
    if (body === 'too-long') return this.#refuse(413, 'oversized-body')
    if (body === 'malformed') return this.#refuse(400, 'malformed-body')
    const read = activity.safeParse(body)
    if (!read.success) return this.#refuse(400, 'malformed-body')
    if (!(await this.#parts.door.admits(body, request.headers.authorization ?? '')))
      return this.#refuse(401, 'request-not-from-teams')
    const tenants = tenantsOf(read.data)
    const ours = tenants.every((tenant) => tenant.toLowerCase() === this.#parts.tenantId.toLowerCase())
    if (tenants.length === 0 || !ours) return this.#refuse(403, 'another-tenant')
    if (!this.#parts.isService(read.data.serviceUrl)) return this.#refuse(403, 'unknown-service')
    return this.#handle(body)
  }

  /** A message is answered at once, and what it leads to is sent after that. */
  async #handle(body: object): Promise<InvokeAnswer> {
    const done = readInteraction(body)
    if ('place' in done) await this.#parts.references.learn(done.place, 'doer' in done ? done.doer : undefined)
    const work = this.#inFlight.track(handle(done, this.#handling))
    return done.type === 'typed' || done.type === 'came-in' ? { status: 200 } : work
  }

  #refuse(status: number, event: string): InvokeAnswer {
    this.#parts.log({ level: 'warn', event })
    return { status }
  }

  /** In the thread, for everyone in it, or for one person only: then the address says so too, or everyone would see it. */
  async #answerInChat(place: Place, doer: Doer, card: Card, targeted: boolean): Promise<void> {
    const { kind, conversation, thread, serviceUrl } = place
    const where = kind === 'channel' && thread !== undefined ? `${conversation};messageid=${thread}` : conversation
    const message = messageOf(card)
    const forOne = targeted && kind !== 'personal'
    await this.#parts.connector.send(
      serviceUrl,
      where,
      forOne ? { ...message, recipient: { id: doer.userId, isTargeted: true } } : message,
      { targeted: forOne },
    )
  }

  /** When it cannot be seen who is in a channel, whoever came in counts as in it. */
  async #cameIn(people: readonly string[]): Promise<void> {
    const { messenger, assistant, ourChannels } = this.#parts
    const newcomers = people.map((id) => id.toLowerCase())
    for (const channel of await ourChannels()) {
      const members = await messenger.membersOf(channel).catch(() => new Set(newcomers))
      for (const id of newcomers) if (members.has(id)) await assistant.joinedChannel(channel, id)
    }
  }
}
