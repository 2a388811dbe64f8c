import { groundsOf } from '../grounds.ts'
import { holdsOn } from '../in-force.ts'
import type { MatrixRow, Rule } from '../rule.ts'
import type { Protocol } from '../schema.ts'
import { type Language, type Localized, PUPIL_MEASURES, type Role } from '../vocabulary.ts'
import type { Answer, AnswerSentences, Sentences } from './answer.ts'
import { MOST_FACTS } from './written.ts'

/** Under which subject the rows of the matrix are found. */
const SUBJECT = 'matrix'

/** The id of the answer that is made of a row. */
export const idOfRow = ({ behaviour }: MatrixRow) => `matrix-${behaviour}`

/** Per behaviour what its row of the matrix says on a day (`2026-11-19`): measures, police, register. */
export function matrixAnswers(protocol: Protocol, sentences: Sentences, day: string): Answer[] {
  const rules = protocol.rules.filter((rule) => holdsOn(rule, day))
  const contact = firstTold(rules)
  return protocol.groups
    .flatMap((group) => group.behaviours)
    .flatMap(({ id, label, hint }) => {
      const rule = rules.find((one) => one.matrix?.behaviour === id)
      if (rule?.matrix === undefined) return []
      const row = rule.matrix
      const { facts, sources, currency = [] } = groundsOf(rule)
      const questions = (language: Language) => [
        hint[language],
        ...sentences[language].behaviourQuestions(label[language]),
      ]
      const inEach = (say: (words: AnswerSentences, language: Language) => string): Localized => ({
        nl: say(sentences.nl, 'nl'),
        en: say(sentences.en, 'en'),
      })
      return {
        id: idOfRow(row),
        subject: SUBJECT,
        title: inEach((say, language) => say.behaviourTitle(label[language])),
        answer: inEach((say) => rowSentences(row, say).join('\n')),
        settings: [],
        questions: { nl: questions('nl'), en: questions('en') },
        facts: facts.slice(0, MOST_FACTS),
        sources,
        contact,
        currency,
        concern: 'behaviour',
        warns: [],
        sectors: protocol.sectors,
      }
    })
}

function rowSentences(row: MatrixRow, say: AnswerSentences): string[] {
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
