import { z } from 'zod'
import { Id, listOf } from '../parts.ts'
import type { Rule } from '../rule.ts'
import { CONCERNS, ROLES } from '../vocabulary.ts'

/** As long as the label of a button may be (Slack's own limit): a title stands on one. */
const TITLE_LENGTH = 75
const Title = z.string().min(1).max(TITLE_LENGTH)

/** What people ask about, in their own words, and the rules that hold the answer. */
export const AnswerTopic = z.strictObject({
  id: Id,
  title: z.strictObject({ nl: Title, en: Title }),
  /** The answer says what these rules say, in this order; a rule of another setting or sector says nothing. */
  rules: listOf(Id),
  /** Whom to turn to; absent: the first whom the rules name. */
  contact: z.enum(ROLES).exactOptional(),
  /** Which kind of report fits. */
  concern: z.enum(CONCERNS).exactOptional(),
  /** Several forms of the question, as different people would ask it. */
  questions: z.strictObject({ nl: listOf(z.string().min(1)), en: listOf(z.string().min(1)) }),
})
export type AnswerTopic = z.infer<typeof AnswerTopic>

/** What topics name that is not there, and ids that stand twice. */
export function checkTopics(topics: readonly AnswerTopic[], rules: readonly Rule[]): string[] {
  const known = new Set(rules.map((rule) => rule.id))
  const ids = topics.map((topic) => topic.id)
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `answers: «${id}» stands in it twice; keep one`),
    ...topics.flatMap((topic) =>
      topic.rules.filter((id) => !known.has(id)).map((id) => `answers: ${topic.id}: there is no rule «${id}»`),
    ),
  ]
}
