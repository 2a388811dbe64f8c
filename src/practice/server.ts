import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { announce, type Backstage } from './backstage.ts'
import { Delivery } from './deliver.ts'
import { FaultPlan } from './faults.ts'
import { answerRequest } from './http/answer-request.ts'
import { SeatStreams } from './http/stream.ts'
import { changeMembership } from './membership.ts'
import type { NewPerson, PracticeOptions } from './options.ts'
import type { Faults } from './page-api.ts'
import { personEvent } from './payloads/events.ts'
import { Workspace } from './workspace.ts'

const KEEP_ALIVE_MS = 65_000

const host = '127.0.0.1'
const portsTried = 50

export interface Practice {
  /** Where the page is, ending in a slash. */
  readonly url: string
  /** For the WebClient's `slackApiUrl`. */
  readonly apiUrl: string
  /** The user id of the assistant itself, to let it join or leave. */
  readonly botUser: string
  /** What time it is in the workspace: its clock as far as it was put forward. */
  readonly now: () => Date
  /** Tells the workspace how to misbehave from now on; `{}` lets it work again. */
  readonly faults: (faults: Faults) => void
  /** Throws when there is no such channel or person. */
  readonly join: (channel: string, user: string) => void
  /** Throws when there is no such channel or person. */
  readonly leave: (channel: string, user: string) => void
  /** Someone is new in the workspace; returns the id. */
  readonly welcome: (person: NewPerson) => string
  /** Someone's name, e-mail, language or flags change; `flags: ['deleted']` is leaving. Throws when nobody has the id. */
  readonly changePerson: (id: string, changes: Partial<Omit<NewPerson, 'id'>>) => void
  /** Stops listening and sending; ends when nothing is under way any more. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the stand-in for a Slack workspace, on this machine only. Throws with NODE_ENV=production, when people or
 * channels contradict each other, and when no port is free.
 */
export async function startPractice(options: PracticeOptions): Promise<Practice> {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'The practice workspace does not start with NODE_ENV=production: it has made-up people and no login.',
    )
  }
  const faults = new FaultPlan()
  let port = options.port
  const pageUrl = () => `http://${host}:${port}/`
  const backstage = buildBackstage(options, faults, pageUrl)
  const streams = new SeatStreams(backstage)
  const { workspace, scopes, onRefusal } = backstage
  const webApi = {
    api: { workspace, scopes, botToken: options.botToken, onRefusal },
    faults,
    slowAnswerMs: options.slowAnswerMs ?? 5_000,
    pageUrl,
  }
  const premises = { backstage, streams, faults, webApi, pageAssets: options.pageAssets }
  const server = createServer((request, response) => void answerRequest(premises, request, response))
  // As Slack does; Node's own five seconds would cut a connection that the app, busy for a while, is about to use again.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  port = await listen(server, options.port)
  return {
    url: pageUrl(),
    apiUrl: `${pageUrl()}api/`,
    botUser: workspace.bot.id,
    now: workspace.now,
    faults: (told) => faults.set(told),
    ...changesOf(backstage),
    stop: () => stop(server, streams, backstage.delivery),
  }
}

function buildBackstage(options: PracticeOptions, faults: FaultPlan, pageUrl: () => string): Backstage {
  const workspace = new Workspace(options)
  for (const person of options.people) workspace.addPerson(person)
  for (const channel of options.channels) workspace.addChannel(channel)
  const onRefusal = options.onRefusal ?? (() => {})
  const delivery = new Delivery({
    signingSecret: options.signingSecret,
    events: options.events,
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 3_000,
    retryEventsAfterMs: options.retryEventsAfterMs ?? [0, 60_000, 300_000],
    faults,
    onRefusal,
  })
  const { commands, shortcuts, subscriptions } = options
  return {
    workspace,
    delivery,
    commands,
    shortcuts,
    subscriptions,
    scopes: new Set(options.scopes),
    onRefusal,
    onPutForward: options.onPutForward ?? (() => {}),
    pageUrl,
  }
}

function changesOf(backstage: Backstage): Pick<Practice, 'join' | 'leave' | 'welcome' | 'changePerson'> {
  const { workspace, scopes } = backstage
  const shows = { email: scopes.has('users:read.email') }
  const move = (channel: string, user: string, joins: boolean) => {
    const why = changeMembership(backstage, { channel, user, joins })
    if (why !== null) throw new Error(why)
  }
  return {
    join: (channel, user) => move(channel, user, true),
    leave: (channel, user) => move(channel, user, false),
    welcome: (person) => {
      const added = workspace.addPerson(person)
      announce(backstage, 'team_join', personEvent(workspace, 'team_join', added, shows))
      return added.id
    },
    changePerson: (id, changes) => {
      const changed = workspace.people.change(id, changes)
      for (const person of workspace.people.all()) workspace.changed(person.id)
      announce(backstage, 'user_change', personEvent(workspace, 'user_change', changed, shows))
    },
  }
}

/** Listens on the port, or the first free one after it, and returns which. */
async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried += 1) {
    try {
      return await listenOn(server, tried)
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!isTaken || tried >= port + portsTried) throw error
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

async function stop(server: Server, streams: SeatStreams, delivery: Delivery): Promise<void> {
  streams.stop()
  await delivery.stop()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}
