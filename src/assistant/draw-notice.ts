import { keptOut } from '../domain/accused.ts'
import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import { sightOf } from '../domain/permissions.ts'
import type { Protocol } from '../rules/schema.ts'
import { type DecisionsFor, NO_DECISIONS } from '../use-cases/decisions-for.ts'
import type { Post } from '../use-cases/ports.ts'
import type { Card } from '../view/view.ts'
import { answeredCard, closedCard, questionCard, supplementedCard } from './screens/afterwards-cards.ts'
import {
  alertCard,
  channelCard,
  consultedCard,
  endedCard,
  nobodyReachedCard,
  receiptCard,
  takenUpCard,
} from './screens/cards.ts'
import { notTakenUpCard } from './screens/ladder-cards.ts'
import { mergedCard } from './screens/merged-card.ts'
import { type Words, wordsIn } from './screens/words.ts'

/** A proposal is drawn by itself: see `drawProposal`. */
type CaseCard = Exclude<Post['kind'], 'proposal'>

/** Cards that say what the reporter did; a reporter who lost the rest of the case needs none. */
const FOR_CONTACTS: readonly CaseCard[] = ['answered', 'supplemented']

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
  decisions: DecisionsFor = NO_DECISIONS,
): Card | null {
  const language = (reader === null ? undefined : directory.person(reader)?.language) ?? 'nl'
  const words = wordsIn(language, protocol, directory)
  if (kind === 'consulted')
    return reader === null || keptOut(subject.report).has(reader)
      ? null
      : { ...consultedCard(subject, words), language }
  const sight = reader === null ? 'whole' : sightOf(subject, reader)
  if (sight === 'nothing') return null
  if (FOR_CONTACTS.includes(kind) && sight !== 'whole') return null
  const shown = kind === 'alert' && sight === 'own-report' ? 'receipt' : kind
  return { ...cardOf(shown, subject, reader, decisions, words), language }
}

/** What stands in place of the alert of someone who has the case no more; null for whoever may not know of it. */
export function drawEnded(
  kind: CaseCard,
  subject: Case,
  reader: string | null,
  protocol: Protocol,
  directory: Directory,
): Card | null {
  if (kind !== 'alert' || reader === null || keptOut(subject.report).has(reader)) return null
  if (!subject.access.some((one) => one.person === reader)) return null
  const language = directory.person(reader)?.language ?? 'nl'
  return { ...endedCard(subject, wordsIn(language, protocol, directory)), language }
}

function cardOf(kind: CaseCard, subject: Case, reader: string | null, decisions: DecisionsFor, words: Words): Card {
  switch (kind) {
    case 'alert':
      return alertCard(subject, reader ?? '', words, decisions)
    case 'channel-card':
      return channelCard(subject, words)
    case 'consulted':
      return consultedCard(subject, words)
    case 'receipt':
      return receiptCard(subject, words)
    case 'taken-up':
      return takenUpCard(subject, words)
    case 'nobody-reached':
      return nobodyReachedCard(subject, words)
    case 'not-taken-up':
      return notTakenUpCard(subject, words)
    case 'question':
      return questionCard(subject, words)
    case 'answered':
      return answeredCard(subject, words)
    case 'supplemented':
      return supplementedCard(subject, words)
    case 'merged':
      return mergedCard(subject, words)
    case 'closed':
      return closedCard(subject, words)
  }
}
