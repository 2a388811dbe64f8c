import type { Case } from '../../domain/case.ts'
import { isPresent, isSchoolOpen } from '../../domain/presence.ts'
import type { Block } from '../../view/view.ts'
import { section } from './advice-blocks.ts'
import { closedBlocks } from './closed-blocks.ts'
import { numbersToCall } from './numbers-to-call.ts'
import { toldOf } from './told.ts'
import { capitalised, type Words } from './words.ts'

/**
 * Whom a reporter can phone now when it cannot wait: whoever is told, is at work and has a number, and in what is acute
 * also who is not at work; else who answers for them. While the school is closed also who answers then.
 */
export function callBlocks(subject: Case, now: Date, words: Words): Block[] {
  const isOpen = isSchoolOpen(subject.school, now, words.directory)
  return [...toldNumberBlocks(subject, isOpen, now, words), ...(isOpen ? [] : closedBlocks(aboutCase(subject), words))]
}

function toldNumberBlocks(subject: Case, isOpen: boolean, now: Date, words: Words): Block[] {
  const { received } = words.texts
  const told = toldOf(subject)
  if (told.length === 0) return []
  const isAcute = subject.urgency === 'acute'
  const own = told.flatMap(({ person: id }) => {
    const person = words.directory.person(id)
    if (person === undefined || person.phone === null) return []
    return isAcute || isPresent(person, now, words.directory) ? [received.callLine(person.name, person.phone)] : []
  })
  const others = isOpen ? numbersToCall(subject, words).map((line) => capitalised(line, words)) : []
  const items = (own.length > 0 ? own : others).map((text) => ({ text }))
  return section(
    isAcute ? received.callNowAcute : received.callNow,
    items.length === 0 ? [] : [{ type: 'list', ordered: false, items }],
  )
}

const aboutCase = ({ report, advice }: Case) => ({
  concern: report.concern,
  knows112: advice.emergency.includes('112'),
  withoutBoard: advice.exclude.some(({ role }) => role === 'board'),
})
