import type { Case } from '../../domain/case.ts'
import type { Words } from './words.ts'

type Answering = keyof Words['texts']['received']['numbersOf']

/**
 * The numbers to call when nobody who is told can be phoned, as «de school: 0180-000001». Of a restricted case never
 * the school's: whoever picks up there may be the one it is about. Empty when no such number is known.
 */
export function numbersToCall(subject: Case, words: Words): readonly string[] {
  const { numbersOf, callLine } = words.texts.received
  return answeringTo(subject).flatMap((who) => {
    const phone = phoneOf(who, subject, words)
    return phone === null ? [] : [callLine(numbersOf[who], phone)]
  })
}

function answeringTo({ restricted, report }: Case): readonly Answering[] {
  if (!restricted) return ['school']
  return report.concern === 'home-safety' ? ['veilig-thuis'] : ['confidential-inspector', 'foundation']
}

function phoneOf(who: Answering, { school }: Case, { directory, partyPhone }: Words): string | null {
  if (who === 'school') return directory.school(school)?.phone ?? null
  return who === 'foundation' ? (directory.foundation.phone ?? null) : partyPhone(who)
}
