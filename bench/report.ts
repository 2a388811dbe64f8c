import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Child, startChild } from './processes.ts'
import { asFastAsItGoes, atRate, type Delivery, sender } from './report/load.ts'
import { type OpenedForm, openReportForm, sentForms } from './report/sent-form.ts'
import { percentile } from './speed.ts'

const ROUNDS = 3
const PER_SECOND = 50
const SECONDS = 6
const CONNECTIONS = 16
const WARM_UP = 300

const APPS = {
  ours: 'Meldwijzer: a case with its alerts, sealed, on disk',
  row: 'bare Bolt that writes one row durably',
  ack: 'bare Bolt that only acknowledges',
} as const
type App = keyof typeof APPS
const FAST_SECONDS = 4
/** More than go through in that time. */
const ENOUGH = { ours: 6_000, row: 16_000, ack: 40_000 } as const

interface Round {
  readonly app: App
  /** Of the sent forms at 50 a second. */
  readonly ms: readonly number[]
  readonly perSecond: number
  readonly rssMb: number
  /** Processor time for each report of the fast part. */
  readonly cpuMs: number
}

/**
 * How fast a report is acknowledged, over HTTP, signed, on a real Bolt 5, beside Bolt apps that do less: at 50 a second
 * how long, and how many a second at most. In turns, each app in a process of its own with a new database; ours sends
 * its alerts meanwhile.
 */
export async function benchReport(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-bench-'))
  const slack = await startChild('report/slack-side.ts', [])
  try {
    const form = await drawnForm(folder, slack)
    const rounds: Round[] = []
    for (let round = 0; round < ROUNDS; round++) {
      for (const app of ['ours', 'row', 'ack'] as const) {
        rounds.push(await oneRound(app, join(folder, `${app}-${round}`), slack, form))
      }
    }
    for (const line of table(rounds)) print(line)
  } finally {
    await slack.stop()
    rmSync(folder, { recursive: true })
  }
}

async function drawnForm(folder: string, slack: Child): Promise<OpenedForm> {
  const ours = await startApp('ours', mkdtempSync(join(folder, 'form-')), slack)
  try {
    return await openReportForm(ours.port, slack.port)
  } finally {
    await ours.stop()
  }
}

function startApp(app: App, folder: string, slack: Child): Promise<Child> {
  if (app === 'ours')
    return startChild('report/ours.ts', [folder, `http://127.0.0.1:${slack.port}/api/`], join(folder, 'log'))
  return startChild('report/bare-bolt.ts', app === 'row' ? [join(folder, 'rows.db')] : [])
}

async function oneRound(app: App, prefix: string, slack: Child, form: OpenedForm): Promise<Round> {
  const folder = mkdtempSync(prefix)
  const child = await startApp(app, folder, slack)
  try {
    const asFast = (deliveries: readonly Delivery[], seconds: number) =>
      asFastAsItGoes(sender(child.port, CONNECTIONS), deliveries, CONNECTIONS, seconds)
    const warm = await asFast(sentForms(form, WARM_UP), FAST_SECONDS)
    const deliveries = sentForms(form, PER_SECOND * SECONDS)
    const ms = await atRate(sender(child.port, CONNECTIONS), deliveries, PER_SECOND)
    const before = child.cpuMs()
    const { acknowledged, perSecond } = await asFast(sentForms(form, ENOUGH[app]), FAST_SECONDS)
    const cpuMs = (child.cpuMs() - before) / acknowledged
    const rssMb = child.rssMb()
    await child.stop()
    const sent = warm.acknowledged + ms.length + acknowledged
    if (app === 'ours') mustStandThere(join(folder, 'meldwijzer.db'), 'cases', sent)
    if (app === 'row') mustStandThere(join(folder, 'rows.db'), 'reports', sent)
    return { app, ms, perSecond, rssMb, cpuMs }
  } finally {
    await child.stop()
  }
}

/** It was killed: whatever it acknowledged must be in its file. */
function mustStandThere(path: string, table: string, count: number): void {
  const database = new Database(path)
  const kept = database.prepare(`select count(*) from ${table}`).pluck().get()
  database.close()
  if (kept !== count) throw new Error(`${count} were acknowledged and ${kept} are kept in ${table}`)
}

function table(rounds: readonly Round[]): string[] {
  const rows = (Object.keys(APPS) as App[]).map((app) => {
    const own = rounds.filter((round) => round.app === app)
    const ms = own.flatMap((round) => round.ms)
    return {
      app,
      what: APPS[app],
      p50Ms: rounded(percentile(ms, 0.5)),
      p99Ms: rounded(percentile(ms, 0.99)),
      mostPerSecond: Math.round(
        percentile(
          own.map((round) => round.perSecond),
          0.5,
        ),
      ),
      cpuMs: rounded(
        percentile(
          own.map((round) => round.cpuMs),
          0.5,
        ),
      ),
      rssMb: Math.round(Math.max(...own.map((round) => round.rssMb))),
    }
  })
  return [
    `at ${PER_SECOND} a second for ${SECONDS} s, then as fast as it goes for ${FAST_SECONDS} s over ${CONNECTIONS} connections; ${ROUNDS} rounds in turns`,
    `| ${['', 'p50 ms', 'p99 ms', 'a second at most (median)', 'processor ms each', 'RSS MB'].join(' | ')} |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      (row) => `| ${[row.what, row.p50Ms, row.p99Ms, row.mostPerSecond, row.cpuMs, row.rssMb].join(' | ')} |`,
    ),
    JSON.stringify({ bench: 'report', perSecond: PER_SECOND, rounds: ROUNDS, rows }),
  ]
}

const rounded = (ms: number) => Math.round(ms * 10) / 10
