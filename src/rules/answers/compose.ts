import { groundsOf } from '../grounds.ts'
import type { Rule } from '../rule.ts'
import type { Language, Localized } from '../vocabulary.ts'
import { type Answer, MOST_FACTS } from './answer.ts'
import { choicesIn, conditionOf, type Speaker, sentencesOf } from './say-rule.ts'

/** One speaker for each language. */
export type Speakers = Readonly<Record<Language, Speaker>>

/** A text in each language. */
export const inEach = (speakers: Speakers, say: (speaker: Speaker) => string): Localized => ({
  nl: say(speakers.nl),
  en: say(speakers.en),
})

/** What an answer takes from its rules: the sentences, each once, and where they stand. */
export function fromRules(
  rules: readonly Rule[],
  speakers: Speakers,
): Pick<Answer, 'answer' | 'facts' | 'sources' | 'currency'> {
  const { facts, sources, currency = [] } = groundsOf(...rules)
  return {
    answer: inEach(speakers, (speaker) => allSentences(rules, speaker).join('\n')),
    facts: facts.slice(0, MOST_FACTS),
    sources,
    currency,
  }
}

/** Each sentence once, with the case in which it holds before it; a case that all share is what was asked about. */
function allSentences(rules: readonly Rule[], speaker: Speaker): string[] {
  const conditions = new Set(rules.map((rule) => conditionOf(rule, speaker)))
  const said = rules.flatMap((rule) => {
    const condition = conditions.size > 1 ? conditionOf(rule, speaker) : ''
    return sentencesOf(rule, speaker).map((sentence) => (condition === '' ? sentence : `${condition} ${sentence}`))
  })
  return [...new Set([...said, ...choicesIn(rules, speaker)])]
}
