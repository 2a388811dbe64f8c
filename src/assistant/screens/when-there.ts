import { isPresent, presentAgainAt } from '../../domain/presence.ts'
import type { Words } from './words.ts'

/** When someone probably reads what they are told now. `acute`: it reaches them at any hour, and nobody waits for them. */
export const whenRead = (person: string, acute: boolean, now: Date, words: Words): string => {
  const { canReadNow, readsAt, readsUnknown, toldThoughAway } = words.texts.presence
  const [later, unknown] = acute ? [() => toldThoughAway, toldThoughAway] : [readsAt, readsUnknown]
  return said(person, now, words, { now: canReadNow, later, unknown })
}

/** Whether someone is at work now, and else when they are again. */
export const whenAtWork = (person: string, now: Date, words: Words): string => {
  const { isThere, isThereAgain, thereUnknown } = words.texts.presence
  return said(person, now, words, { now: isThere, later: isThereAgain, unknown: thereUnknown })
}

interface Sentences {
  readonly now: string
  readonly later: (moment: string) => string
  readonly unknown: string
}

function said(id: string, now: Date, { directory, fromNow }: Words, sentences: Sentences): string {
  const person = directory.person(id)
  if (person === undefined) return sentences.unknown
  if (isPresent(person, now, directory)) return sentences.now
  const again = presentAgainAt(person, now, directory)
  return again === null ? sentences.unknown : sentences.later(fromNow(again, now))
}
