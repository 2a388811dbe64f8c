import type { Answer, Sentences } from './answers/answer.ts'
import { matrixAnswers } from './answers/matrix-answers.ts'
import { writtenAnswers } from './answers/written-answers.ts'
import type { Protocol } from './schema.ts'

/** After the last day on which anything changes. */
const NEWEST = '9999-12-31'

/**
 * Everything that can be asked: what was written, subject by subject, and per behaviour its row of the matrix, which is
 * said from the table itself. Of a day (`2026-11-19`), else the newest. Pure: the same protocol and sentences give the
 * same answers.
 */
export const answersOf = (protocol: Protocol, sentences: Sentences, day = NEWEST): Answer[] => [
  ...writtenAnswers(protocol, day),
  ...matrixAnswers(protocol, sentences, day),
]
