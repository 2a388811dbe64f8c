import { App, type Receiver } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Assistant } from '../../assistant/turn.ts'
import { InFlight } from '../../lib/in-flight.ts'
import { Recent } from '../../lib/recent.ts'
import { inTrace, newTrace } from '../../lib/trace.ts'
import { clientOptions, createReceiver, type SlackConnection } from './connection.ts'
import { handleEvent } from './events.ts'
import { type Acknowledge, type HandlerParts, handle } from './handle.ts'
import { type Interaction, readInteraction } from './intents.ts'
import { LiveForms } from './live-forms.ts'
import { wordlessLogger } from './log.ts'
import { People } from './people.ts'
import { codeOf } from './slack-errors.ts'
import { botStartError, listenStartError, socketStartError } from './start-error.ts'
import { Views } from './views.ts'

export type SlackOptions = SlackConnection & {
  readonly assistant: Assistant
  /** Told how long it took from reading something that came in to its acknowledgement, in seconds. */
  readonly acknowledged?: (what: Interaction['type'], seconds: number) => void
  /** How long a stop waits for what is under way, in milliseconds; absent: 10 seconds. */
  readonly drainMs?: number
}

export interface SlackApp {
  /**
   * Checks the token, listens, and then meets everyone in the workspace, so that whoever is to be alerted can be. The port is there in `http` mode.
   *
   * @throws SlackStartError when the token is not valid, Slack is not reached or the port is taken.
   */
  start(): Promise<{ readonly port: number | undefined }>
  /** Takes nothing new, and waits for what is under way; false when that was not done in time. */
  stop(): Promise<boolean>
  /** Meets everyone in the workspace again, for example after new people were imported. Never throws. */
  meetEveryone(): Promise<void>
  /** Whether someone left the workspace, as far as we know. */
  hasLeft(slackId: string): boolean
  /** The id of our own workspace; empty before the start. */
  ourTeam(): string
}

/** The assistant on Slack: everything that people do there goes to `assistant`, and its answers come back to them. */
export function createSlackApp(options: SlackOptions): SlackApp {
  return new RunningApp(options)
}

const REMEMBERED = { most: 10_000, ageMs: 10 * 60 * 1000 }
const MEET_AGAIN_MS = 60 * 60 * 1000

class RunningApp implements SlackApp {
  readonly #options: SlackOptions
  readonly #client: WebClient
  readonly #parts: HandlerParts
  readonly #receiver: Receiver
  readonly #bolt: App
  readonly #inFlight = new InFlight()
  #us = { team: '', bot: '', botUser: '' }
  #meeting: NodeJS.Timeout | undefined

  constructor(options: SlackOptions) {
    this.#options = options
    const { assistant, log } = options
    this.#client = new WebClient(options.botToken, clientOptions(options))
    const live = new LiveForms()
    const people = new People({ assistant, client: this.#client, ourTeam: () => this.#us.team, log })
    const views = new Views({ client: this.#client, assistant, live, log })
    const recent = new Recent(REMEMBERED.most, REMEMBERED.ageMs)
    this.#parts = { assistant, people, views, live, recent, log }
    this.#receiver = createReceiver(options)
    this.#bolt = this.#createBolt()
  }

  async start(): Promise<{ readonly port: number | undefined }> {
    await this.#whoAreWe()
    await this.#bolt.init()
    const port = await this.#listen()
    await this.#inFlight.track(this.meetEveryone())
    this.#meeting = setInterval(() => this.#inFlight.track(this.meetEveryone()), MEET_AGAIN_MS).unref()
    return { port }
  }

  async stop(): Promise<boolean> {
    clearInterval(this.#meeting)
    const closed = this.#receiver.stop().catch((error: unknown) => {
      this.#options.log({ level: 'warn', event: 'not-closed', code: codeOf(error) })
    })
    void this.#inFlight.track(closed)
    return this.#inFlight.idle(this.#options.drainMs ?? 10_000)
  }

  meetEveryone(): Promise<void> {
    return this.#parts.people.meetEveryone()
  }

  hasLeft(slackId: string): boolean {
    return this.#parts.people.hasLeft(slackId)
  }

  ourTeam(): string {
    return this.#us.team
  }

  async #whoAreWe(): Promise<void> {
    try {
      const we = await this.#client.auth.test()
      this.#us = { team: we.team_id ?? '', bot: we.bot_id ?? '', botUser: we.user_id ?? '' }
    } catch (error) {
      throw botStartError(error)
    }
  }

  async #listen(): Promise<number | undefined> {
    const options = this.#options
    if (options.mode === 'socket') {
      await this.#receiver.start().catch((error: unknown) => {
        throw socketStartError(error)
      })
      return undefined
    }
    const { host, port } = options
    const server = await this.#bolt.start({ host, port }).catch((error: unknown) => {
      throw listenStartError(error, host, port)
    })
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : undefined
  }

  /** Bolt checks signatures and keeps the connection; everything it lets through comes in by one door. */
  #createBolt(): App {
    const bolt = new App({
      receiver: this.#receiver,
      authorize: async () => ({
        botToken: this.#options.botToken,
        botId: this.#us.bot,
        botUserId: this.#us.botUser,
      }),
      clientOptions: clientOptions(this.#options),
      logger: wordlessLogger(this.#options.log),
      convoStore: false,
      deferInitialization: true,
    })
    bolt.use(async (args) => {
      const work = () =>
        'event' in args
          ? handleEvent(args.body, this.#parts)
          : this.#interact(args.body, 'ack' in args ? args.ack : undefined)
      await this.#inFlight.track(inTrace(newTrace(), work))
    })
    bolt.error(async (error) => this.#options.log({ level: 'error', event: 'not-handled', code: codeOf(error) }))
    return bolt
  }

  #interact(body: unknown, ack: unknown): Promise<void> {
    const startedAt = performance.now()
    const interaction = readInteraction(body)
    const acknowledge = this.#acknowledge(ack, () =>
      this.#options.acknowledged?.(interaction.type, (performance.now() - startedAt) / 1000),
    )
    return handle(interaction, acknowledge, this.#parts)
  }

  #acknowledge(ack: unknown, acknowledged: () => void): Acknowledge {
    return async (answer, leavesNoTrace = false) => {
      try {
        if (typeof ack === 'function') await ack(answer)
        if (!leavesNoTrace) acknowledged()
      } catch (error) {
        this.#options.log({ level: 'warn', event: 'acknowledged-too-late', code: codeOf(error) })
      }
    }
  }
}
