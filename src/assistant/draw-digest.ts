import type { Case } from '../domain/case.ts'
import { isWaiting } from '../domain/climbing.ts'
import type { Directory } from '../domain/directory.ts'
import { waitsFor } from '../domain/in-digest.ts'
import { sightOf } from '../domain/permissions.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Card } from '../view/view.ts'
import { digestCard } from './screens/digest-card.ts'
import { wordsIn } from './screens/words.ts'

/** The daily message for someone, with what still waits for them and they may open now; null when nothing does. */
export function drawDigest(
  cases: readonly Case[],
  reader: string,
  protocol: Protocol,
  directory: Directory,
): Card | null {
  const shown = cases.filter(
    (subject) =>
      sightOf(subject, reader) === 'whole' && !subject.restricted && isWaiting(subject) && waitsFor(subject, reader),
  )
  if (shown.length === 0) return null
  const language = directory.person(reader)?.language ?? 'nl'
  return { ...digestCard(shown, wordsIn(language, protocol, directory)), language }
}
