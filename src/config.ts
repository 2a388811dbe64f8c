import { z } from 'zod'

/** How the program was set up. No platform settings at all means practice mode; half a set is an error, never that. */
export type Config =
  | { readonly mode: 'practice'; readonly port: number; readonly logLevel: LogLevel }
  | {
      readonly mode: 'live'
      readonly host: string
      readonly port: number
      readonly logLevel: LogLevel
      readonly key: Buffer
      readonly dataFile: string
      readonly foundationFile: string
      readonly lookBackDays: number
      /** At least one of the two. */
      readonly slack?: SlackConfig
      readonly teams?: TeamsConfig
      /** Absent: there are no metrics. */
      readonly metrics?: MetricsConfig
    }

/** Where `/metrics` is: on a port of its own, or on the port of the program when only a token is set. */
export interface MetricsConfig {
  readonly port?: number
  /** What whoever asks must know. */
  readonly token?: string
}

export type SlackConfig =
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }

export interface TeamsConfig {
  readonly appId: string
  readonly tenantId: string
  readonly secret: string
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** What keeps the program from starting, every reason at once, each with how to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'bad-config'

  constructor(problems: readonly string[]) {
    super(['The settings are not complete:', ...problems.map((p) => `- ${p}`)].join('\n'))
  }
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const KEY_BYTES = 32
const isKey = (text: string) => /^[A-Za-z0-9+/]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length === KEY_BYTES

const Common = z.object({
  PORT: z.coerce
    .number('PORT must be a number, for example 3000')
    .int('PORT must be a whole number')
    .min(0, 'PORT cannot be negative')
    .max(65_535, 'PORT can be at most 65535')
    .default(3000),
  LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
})

const Store = z.object({
  MELDWIJZER_KEY: z
    .string('MELDWIJZER_KEY is missing: make one with `openssl rand -base64 32` and keep a copy in a safe')
    .refine(isKey, 'MELDWIJZER_KEY must be 32 bytes in base64: make one with `openssl rand -base64 32`'),
  MELDWIJZER_DATA: z.string().min(1).default('data/meldwijzer.db'),
  MELDWIJZER_FOUNDATION: z.string(
    'MELDWIJZER_FOUNDATION is missing: the path of your foundation.yaml (see examples/vlieger/foundation.yaml)',
  ),
})

/** A visitor who tries it wants to see the address, not every event. */
const Practice = Common.extend({ LOG_LEVEL: Common.shape.LOG_LEVEL.unwrap().default('warn') })

const Live = Common.extend({
  ...Store.shape,
  HOST: z.string().min(1).default('127.0.0.1'),
  MELDWIJZER_LOOK_BACK_DAYS: z.coerce
    .number('MELDWIJZER_LOOK_BACK_DAYS must be a number of days')
    .int('MELDWIJZER_LOOK_BACK_DAYS must be a whole number of days')
    .min(0, 'MELDWIJZER_LOOK_BACK_DAYS cannot be negative')
    .default(365),
  METRICS_PORT: z.coerce
    .number('METRICS_PORT must be a number, for example 9464')
    .int('METRICS_PORT must be a whole number')
    .min(0, 'METRICS_PORT cannot be negative')
    .max(65_535, 'METRICS_PORT can be at most 65535')
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN is too short: make one with `openssl rand -hex 16`').optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'SLACK_BOT_TOKEN must start with xoxb- (Slack app → OAuth & Permissions)')
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(16, 'SLACK_SIGNING_SECRET is too short (Slack app → Basic Information)')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'SLACK_APP_TOKEN must start with xapp- (Slack app → Basic Information → App-Level Tokens)')
    .optional(),
  MELDWIJZER_TEAMS_APP_ID: z
    .string()
    .regex(GUID, 'MELDWIJZER_TEAMS_APP_ID must be a GUID (Entra → App registrations → Application (client) ID)')
    .optional(),
  MELDWIJZER_TEAMS_TENANT_ID: z
    .string()
    .regex(GUID, 'MELDWIJZER_TEAMS_TENANT_ID must be a GUID (Entra → Overview → Tenant ID)')
    .optional(),
  MELDWIJZER_TEAMS_SECRET: z.string().optional(),
})

const SLACK = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'] as const
const TEAMS = ['MELDWIJZER_TEAMS_APP_ID', 'MELDWIJZER_TEAMS_TENANT_ID', 'MELDWIJZER_TEAMS_SECRET'] as const

