import { createSlackApp, type SlackApp } from './adapters/slack/app.ts'
import { createSlackMessenger } from './adapters/slack/messenger.ts'
import type { TeamsConnected, TeamsConnection } from './adapters/teams/app.ts'
import { prepareAnswers } from './assistant/answer-library.ts'
import { createAssistant } from './assistant/create-assistant.ts'
import { createDrafts } from './assistant/drafts.ts'
import type { Messenger } from './assistant/messenger.ts'
import type { Parts } from './assistant/parts.ts'
import { drawProposal } from './assistant/screens/proposal-card.ts'
import type { Config } from './config.ts'
import { platformOfChannel } from './domain/chat-ids.ts'
import { hasAddress } from './domain/has-address.ts'
import { newCaseNumber } from './lib/case-number.ts'
import { errorCode } from './lib/error-code.ts'
import { groupBy } from './lib/group-by.ts'
import { createLog, type Log } from './lib/log.ts'
import { checkChoices } from './organisation/check-choices.ts'
import { contactsCheck } from './organisation/contacts-check.ts'
import { readFoundation } from './organisation/foundation-file.ts'
import { routeNeeds } from './organisation/route-needs.ts'
import { loadProtocol } from './rules/load.ts'
import type { Protocol } from './rules/schema.ts'
import { openSqlite, type SqliteStore } from './store/open-sqlite.ts'
import { type HealthRoute, healthRoutes } from './web/health.ts'
import { startHealthServer } from './web/health-server.ts'
import { createMeters, type Meters } from './web/meters.ts'
import { metricsRoute } from './web/metrics.ts'
import { processFamilies } from './web/process-families.ts'
import { createMessengerOf } from './workers/both-messengers.ts'
import { createChannelWatch } from './workers/channel-watch.ts'
import { deliverDue } from './workers/deliver.ts'
import { createDeliveryLoop } from './workers/delivery-loop.ts'
import type { DeliveryEvent } from './workers/delivery-parts.ts'
import { startWatches } from './workers/watches.ts'

export type LiveConfig = Extract<Config, { mode: 'live' }>

export interface Running {
  readonly port: number
  /** Looks at once what is due and what passed its term: for whoever puts the clock forward. */
  wake(): void
  /** Where `/metrics` is, when it has a port of its own. */
  readonly metricsPort?: number
  /** Takes nothing new, finishes what is under way and closes the store. */
  stop(): Promise<void>
}

/** What tests and practice mode put in the place of the real thing. */
export interface Substitutes {
  readonly slackApiUrl?: string
  /** In place of Microsoft's services. */
  readonly teams?: NonNullable<TeamsConnection['practice']>
  readonly log?: Log
  readonly now?: () => Date
  /** Read before: whoever starts the program often need not read it and put its answers in order each time. */
  readonly protocol?: Protocol
}

/**
 * Puts the program together and starts it. The only file that knows every folder.
 *
 * @throws when anything keeps it from starting: a mistake in a file, the key, the database, Slack, the port.
 */
export async function assemble(config: LiveConfig, substitutes: Substitutes = {}): Promise<Running> {
  const log = substitutes.log ?? createLog(config.logLevel)
  const now = substitutes.now ?? (() => new Date())
  const foundation = readFoundation(config.foundationFile)
  const protocol = substitutes.protocol ?? loadProtocol(foundation.protocolFolder)
  checkChoices(foundation, protocol, config.foundationFile)
  const store = openSqlite({ path: config.dataFile, masterKey: config.key, foundation, now })
  try {
    const ports = { store, protocol, now, newCaseNumber, lookBackDays: config.lookBackDays }
    await reportContacts(store, routeNeeds(protocol, foundation.schools), log)
    prepareAnswers(protocol, now())
    return await run(config, ports, store, substitutes, log)
  } catch (error) {
    await store.close()
    throw error
  }
}

type PortsOfRun = Omit<Parts, 'drafts' | 'wakeDelivery' | 'answerTyped'>

