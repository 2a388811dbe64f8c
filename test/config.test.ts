import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig, readStoreConfig } from '../src/config.ts'

const KEY = Buffer.alloc(32, 7).toString('base64')
const HTTP = {
  SLACK_BOT_TOKEN: 'xoxb-made-up',
  SLACK_SIGNING_SECRET: '0123456789abcdef',
  MELDWIJZER_KEY: KEY,
  MELDWIJZER_FOUNDATION: 'foundation.yaml',
}
const GUID = '11111111-2222-4333-8444-555555555555'
const TEAMS = {
  MELDWIJZER_TEAMS_APP_ID: GUID,
  MELDWIJZER_TEAMS_TENANT_ID: GUID,
  MELDWIJZER_TEAMS_SECRET: 'made-up',
  MELDWIJZER_KEY: KEY,
  MELDWIJZER_FOUNDATION: 'foundation.yaml',
}
const { SLACK_SIGNING_SECRET: _, ...NO_ROAD } = HTTP
const SOCKET = { ...NO_ROAD, SLACK_APP_TOKEN: 'xapp-made-up' }

function refusal(environment: Record<string, string | undefined>): string {
  try {
    readConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return String((error as Error).message)
  }
  throw new Error('these settings were taken')
}

describe('the settings', () => {
  test.each([
    ['none at all', {}],
    ['empty and blank ones', { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '  ', SLACK_SIGNING_SECRET: undefined }],
    ['ones that say nothing of Slack', { MELDWIJZER_KEY: KEY, PATH: '/bin' }],
  ])('mean practice mode: %s', (_, environment) => {
    expect(readConfig(environment)).toEqual({ mode: 'practice', port: 3000, logLevel: 'warn' })
  })

  test('of practice mode are the port and the log', () => {
    expect(readConfig({ PORT: '0', LOG_LEVEL: 'silent' })).toEqual({ mode: 'practice', port: 0, logLevel: 'silent' })
  })

  test('of HTTP mode are read, with what may be left out', () => {
    expect(readConfig(HTTP)).toEqual({
      mode: 'live',
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
      key: Buffer.alloc(32, 7),
      dataFile: 'data/meldwijzer.db',
      foundationFile: 'foundation.yaml',
      lookBackDays: 365,
      slack: { mode: 'http', botToken: 'xoxb-made-up', signingSecret: '0123456789abcdef' },
    })
  })

  test('of Socket Mode are read; with both roads that one is taken', () => {
    const socket = { mode: 'socket', botToken: 'xoxb-made-up', appToken: 'xapp-made-up' }
    expect(readConfig(SOCKET)).toMatchObject({ slack: socket })
    expect(readConfig({ ...HTTP, ...SOCKET })).toMatchObject({ slack: socket })
  })

  test('of Teams are read, alone or beside Slack', () => {
    const teams = { appId: GUID, tenantId: GUID, secret: 'made-up' }
    expect(readConfig(TEAMS)).toMatchObject({ mode: 'live', teams })
    expect(readConfig(TEAMS)).not.toHaveProperty('slack')
    expect(readConfig({ ...HTTP, ...TEAMS })).toMatchObject({ slack: { mode: 'http' }, teams })
  })

  test('that may be changed are', () => {
    const changed = { HOST: '0.0.0.0', PORT: '8080', LOG_LEVEL: 'debug', MELDWIJZER_DATA: '/srv/m.db' }
    expect(readConfig({ ...HTTP, ...changed, MELDWIJZER_LOOK_BACK_DAYS: '0' })).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      logLevel: 'debug',
      dataFile: '/srv/m.db',
      lookBackDays: 0,
    })
  })
})

