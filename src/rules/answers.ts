import type { Answer, Sentences } from './answers/answer.ts'
import { matrixAnswers } from './answers/matrix-answers.ts'
import { measureAnswers } from './answers/measure-answers.ts'
import { rulesForAnswers } from './answers/per-sector.ts'
import type { Speaker } from './answers/say-rule.ts'
import { topicAnswers } from './answers/topic-answers.ts'
import type { Protocol } from './schema.ts'
import { type Choices, settingsOf } from './situation.ts'
import type { Language } from './vocabulary.ts'

/**
 * Everything that can be answered from the rules as they stand: per behaviour its row of the matrix, per measure who
 * decides, and the protocol's own topics. Under the school's choices; of the day that `choices.on` names, else the
 * newest. Pure: the same protocol, sentences and choices give the same answers.
 */
export function answersOf(protocol: Protocol, sentences: Sentences, choices: Choices = {}): Answer[] {
  const settings = settingsOf(protocol, choices)
  const speaker = (language: Language): Speaker => ({ language, say: sentences[language], protocol, settings })
  const speakers = { nl: speaker('nl'), en: speaker('en') }
  const rules = rulesForAnswers(protocol, choices)
  return [
    ...topicAnswers(protocol.topics, rules, speakers),
    ...measureAnswers(rules, speakers),
    ...matrixAnswers(protocol, rules, speakers),
  ]
}
