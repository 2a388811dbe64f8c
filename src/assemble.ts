import { createSlackApp, type SlackApp } from './adapters/slack/app.ts'
import { createSlackMessenger } from './adapters/slack/messenger.ts'
import { prepareAnswers } from './assistant/answer-library.ts'
import { createAssistant } from './assistant/create-assistant.ts'
import { createDrafts } from './assistant/drafts.ts'
import type { Parts } from './assistant/parts.ts'
import { drawProposal } from './assistant/screens/proposal-card.ts'
import type { Config } from './config.ts'
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
import { sendUpOverdueProposals } from './use-cases/send-up-overdue-proposals.ts'
import { type HealthRoute, healthRoutes } from './web/health.ts'
import { startHealthServer } from './web/health-server.ts'
import { createMeters, type Meters } from './web/meters.ts'
import { metricsRoute } from './web/metrics.ts'
import { processFamilies } from './web/process-families.ts'
import { createChannelWatch } from './workers/channel-watch.ts'
import { deliverDue } from './workers/deliver.ts'
import { createDeliveryLoop } from './workers/delivery-loop.ts'
import type { DeliveryEvent } from './workers/delivery-parts.ts'
import { watchTerms } from './workers/watch-terms.ts'

export type LiveConfig = Extract<Config, { mode: 'live' }>

export interface Running {
  readonly port: number
  /** Where `/metrics` is, when it has a port of its own. */
  readonly metricsPort?: number
  /** Takes nothing new, finishes what is under way and closes the store. */
  stop(): Promise<void>
}

/** What tests and practice mode put in the place of the real thing. */
export interface Substitutes {
  readonly slackApiUrl?: string
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
    return await run(config, ports, store, substitutes.slackApiUrl, log)
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
  slackApiUrl: string | undefined,
  log: Log,
): Promise<Running> {
  const slackLog = (entry: { level: 'info' | 'warn' | 'error' }) => log[entry.level](entry)
  const meters = createMeters()
  const road = { log: slackLog, ...(slackApiUrl === undefined ? {} : { slackApiUrl }) }
  const messenger = createSlackMessenger({
    botToken: config.slack.botToken,
    hasLeft: (slackId) => slack.hasLeft(slackId),
    ourTeam: () => slack.ourTeam(),
    ...road,
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
    answerTyped: (slackId, card) =>
      messenger.postToPerson(slackId, card, 'typed', false).then(
        () => undefined,
        () => log.warn({ event: 'typed-not-answered' }),
      ),
  })
  const routes = healthRoutes(
    () => store.ready(),
    (ok, state) => log[ok ? 'info' : 'error']({ event: ok ? 'ready-again' : 'not-ready', ...state }),
  )
  const { host, port } = config
  const { onOurPort, startOwn } = metricsOf(config, store, meters, routes)
  const acknowledged = (what: string, seconds: number) => {
    meters.acknowledged(what, seconds)
    log.info({ event: 'acknowledged', what, ms: Math.round(seconds * 1000) })
  }
  const slack: SlackApp =
    config.slack.mode === 'http'
      ? createSlackApp({ ...config.slack, host, port, routes: [...onOurPort], assistant, acknowledged, ...road })
      : createSlackApp({ ...config.slack, assistant, acknowledged, ...road })
  const listening = await startListening(slack, onOurPort, host, port)
  const measuring = await startOwn()
  // Only now: at start everyone in the workspace is met, and contacts without a Slack id get theirs.
  delivery.start()
  const terms = watchTerms(
    () => sendUpOverdueProposals(ports).then(meters.wentUp).then(delivery.wake),
    (error) => log.error({ event: 'terms-not-watched', code: errorCode(error) }),
  )
  channels.start()
  const metricsPort = measuring?.port
  log.info({ event: 'started', port: listening.port, ...(metricsPort === undefined ? {} : { metricsPort }) })
  return {
    port: listening.port,
    ...(metricsPort === undefined ? {} : { metricsPort }),
    stop: async () => {
      await slack.stop()
      await listening.health?.stop()
      await measuring?.stop()
      await terms.stop()
      await channels.stop()
      await delivery.stop()
      await store.close()
    },
  }
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

async function startListening(slack: SlackApp, routes: readonly HealthRoute[], host: string, wanted: number) {
  const { port } = await slack.start()
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
