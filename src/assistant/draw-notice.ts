import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import { sightOf } from '../domain/permissions.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Post } from '../use-cases/ports.ts'
import type { Card } from '../view/view.ts'
import { alertCard, channelCard, nobodyReachedCard, receiptCard, takenUpCard } from './screens/cards.ts'
import { type Words, wordsIn } from './screens/words.ts'

/** A proposal is drawn by itself: see `drawProposal`. */
type CaseCard = Exclude<Post['kind'], 'proposal'>

/**
 * The card for a notice, as the case is now, in the reader's language and with what that reader may know. Null for a
 * reader who may know nothing of it any more; one who may see only the report that they sent in gets the card of that.
 */
export function drawCard(
  kind: CaseCard,
  subject: Case,
  reader: string | null,
  protocol: Protocol,
  directory: Directory,
): Card | null {
  const language = (reader === null ? undefined : directory.person(reader)?.language) ?? 'nl'
  const words = wordsIn(language, protocol, directory)
  const sight = reader === null ? 'whole' : sightOf(subject, reader)
  if (sight === 'nothing') return null
  const shown = kind === 'alert' && sight === 'own-report' ? 'receipt' : kind
  return { ...cardOf(shown, subject, reader, words), language }
}

function cardOf(kind: CaseCard, subject: Case, reader: string | null, words: Words): Card {
  switch (kind) {
    case 'alert':
      return alertCard(subject, reader ?? '', words)
    case 'channel-card':
      return channelCard(subject, words)
    case 'receipt':
      return receiptCard(subject, words)
    case 'taken-up':
      return takenUpCard(subject, words)
    case 'nobody-reached':
      return nobodyReachedCard(subject, words)
  }
}
