import { benchAdvise } from './advise.ts'
import { benchAsk } from './ask.ts'
import { benchReport } from './report.ts'

// Timings beside a peer in the same run: `npm run bench -- ask`, `npm run bench -- advise`, or both without a word.

const BENCHES = { ask: benchAsk, advise: benchAdvise, report: benchReport }
type Bench = keyof typeof BENCHES
const isBench = (word: string): word is Bench => word in BENCHES

const wanted = process.argv.slice(2)
const unknown = wanted.filter((word) => !isBench(word))
if (unknown.length > 0) {
  process.stderr.write(`there is no bench ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}\n`)
  process.exit(2)
}
const print = (line: string) => process.stdout.write(`${line}\n`)
for (const name of wanted.length > 0 ? wanted.filter(isBench) : (Object.keys(BENCHES) as Bench[])) {
  print(`\n# ${name}`)
  await BENCHES[name](print)
}
