import { groundsOf } from '../grounds.ts'
import type { MatrixRow, Rule } from '../rule.ts'
import type { Protocol } from '../schema.ts'
import { PUPIL_MEASURES, type Role, SECTORS } from '../vocabulary.ts'
import { type Answer, MOST_FACTS } from './answer.ts'
import { inEach, type Speakers } from './compose.ts'
import type { Speaker } from './say-rule.ts'

/** Per behaviour what its row of the matrix says: measures, police, register. */
export function matrixAnswers(protocol: Protocol, rules: readonly Rule[], speakers: Speakers): Answer[] {
  const contact = firstTold(rules)
  return protocol.groups
    .flatMap((group) => group.behaviours)
    .flatMap((behaviour) => {
      const rule = rules.find((one) => one.matrix?.behaviour === behaviour.id)
      if (rule?.matrix === undefined) return []
      const row = rule.matrix
      const { facts, sources, currency = [] } = groundsOf(rule)
      const questions = ({ say, language }: Speaker) => [
        behaviour.hint[language],
        ...say.behaviourQuestions(behaviour.label[language]),
      ]
      return {
        id: `matrix-${behaviour.id}`,
        title: inEach(speakers, ({ say, language }) => say.behaviourTitle(behaviour.label[language])),
        answer: inEach(speakers, (speaker) => rowSentences(row, speaker).join('\n')),
        questions: { nl: questions(speakers.nl), en: questions(speakers.en) },
        facts: facts.slice(0, MOST_FACTS),
        sources,
        contact,
        currency,
        concern: 'behaviour',
        sectors: SECTORS,
      }
    })
}

function rowSentences(row: MatrixRow, { say }: Speaker): string[] {
  const listed = (status: string) =>
    PUPIL_MEASURES.filter((measure) => measure in row && row[measure as keyof MatrixRow] === status).map(
      (measure) => say.measures[measure],
    )
  const sentence = (form: (measures: string) => string, measures: readonly string[]) =>
    measures.length === 0 ? [] : [form(say.and(measures))]
  return [
    ...sentence(say.possible, listed('possible')),
    ...sentence(say.onRecidivism, listed('on-recidivism')),
    ...sentence(say.notListed, listed('not-listed')),
    say.police[row.police],
    say.register,
    say.personChooses,
  ]
}

/** Who is told of every behaviour, whatever it is. */
const firstTold = (rules: readonly Rule[]): Role | null =>
  rules.find((rule) => rule.record && rule.notify && rule.requires?.includes('behaviours'))?.notify?.[0]?.role ?? null
