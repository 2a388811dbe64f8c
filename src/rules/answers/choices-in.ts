import type { Protocol } from '../schema.ts'
import { type Choices, settingsOf } from '../situation.ts'
import type { Language } from '../vocabulary.ts'
import type { Answer, AnswerSentences } from './answer.ts'

/** What a school chose where an answer says that the protocol leaves it open: a sentence each. */
export function choicesIn(
  { settings }: Answer,
  protocol: Protocol,
  choices: Choices,
  language: Language,
  say: AnswerSentences,
): string[] {
  const chosen = settingsOf(protocol, choices)
  return settings.flatMap((id) => {
    const setting = protocol.settings.find((one) => one.id === id)
    const option = setting?.options.find((one) => one.id === chosen[id])
    return setting && option ? [say.choice(setting.question[language], option.label[language])] : []
  })
}
