import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assemble, type LiveConfig, type Running, type Substitutes } from '../assemble.ts'
import type { LogLevel } from '../config.ts'
import { createLog } from '../lib/log.ts'
import { bundlePage, type PageFiles } from '../practice/page-bundle.ts'
import { type Practice, startPractice } from '../practice/server.ts'
import { beginClock, leaveClock } from './clock.ts'
import { EXAMPLE, exampleWorkspace, importExample } from './example.ts'
import { practiceSecrets } from './secrets.ts'
import { readSlackManifest } from './slack-manifest.ts'

export interface PracticeMode extends Running {
  readonly practice: Practice
  /** Stops the program and starts it again on the same data, as an update does; the workspace goes on. */
  restartProgram(): Promise<void>
}

export interface PracticeModeOptions extends Pick<Substitutes, 'log' | 'now' | 'protocol'> {
  readonly port: number
  readonly logLevel: LogLevel
  /** Where its key and data are; made at the first start. */
  readonly folder?: string
  /** A people file in place of that of the example. */
  readonly people?: string
}

export const PRACTICE_FOLDER = fileURLToPath(new URL('../../.practice/', import.meta.url))

/**
 * Starts a made-up workspace with a page in the browser, and the real program on it: nothing of the program itself is
 * different. On this machine only.
 *
 * @throws with NODE_ENV=production, and whatever keeps the program itself from starting.
 */
export async function startPracticeMode(options: PracticeModeOptions): Promise<PracticeMode> {
  const folder = options.folder ?? PRACTICE_FOLDER
  const log = options.log ?? createLog(options.logLevel)
  const { key, signingSecret, botToken } = practiceSecrets(folder)
  const dataFile = join(folder, 'meldwijzer.db')
  const directory = await importExample({ ...EXAMPLE, people: options.people ?? EXAMPLE.people }, dataFile, key)
  const files = await bundlePage()
  const clock = options.now === undefined ? beginClock(folder, directory) : { now: options.now, beganAt: null }
  const leaveOwnClock = () => {
    if (options.now === undefined) leaveClock(folder, practice.now())
  }
  let eventsUrl: string | undefined
  let wake = () => {}
  const practice = await startPractice({
    port: options.port,
    signingSecret,
    botToken,
    events: () => eventsUrl,
    pageAssets: (path) => assetOf(files, path),
    ...exampleWorkspace(directory),
    ...readSlackManifest(),
    ...clock,
    onPutForward: () => {
      leaveOwnClock()
      wake()
    },
    onRefusal: (refusal) => log.warn({ event: 'workspace-refused', refusal }),
  })
  const config: LiveConfig = {
    mode: 'live',
    host: '127.0.0.1',
    port: 0,
    logLevel: options.logLevel,
    key,
    dataFile,
    foundationFile: EXAMPLE.foundation,
    lookBackDays: 365,
    slack: { mode: 'http', botToken, signingSecret },
  }
  const startProgram = async () => {
    const running = await assemble(config, { ...options, log, now: practice.now, slackApiUrl: practice.apiUrl })
    eventsUrl = `http://127.0.0.1:${running.port}/slack/events`
    wake = running.wake
    return running
  }
  let program = await startProgram().catch(async (error: unknown) => {
    await practice.stop()
    throw error
  })
  return {
    get port() {
      return program.port
    },
    practice,
    wake: () => program.wake(),
    restartProgram: async () => {
      await program.stop()
      program = await startProgram()
    },
    stop: async () => {
      await program.stop()
      await practice.stop()
      leaveOwnClock()
    },
  }
}

/** Forgets everything that was practised, and the key with it. */
export function resetPractice(folder: string = PRACTICE_FOLDER): void {
  rmSync(folder, { recursive: true, force: true })
}

function assetOf(files: PageFiles, path: string) {
  switch (path) {
    case '/':
      return { type: 'text/html; charset=utf-8', body: files['/'] }
    case '/page.js':
      return { type: 'text/javascript; charset=utf-8', body: files['/page.js'] }
    case '/page.css':
      return { type: 'text/css; charset=utf-8', body: files['/page.css'] }
    default:
      return undefined
  }
}
