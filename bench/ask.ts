import { fileURLToPath } from 'node:url'
import type { Answer } from '../src/rules/answers/answer.ts'
import { answersOf } from '../src/rules/answers.ts'
import { loadProtocol } from '../src/rules/load.ts'
import { answerSentences } from '../src/texts/answer-sentences.ts'
import { ours, peers, type Searcher } from './peers.ts'
import { type Question, questionSets } from './question-sets.ts'

const OZHW = fileURLToPath(new URL('../protocols/ozhw', import.meta.url))

/** How well questions are answered, ours beside plain search libraries over the same answers, and how fast. */
export async function benchAsk(print: (line: string) => void): Promise<void> {
  const protocol = loadProtocol(OZHW)
  const answers = answersOf(protocol, answerSentences())
  const searchers = [...ours(answers, protocol), ...(await peers(answers))]
  const { sets, absent } = questionSets()
  for (const line of absent) print(line)
  for (const [name, questions] of sets) {
    print(`\n## ${name}: ${questions.length} questions, ${answers.length} answers`)
    print(HEAD)
    const tried: { name: string; tries: Try[] }[] = []
    // One after another: side by side they would wait for each other.
    for (const searcher of searchers) tried.push(await tryOut(searcher, questions, answers))
    for (const tries of tried) print(row(tries.name, tries.tries))
    for (const style of new Set(questions.map((question) => question.style))) {
      for (const { name: who, tries } of tried)
        print(
          row(
            `  ${style}, ${who}`,
            tries.filter((one) => one.question.style === style),
          ),
        )
    }
  }
}

interface Try {
  readonly question: Question
  /** Place of the first right answer, from 0; undefined when there is none among those given. */
  readonly place: number | undefined
  readonly answered: boolean
  readonly ms: number
}

/** One after another: questions tried at the same time would wait for each other. */
async function tryOut(searcher: Searcher, questions: readonly Question[], answers: readonly Answer[]) {
  const facts = new Map(answers.map((answer) => [answer.id, answer.facts]))
  const tries: Try[] = []
  for (const question of questions.slice(0, 20)) await searcher.find(question.q, question.lang)
  for (const question of questions) {
    const start = performance.now()
    const ids = await searcher.find(question.q, question.lang)
    const ms = performance.now() - start
    const place = ids.findIndex((id) => facts.get(id)?.some((fact) => question.facts.includes(fact)))
    tries.push({ question, answered: ids.length > 0, place: place < 0 ? undefined : place, ms })
  }
  return { name: searcher.name, tries }
}

const COLUMNS = ['hit@1', 'hit@3', 'MRR', 'refused', 'wrong', 'p50 ms', 'p99 ms']
const HEAD = ['', ...COLUMNS].map((title, at) => (at === 0 ? title.padEnd(28) : title.padStart(9))).join('')

function row(name: string, tries: readonly Try[]): string {
  const held = tries.filter(({ question }) => question.facts.length > 0)
  const silent = tries.filter(({ question }) => question.facts.length === 0)
  const share = (of: readonly Try[], is: (one: Try) => boolean) =>
    of.length === 0 ? '-' : (of.filter(is).length / of.length).toFixed(3)
  const within = (most: number) => (one: Try) => one.place !== undefined && one.place < most
  const reciprocal = held.reduce((sum, { place }) => sum + (place === undefined ? 0 : 1 / (place + 1)), 0)
  const ms = tries.map((one) => one.ms).sort((a, b) => a - b)
  const percentile = (share: number) => (ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0).toFixed(2)
  const cells = [
    share(held, within(1)),
    share(held, within(3)),
    held.length === 0 ? '-' : (reciprocal / held.length).toFixed(3),
    share(silent, (one) => !one.answered),
    share(tries, (one) => one.answered && one.place !== 0),
    percentile(0.5),
    percentile(0.99),
  ]
  return name.padEnd(28) + cells.map((cell) => cell.padStart(9)).join('')
}
