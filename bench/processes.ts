import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A program of its own, so that what it uses and how it is kept busy is its own too. */
export interface Child {
  /** Where it listens. */
  readonly port: number
  /** From the moment that the process was started, in milliseconds. */
  readonly readyAfterMs: number
  /** Memory that it holds now, in megabytes; NaN where `/proc` does not say. */
  rssMb(): number
  /** Processor time that it used so far, in milliseconds; NaN where `/proc` does not say. */
  cpuMs(): number
  stop(): Promise<void>
}

/**
 * Starts a file of this folder as a process and waits until it sends `{ port }`. What it writes to stdout goes to a file
 * when `log` names one, as on a server, and else nowhere.
 */
export async function startChild(file: string, args: readonly string[], log?: string): Promise<Child> {
  const out = log === undefined ? 'ignore' : openSync(log, 'w')
  const started = performance.now()
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [...args], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', out, 'inherit', 'ipc'],
  })
  if (typeof out === 'number') closeSync(out)
  const exited = once(child, 'exit')
  const ready = once(child, 'message')
  const [first] = await Promise.race([ready, exited])
  if (typeof first !== 'object' || first === null || !('port' in first)) throw new Error(`${file} did not start`)
  return {
    port: Number(first.port),
    readyAfterMs: performance.now() - started,
    rssMb: () => residentMb(child.pid),
    cpuMs: () => processorMs(child.pid),
    stop: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

function residentMb(pid: number | undefined): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return Number.NaN
  }
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10

function processorMs(pid: number | undefined): number {
  try {
    const behindName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(behindName[11]) + Number(behindName[12])) * TICK_MS
  } catch {
    return Number.NaN
  }
}