describe('settings that are not complete', () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    [
      'only a bot token',
      { SLACK_BOT_TOKEN: 'xoxb-x' },
      ['MELDWIJZER_KEY', 'MELDWIJZER_FOUNDATION', 'SLACK_SIGNING_SECRET'],
    ],
    ['only a signing secret', { SLACK_SIGNING_SECRET: '0123456789abcdef' }, ['SLACK_BOT_TOKEN', 'MELDWIJZER_KEY']],
    ['only an app token', { SLACK_APP_TOKEN: 'xapp-x' }, ['SLACK_BOT_TOKEN', 'MELDWIJZER_FOUNDATION']],
    ['no road', NO_ROAD, ['SLACK_APP_TOKEN']],
    [
      'half of Teams',
      { MELDWIJZER_TEAMS_APP_ID: GUID },
      ['TEAMS_TENANT_ID is missing', 'TEAMS_SECRET', 'MELDWIJZER_KEY'],
    ],
    ['half of Teams beside Slack', { ...HTTP, MELDWIJZER_TEAMS_SECRET: 'x' }, ['TEAMS_APP_ID', 'TEAMS_TENANT_ID']],
    ['Teams without GUIDs', { ...TEAMS, MELDWIJZER_TEAMS_APP_ID: 'x' }, ['TEAMS_APP_ID must be a GUID']],
    ['practice in production', { NODE_ENV: 'production' }, ['NODE_ENV is production']],
    ['practice with a wrong port', { PORT: '70000', LOG_LEVEL: 'loud' }, ['PORT can be at most', 'LOG_LEVEL must be']],
  ])('name everything that is wrong at once: %s', (_, environment, named) => {
    const message = refusal(environment)
    for (const name of named) expect(message).toContain(name)
    expect(message.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThanOrEqual(named.length)
  })

  test.each([
    ['SLACK_BOT_TOKEN', 'geheim-token'],
    ['SLACK_SIGNING_SECRET', 'geheim'],
    ['SLACK_APP_TOKEN', 'geheim-app'],
    ['MELDWIJZER_KEY', 'geheim'],
    ['MELDWIJZER_KEY', Buffer.alloc(31, 7).toString('base64')],
    ['MELDWIJZER_LOOK_BACK_DAYS', 'geheim'],
    ['MELDWIJZER_LOOK_BACK_DAYS', '-17'],
    ['MELDWIJZER_LOOK_BACK_DAYS', '1.5'],
    ['PORT', 'geheim'],
    ['PORT', '-17'],
    ['PORT', '1.5'],
    ['LOG_LEVEL', 'geheim'],
  ])('say which is wrong and never what it holds: %s', (name, value) => {
    const message = refusal({ ...HTTP, [name]: value })
    expect(message).toContain(name)
    expect(message).not.toContain(value)
    expect(message.split('\n')).toHaveLength(2)
  })

  test('are a ConfigError with a code', () => {
    expect(() => readConfig({ MELDWIJZER_TEAMS_APP_ID: 'x' })).toThrow(expect.objectContaining({ code: 'bad-config' }))
  })
})

describe('the settings of the store', () => {
  test('are enough for the command line', () => {
    expect(readStoreConfig({ MELDWIJZER_KEY: KEY, MELDWIJZER_FOUNDATION: 'f.yaml' })).toEqual({
      key: Buffer.alloc(32, 7),
      dataFile: 'data/meldwijzer.db',
      foundationFile: 'f.yaml',
    })
  })

  test('are refused with every reason at once', () => {
    expect(() => readStoreConfig({})).toThrow(/MELDWIJZER_KEY is missing.*\n.*MELDWIJZER_FOUNDATION is missing/)
  })
})

describe('.env.example', () => {
  const fileOf = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')
  const lines = fileOf('../.env.example').split('\n')
  const settings = new Map(
    lines.flatMap((line) => {
      const found = /^([A-Z_]+)=(.*)$/.exec(line)
      return found === null ? [] : [[found[1] ?? '', found[2] ?? ''] as const]
    }),
  )

  test('names exactly the settings that are read', () => {
    const read = [...fileOf('../src/config.ts').matchAll(/^ {2}([A-Z_]+): z\b/gm)].map(([, name]) => name)
    expect(read.length).toBeGreaterThan(8)
    expect([...settings.keys()].sort()).toEqual(read.sort())
  })

  test('explains each, and its own values are the defaults', () => {
    lines.forEach((line, i) => {
      if (/^[A-Z_]+=/.test(line) && !/^[A-Z_]+=/.test(lines[i - 1] ?? '')) expect(lines[i - 1]).toMatch(/^# /)
    })
    const asGiven = Object.fromEntries(settings)
    expect(readConfig({ ...asGiven, ...HTTP })).toEqual(readConfig(HTTP))
    expect(readConfig(asGiven)).toMatchObject({ mode: 'practice' })
  })
})
