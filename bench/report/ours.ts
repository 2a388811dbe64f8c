/** The program as it runs at a school, on the example foundation, with Slack's side at the address that it is given. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { assemble } from '../../src/assemble.ts'
import { EXAMPLE, importExample } from '../../src/practice-mode/example.ts'
import { BENCH_KEY, BOT_TOKEN, SIGNING_SECRET } from './secrets.ts'

const [folder = '', slackApiUrl = ''] = process.argv.slice(2)
const dataFile = join(folder, 'meldwijzer.db')
if (!existsSync(dataFile)) await importExample(EXAMPLE, dataFile, BENCH_KEY)
const { port } = await assemble(
  {
    mode: 'live',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'info',
    key: BENCH_KEY,
    dataFile,
    foundationFile: EXAMPLE.foundation,
    lookBackDays: 365,
    slack: { mode: 'http', botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET },
  },
  { slackApiUrl },
)
process.send?.({ port })
