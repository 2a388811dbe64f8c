import { recipientsOf } from '../../domain/recipients.ts'
import type { Report } from '../../domain/report.ts'
import type { Advice } from '../../rules/advice.ts'
import type { Block, Form } from '../../view/view.ts'
import { outsideBlocks, stepBlocks } from './advice-blocks.ts'
import { emergencyBlocks } from './emergency.ts'
import type { Words } from './words.ts'

/** For what is not taken in: whom to turn to, and what the protocol asks. Nobody is alerted and nothing is kept. */
export function turnToBlocks(report: Report, advice: Advice, words: Words): Block[] {
  const { texts } = words
  const { people } = recipientsOf(report, advice, words.directory, () => true)
  const school = words.directory.school(report.school)
  const items = people.map(({ person, roles }) => {
    const name = texts.words.roleOf(words.roles(roles), person.name)
    return { text: person.phone === null ? name : texts.received.callLine(name, person.phone) }
  })
  const fallback = school === undefined ? [] : [{ text: texts.received.callLine(school.name, school.phone) }]
  return [
    ...emergencyBlocks(advice.emergency, words),
    { type: 'alert', tone: 'info', text: texts.report.notTakenIn[advice.reason ?? 'not-yet'] },
    { type: 'list', ordered: false, items: items.length === 0 ? fallback : items },
    ...stepBlocks(advice.steps, words),
    ...outsideBlocks(advice.outside, words),
  ]
}

export function notTakenInForm(report: Report, advice: Advice, words: Words): Form {
  const { report: texts, received } = words.texts
  return {
    kind: 'form',
    id: 'not-taken-in',
    context: '',
    title: texts.whomToTurnTo,
    closeLabel: received.close,
    body: turnToBlocks(report, advice, words),
  }
}
