import type { Rule } from '../rule.ts'
import type { Role } from '../vocabulary.ts'
import type { Answer } from './answer.ts'
import { fromRules, type Speakers } from './compose.ts'
import { perSector, sectorSuffix } from './per-sector.ts'
import type { AnswerTopic } from './topic.ts'

/** What the protocol's own topics ask, answered from their rules. A topic none of whose rules holds is left out. */
export function topicAnswers(topics: readonly AnswerTopic[], rules: readonly Rule[], speakers: Speakers): Answer[] {
  return topics.flatMap((topic) => {
    const named = topic.rules.flatMap((id) => rules.find((rule) => rule.id === id) ?? [])
    return perSector(named).map(({ sectors, rules: holding }) => ({
      id: `${topic.id}${sectorSuffix(sectors)}`,
      title: topic.title,
      questions: topic.questions,
      ...fromRules(holding, speakers),
      contact: topic.contact ?? firstNamed(holding),
      concern: topic.concern ?? null,
      sectors,
    }))
  })
}

const firstNamed = (rules: readonly Rule[]): Role | null =>
  rules.flatMap((rule) => rule.notify?.map((entry) => entry.role) ?? [])[0] ??
  rules.flatMap((rule) => rule.steps?.flatMap((step) => step.who) ?? [])[0] ??
  null