/**
 * Reads the settings from the environment; a setting that is empty counts as absent.
 *
 * @throws ConfigError that names everything that is missing or wrong, without any value.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const isGiven = (name: string) => given[name] !== undefined
  if (!SLACK.some(isGiven) && !TEAMS.some(isGiven)) return practiceConfig(given)

  const parsed = Live.safeParse(given)
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)),
    ...(SLACK.some(isGiven) ? missingForSlack(isGiven) : []),
    ...(TEAMS.some(isGiven)
      ? TEAMS.filter((name) => !isGiven(name)).map((name) => `${name} is missing: ${WHERE[name]}`)
      : []),
  ]
  if (!parsed.success || problems.length > 0) throw new ConfigError([...new Set(problems)])
  return liveConfig(parsed.data)
}

/** What the command line needs to open the store beside a running program. */
export type StoreConfig = Pick<Extract<Config, { mode: 'live' }>, 'key' | 'dataFile' | 'foundationFile'>

/** @throws ConfigError as `readConfig`. */
export function readStoreConfig(environment: Readonly<Record<string, string | undefined>>): StoreConfig {
  const parsed = Store.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim())))
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message))
  return storeConfig(parsed.data)
}

const storeConfig = (settings: z.infer<typeof Store>): StoreConfig => ({
  key: Buffer.from(settings.MELDWIJZER_KEY, 'base64'),
  dataFile: settings.MELDWIJZER_DATA,
  foundationFile: settings.MELDWIJZER_FOUNDATION,
})

const missingForSlack = (isGiven: (name: string) => boolean): readonly string[] => [
  ...(isGiven('SLACK_BOT_TOKEN') ? [] : [NO_TOKEN]),
  ...(isGiven('SLACK_SIGNING_SECRET') || isGiven('SLACK_APP_TOKEN') ? [] : [NO_ROAD]),
]

const NO_TOKEN = 'SLACK_BOT_TOKEN is missing: Slack app → OAuth & Permissions → Bot User OAuth Token'

/** Half a set never means that nothing is checked: all three or none. */
const WHERE = {
  MELDWIJZER_TEAMS_APP_ID: 'Entra → App registrations → Application (client) ID',
  MELDWIJZER_TEAMS_TENANT_ID: 'Entra → Overview → Tenant ID',
  MELDWIJZER_TEAMS_SECRET: 'Entra → App registrations → Certificates & secrets',
} as const

const NO_ROAD =
  'SLACK_SIGNING_SECRET (HTTP; Slack app → Basic Information) or SLACK_APP_TOKEN (Socket Mode; App-Level Tokens, scope connections:write) is missing'

function practiceConfig(given: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Practice.safeParse(given)
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)),
    ...(given.NODE_ENV === 'production'
      ? [
          'NODE_ENV is production and there are no settings of Slack or Teams: practice mode is not for production. See .env.example',
        ]
      : []),
  ]
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)
  return { mode: 'practice', port: parsed.data.PORT, logLevel: parsed.data.LOG_LEVEL }
}

function liveConfig(live: z.infer<typeof Live>): Config {
  const slack = slackConfig(live)
  const teams = teamsConfig(live)
  return {
    mode: 'live',
    host: live.HOST,
    port: live.PORT,
    logLevel: live.LOG_LEVEL,
    ...storeConfig(live),
    lookBackDays: live.MELDWIJZER_LOOK_BACK_DAYS,
    ...metricsConfig(live),
    ...(slack === undefined ? {} : { slack }),
    ...(teams === undefined ? {} : { teams }),
  }
}

function slackConfig(live: z.infer<typeof Live>): SlackConfig | undefined {
  const botToken = live.SLACK_BOT_TOKEN
  if (botToken === undefined) return undefined
  return live.SLACK_APP_TOKEN === undefined
    ? { mode: 'http', botToken, signingSecret: live.SLACK_SIGNING_SECRET ?? '' }
    : { mode: 'socket', botToken, appToken: live.SLACK_APP_TOKEN }
}

function teamsConfig(live: z.infer<typeof Live>): TeamsConfig | undefined {
  const { MELDWIJZER_TEAMS_APP_ID: appId, MELDWIJZER_TEAMS_TENANT_ID: tenantId, MELDWIJZER_TEAMS_SECRET: secret } = live
  return appId === undefined || tenantId === undefined || secret === undefined ? undefined : { appId, tenantId, secret }
}

function metricsConfig({ METRICS_PORT: port, METRICS_TOKEN: token }: z.infer<typeof Live>): {
  readonly metrics?: MetricsConfig
} {
  if (port === undefined && token === undefined) return {}
  return { metrics: { ...(port === undefined ? {} : { port }), ...(token === undefined ? {} : { token }) } }
}
