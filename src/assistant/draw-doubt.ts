import type { Directory } from '../domain/directory.ts'
import type { DoubtNotice } from '../domain/notice.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Card } from '../view/view.ts'
import { answerLibrary } from './answer-library.ts'
import { doubtCard } from './screens/doubt-card.ts'
import { wordsIn } from './screens/words.ts'

/** The card for a doubt about an answer, in the reader's language, with the answer's title as it is now. */
export function drawDoubt(notice: DoubtNotice, now: Date, protocol: Protocol, directory: Directory): Card {
  const language = directory.person(notice.to.person)?.language ?? 'nl'
  const answer = answerLibrary(protocol, now).answer(notice.doubt.answer)
  return { ...doubtCard(notice, answer, wordsIn(language, protocol, directory)), language }
}
