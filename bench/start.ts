import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './processes.ts'
import { percentile } from './speed.ts'

const ROUNDS = 3

/**
 * From starting the process to being ready, and the memory that it then holds, beside a bare Bolt app; in turns. The
 * first start of ours makes the database of the example and is not counted.
 */
export async function benchStart(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-bench-'))
  const slack = await startChild('report/slack-side.ts', [])
  const apps = [
    { what: 'Meldwijzer', file: 'report/ours.ts', args: [folder, `http://127.0.0.1:${slack.port}/api/`] },
    { what: 'bare Bolt', file: 'report/bare-bolt.ts', args: [] },
  ]
  try {
    const rounds: { what: string; ms: number; cpuMs: number; rssMb: number }[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      for (const { what, file, args } of apps) {
        const child = await startChild(file, args)
        if (round > 0) rounds.push({ what, ms: child.readyAfterMs, cpuMs: child.cpuMs(), rssMb: child.rssMb() })
        await child.stop()
      }
    }
    print(`| ${ROUNDS} starts in turns, medians | ready after ms | processor ms | RSS idle MB |`)
    print('| --- | --- | --- | --- |')
    const rows = apps.map(({ what }) =>
      rowOf(
        what,
        rounds.filter((round) => round.what === what),
      ),
    )
    for (const { what, ms, cpuMs, rssMb } of rows) print(`| ${what} | ${ms} | ${cpuMs} | ${rssMb} |`)
    print(JSON.stringify({ bench: 'start', rows }))
  } finally {
    await slack.stop()
    rmSync(folder, { recursive: true })
  }
}

function rowOf(what: string, rounds: readonly { ms: number; cpuMs: number; rssMb: number }[]) {
  const middle = (of: 'ms' | 'cpuMs' | 'rssMb') =>
    Math.round(
      percentile(
        rounds.map((round) => round[of]),
        0.5,
      ),
    )
  return { what, ms: middle('ms'), cpuMs: middle('cpuMs'), rssMb: middle('rssMb') }
}
