import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { doctor } from '../../src/cli/doctor.ts'
import { EXAMPLE, importExample } from '../../src/practice-mode/example.ts'
import { readSlackManifest } from '../../src/practice-mode/slack-manifest.ts'
import { SlackApi, slackSaysNo } from '../adapters/slack/slack-api.ts'
import { TEST_KEY } from '../store/sqlite-place.ts'
import { vlieger } from '../support/example.ts'
import { capturedTerminal } from './captured-terminal.ts'

const NOW = new Date('2026-11-23T09:00:00.000Z')

let folder: string
let data: string
let api: SlackApi
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meldwijzer-doctor-'))
  data = join(folder, 'meldwijzer.db')
  await importExample(EXAMPLE, data, TEST_KEY)
  api = await SlackApi.start()
  knowsUs(readSlackManifest().scopes)
})
afterEach(async () => {
  await api.stop()
  rmSync(folder, { recursive: true })
})

function knowsUs(scopes: readonly string[]) {
  const headers = { 'x-oauth-scopes': scopes.join(',') }
  api.always('auth.test', () => ({ headers, body: { ok: true, team_id: 'T1', user_id: 'U0BOT', bot_id: 'B0BOT' } }))
}

const settings = (different: Readonly<Record<string, string | undefined>> = {}) => ({
  MELDWIJZER_KEY: TEST_KEY.toString('base64'),
  MELDWIJZER_DATA: data,
  MELDWIJZER_FOUNDATION: EXAMPLE.foundation,
  SLACK_BOT_TOKEN: 'xoxb-made-up-secret',
  SLACK_SIGNING_SECRET: 'made-up-signing-secret',
  ...different,
})

async function examined(environment = settings(), slackApiUrl = api.url) {
  const terminal = capturedTerminal()
  const around = { environment, now: NOW, slackApiUrl, language: 'nl', terminal } as const
  const code = await doctor({ ...around, json: true })
  const read = JSON.parse(terminal.out()) as { ok: boolean; findings: { code: string; level: string; says: string }[] }
  return { code, ...read, codes: read.findings.map((finding) => finding.code), text: terminal.out() }
}

const editDirectly = (sql: string) => new Database(data).exec(sql).close()

describe('doctor', () => {
  it('finds an installation in order, in either language', async () => {
    const found = await examined()
    expect(found.findings.filter(({ level }) => level !== 'good')).toEqual([])
    expect(found).toMatchObject({ code: 0, ok: true })
    for (const [language, expected] of [
      ['nl', 'Alles klopt.'],
      ['en', 'Everything is in order.'],
    ] as const) {
      const terminal = capturedTerminal()
      const around = { environment: settings(), now: NOW, slackApiUrl: api.url, terminal }
      expect(await doctor({ ...around, language, json: false })).toBe(0)
      expect(terminal.out()).toContain(expected)
    }
  })

  it('changes nothing in the database, whatever its version', async () => {
    editDirectly('delete from migrations where version = (select max(version) from migrations)')
    const before = readFileSync(data)
    expect((await examined()).codes).toContain('database-older')
    expect(readFileSync(data).equals(before)).toBe(true)
  })

  it.each<[string, string, Readonly<Record<string, string | undefined>>]>([
    ['settings that are missing', 'settings-incomplete', { SLACK_SIGNING_SECRET: undefined }],
    ['a key that is none', 'settings-incomplete', { MELDWIJZER_KEY: 'short' }],
    ['a key of zeros', 'key-malformed', { MELDWIJZER_KEY: Buffer.alloc(32).toString('base64') }],
    ['another key', 'key-wrong', { MELDWIJZER_KEY: Buffer.from(TEST_KEY).reverse().toString('base64') }],
    ['a foundation that is not there', 'foundation-wrong', { MELDWIJZER_FOUNDATION: 'nowhere.yaml' }],
    ['a folder that is not there', 'disk-no-folder', { MELDWIJZER_DATA: '/nowhere/at/all/m.db' }],
  ])('names %s', async (_, expected, different) => {
    const { code, codes, findings } = await examined(settings(different))
    expect(codes).toContain(expected)
    expect(code).toBe(1)
    expect(findings.filter(({ level }) => level === 'wrong').every((one) => 'remedy' in one)).toBe(true)
  })

  it.each([
    ['newer', `insert into migrations values (99, 'later', '2027-01-01')`, 'database-newer'],
    ['of another foundation', `update foundation_keys set foundation = 'andere'`, 'database-other-foundation'],
    ['without contacts', 'delete from contacts; update directory_versions set version = 9', 'contacts-incomplete'],
  ])('names a database that is %s', async (_, sql, expected) => {
    editDirectly(sql)
    expect((await examined()).codes).toContain(expected)
  })

  it('names a file that is no database, one that is not there and one that others may read', async () => {
    chmodSync(data, 0o644)
    expect((await examined()).codes).toContain('disk-readable-by-others')
    const letter = join(folder, 'letter.db')
    writeFileSync(letter, 'This is a letter and no database at all. '.repeat(50))
    expect((await examined(settings({ MELDWIJZER_DATA: letter }))).codes).toContain('database-not-our-database')
    expect((await examined(settings({ MELDWIJZER_DATA: join(folder, 'no.db') }))).codes).toContain('database-not-yet')
  })

  it('names what Slack says: a token, a scope, Socket Mode', async () => {
    api.next('auth.test', slackSaysNo('invalid_auth'))
    expect((await examined()).codes).toContain('slack-token-refused')
    knowsUs(['chat:write'])
    const { codes, text } = await examined()
    expect(codes).toContain('slack-scopes-missing')
    expect(text).toContain('users:read.email')
    knowsUs(readSlackManifest().scopes)
    api.next('apps.connections.open', slackSaysNo('missing_scope'))
    expect((await examined(settings({ SLACK_APP_TOKEN: 'xapp-made-up' }))).codes).toContain('slack-socket-refused')
  })

  it('names the network when Slack is not reached', async () => {
    const { codes, text } = await examined(settings(), 'http://127.0.0.1:1/api/')
    expect(codes).toContain('slack-not-reached')
    expect(text).toContain('ECONNREFUSED')
  })

  it('names messages that wait and were given up', async () => {
    const long = new Date(NOW.getTime() - 20 * 60_000)
    editDirectly(`insert into notices (foundation, id, kind, lane, body, due_at, planned_at, next_at, attempts, state, trouble, settled_at)
      values ('de-vlieger', 'a', 'doubt', 'x', x'00', '${long.toISOString()}', '${long.toISOString()}', '${long.toISOString()}', 1, 'planned', 'temporary:x', null),
             ('de-vlieger', 'b', 'doubt', 'x', x'00', '${long.toISOString()}', '${long.toISOString()}', '${long.toISOString()}', 1, 'given-up', 'refused:x', '${long.toISOString()}')`)
    const { codes, text } = await examined()
    expect(codes).toEqual(expect.arrayContaining(['notices-wait', 'notices-given-up']))
    expect(text).toContain('20 minuten')
  })

  it('tells no name of anyone and no value of a setting', async () => {
    editDirectly('delete from contacts; update directory_versions set version = 9')
    const { text } = await examined()
    for (const person of vlieger.people) {
      expect(text).not.toContain(person.name)
      expect(text).not.toContain(person.email)
    }
    for (const secret of ['made-up-secret', 'made-up-signing', TEST_KEY.toString('base64')])
      expect(text).not.toContain(secret)
  })
})
