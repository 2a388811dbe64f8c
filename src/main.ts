import { assemble, type Running } from './assemble.ts'
import { readConfig } from './config.ts'
import { readEnvironment } from './environment.ts'
import { explainStart } from './explain-start.ts'

/** Practice mode needs tools that a live installation does not, so it is only loaded when it is asked for. */
async function start(): Promise<Running> {
  const config = readConfig(readEnvironment())
  if (config.mode === 'live') return assemble(config)
  const { resetPractice, startPracticeMode } = await import('./practice-mode/start.ts')
  if (process.argv.includes('--reset')) resetPractice()
  const running = await startPracticeMode(config)
  process.stdout.write(`\nOefenomgeving klaar / practice workspace ready:  ${running.practice.url}\n\n`)
  return running
}

function stopOnSignal(running: Running): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

try {
  stopOnSignal(await start())
} catch (error) {
  process.stderr.write(`${explainStart(error)}\n`)
  process.exitCode = 1
}
