import { benchAdvise } from './advise.ts'
import { benchAsk } from './ask.ts'
import { benchOpen } from './open.ts'
import { benchReport } from './report.ts'
import { benchStart } from './start.ts'

// Timings beside a peer in the same run: `npm run bench -- ask`, `-- report` and so on, or all without a word.

const BENCHES = { ask: benchAsk, advise: benchAdvise, report: benchReport, open: benchOpen, start: benchStart }
type Bench = keyof typeof BENCHES
const isBench = (word: string): word is Bench => word in BENCHES

const words = process.argv.slice(2)
const flags = words.filter((word) => word.startsWith('--'))
const wanted = words.filter((word) => !flags.includes(word))
const unknown = wanted.filter((word) => !isBench(word))
if (unknown.length > 0) {
  process.stderr.write(`there is no bench ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}\n`)
  process.exit(2)
}
const print = (line: string) => process.stdout.write(`${line}\n`)
for (const name of wanted.length > 0 ? wanted.filter(isBench) : (Object.keys(BENCHES) as Bench[])) {
  print(`\n# ${name}`)
  await BENCHES[name](print, flags)
}
