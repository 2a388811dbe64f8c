import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { answersOf } from '../src/rules/answers.ts'
import { findables } from '../src/rules/ask.ts'
import { loadProtocol } from '../src/rules/load.ts'
import { featureReader, markOf } from '../src/rules/search/features.ts'
import { featuredBy } from '../src/rules/search/index.ts'
import { placeOf } from '../src/rules/search/weights.ts'
import { answerSentences } from '../src/texts/answer-sentences.ts'
import { learnConfidence } from './learning/confidence.ts'
import { countsOf } from './learning/counts-of.ts'
import { type Form, LeavingOut, type LeftOut } from './learning/left-out.ts'
import { learnWeights } from './learning/weights.ts'

// `npx tsx scripts/learn-search.ts` learns from the forms of the questions in protocols/ozhw, and from nothing else, what
// the search takes from src/rules/search/learned.ts. It takes a minute or two; the same forms give the same numbers.

const path = (to: string) => fileURLToPath(new URL(`../${to}`, import.meta.url))
const protocol = loadProtocol(path('protocols/ozhw'))
const answers = answersOf(protocol, answerSentences())
const things = findables(answers, protocol)
const read = featureReader()

const forms: Form[] = things.flatMap(({ questions }, thing) =>
  questions.map((question) => ({ thing, features: countsOf(read(question)) })).filter((form) => form.features.size > 0),
)
const facts = things.map((_, at) => new Set(answers[at]?.facts))
const saysTheSame = (a: number, b: number) => a === b || [...(facts[a] ?? [])].some((fact) => facts[b]?.has(fact))
const among = new LeavingOut(things.map(featuredBy(read)))

const weights = learnWeights(forms, among, saysTheSame)
const weigh = ({ feature, spread }: LeftOut) => {
  const [row, column] = placeOf(spread)
  return weights[markOf(feature)][row]?.[column] ?? 1
}
const confidence = learnConfidence(forms, among, (thing) => thing < answers.length, saysTheSame, weigh)

const rows = Object.entries(weights).map(
  ([mark, table]) => `  '${mark}': [\n${table.map((row) => `    [${row.join(', ')}],\n`).join('')}  ],\n`,
)
writeFileSync(
  path('src/rules/search/learned.ts'),
  `// Made by scripts/learn-search.ts from ${forms.length} forms of questions; do not change by hand.

/** What features are worth by kind: a row for how many things have it, a column for how often each (doubling). */
export const WEIGHTS = {
${rows.join('')}}

/** How much each sign says about being right (a logistic regression). */
export const CONFIDENCE = { ${Object.entries(confidence)
    .map(([sign, number]) => `${sign}: ${number}`)
    .join(', ')} }
`,
)