async function run(
  config: LiveConfig,
  ports: PortsOfRun,
  store: SqliteStore,
  substitutes: Substitutes,
  log: Log,
): Promise<Running> {
  const { slackApiUrl } = substitutes
  const slackLog = (entry: { level: 'info' | 'warn' | 'error' }) => log[entry.level](entry)
  const meters = createMeters()
  const road = { log: slackLog, ...(slackApiUrl === undefined ? {} : { slackApiUrl }) }
  const teams = await teamsOf(config, store, substitutes, log)
  const messenger = createMessengerOf({
    ...(config.slack && { slack: createSlackMessenger({ ...config.slack, ...knownTo(() => slack), ...road }) }),
    ...(teams && { teams: teams.messenger }),
  })
  const delivery = createDeliveryLoop(
    () => deliverDue({ ...ports, messenger, drawProposal, log: heardBy(meters, log) }),
    (error) => log.error({ event: 'delivery-round-failed', code: errorCode(error) }),
  )
  const channels = createChannelWatch({ ...ports, messenger, wakeDelivery: delivery.wake }, (error) =>
    log.error({ event: 'channel-not-looked-at', code: errorCode(error) }),
  )
  const assistant = createAssistant({
    ...ports,
    drafts: createDrafts(ports.now),
    wakeDelivery: delivery.wake,
    answerTyped: answeringTyped(messenger, log),
  })
  const routes = healthRoutes(
    () => store.ready(),
    (ok, state) => log[ok ? 'info' : 'error']({ event: ok ? 'ready-again' : 'not-ready', ...state }),
  )
  const { host, port } = config
  const onTeams = teams?.serve(assistant, () => channelsOnTeams(store))
  const served = onTeams === undefined ? routes : [...routes, onTeams.route]
  const { onOurPort, startOwn } = metricsOf(config, store, meters, served)
  const heard = { assistant, acknowledged: acknowledgedIn(meters, log), ...road }
  const slack: SlackApp | undefined =
    config.slack?.mode === 'http'
      ? createSlackApp({ ...config.slack, host, port, routes: [...onOurPort], ...heard })
      : config.slack && createSlackApp({ ...config.slack, ...heard })
  const listening = await startListening(slack, onOurPort, host, port)
  const measuring = await startOwn()
  // Only now: at start everyone in the workspace is met, and contacts without a Slack id get theirs.
  delivery.start()
  const watches = startWatches(ports, {
    wakeDelivery: delivery.wake,
    wentUp: meters.wentUp,
    onFailure: (event, error) => log.error({ event, code: errorCode(error) }),
  })
  channels.start()
  const metricsPort = measuring?.port
  log.info({ event: 'started', port: listening.port, ...(metricsPort === undefined ? {} : { metricsPort }) })
  return {
    port: listening.port,
    ...(metricsPort === undefined ? {} : { metricsPort }),
    wake: () => {
      delivery.wake()
      watches.wake()
    },
    stop: async () => {
      await slack?.stop()
      await listening.health?.stop()
      await measuring?.stop()
      await onTeams?.stop()
      await watches.stop()
      await channels.stop()
      await delivery.stop()
      await store.close()
    },
  }
}

/** What only the running app knows about the workspace; it is there before the first message goes. */
const knownTo = (slack: () => SlackApp | undefined) => ({
  hasLeft: (slackId: string) => slack()?.hasLeft(slackId) ?? false,
  ourTeam: () => slack()?.ourTeam() ?? '',
})

const answeringTyped =
  (messenger: Messenger, log: Log): Parts['answerTyped'] =>
  (chatId, card) =>
    messenger.postToPerson(chatId, card, 'typed', false).then(
      () => undefined,
      () => log.warn({ event: 'typed-not-answered' }),
    )

const acknowledgedIn = (meters: Meters, log: Log) => (what: string, seconds: number) => {
  meters.acknowledged(what, seconds)
  log.info({ event: 'acknowledged', what, ms: Math.round(seconds * 1000) })
}

const heardBy =
  (meters: Meters, log: Log) =>
  ({ level, ...event }: DeliveryEvent): void => {
    meters.delivered(event.event, event.trouble)
    log[level](event)
  }

/** The numbers are for whoever runs the program: on a port of their own, or on ours with a token, or nowhere. */
function metricsOf({ host, metrics }: LiveConfig, store: SqliteStore, meters: Meters, routes: readonly HealthRoute[]) {
  const route = () => metricsRoute(() => store.ready(), [() => meters.families(), processFamilies()], metrics?.token)
  const { port } = metrics ?? {}
  return {
    onOurPort: metrics === undefined || port !== undefined ? routes : [...routes, route()],
    startOwn: async () => (port === undefined ? undefined : startHealthServer([route()], host, port)),
  }
}

/** Slack's own server, where there is one, serves everything; else one of ours does. */
async function startListening(
  slack: SlackApp | undefined,
  routes: readonly HealthRoute[],
  host: string,
  wanted: number,
) {
  const port = (await slack?.start())?.port
  if (port !== undefined) return { port }
  const health = await startHealthServer(routes, host, wanted)
  return { port: health.port, health }
}

/**
 * Start-up says at which schools a role or route would reach nobody, so that it is known before a report comes in. Who
 * and what stands in `meldwijzer contacts check`: a log holds no names.
 */
async function reportContacts(store: SqliteStore, needs: ReturnType<typeof routeNeeds>, log: Log): Promise<void> {
  const findings = contactsCheck(await store.directory(), needs, hasAddress)
  const bySchool = groupBy(
    findings.filter((f) => f.severity === 'error'),
    (f) => f.school,
  )
  for (const [school, { length: problems }] of bySchool)
    log.warn({ event: 'contacts-incomplete', school, problems, run: 'meldwijzer contacts check' })
}

/** Microsoft's packages are large, so they are loaded only when Teams is set up. */
async function teamsOf(
  { teams }: LiveConfig,
  store: SqliteStore,
  { teams: practice }: Substitutes,
  log: Log,
): Promise<TeamsConnected | undefined> {
  if (teams === undefined) return undefined
  const { connectTeams } = await import('./adapters/teams/app.ts')
  return connectTeams({
    ...teams,
    references: store,
    log: ({ level, ...entry }) => log[level](entry),
    ...(practice === undefined ? {} : { practice }),
  })
}

async function channelsOnTeams(store: SqliteStore): Promise<readonly string[]> {
  const { schools } = (await store.directory()).foundation
  return schools.flatMap(({ safetyChannel: channel }) =>
    channel !== undefined && platformOfChannel(channel) === 'teams' ? [channel] : [],
  )
}
