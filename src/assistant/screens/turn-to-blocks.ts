import { type Recipient, whomToTurnTo } from '../../domain/recipients.ts'
import type { Report } from '../../domain/report.ts'
import type { Advice } from '../../rules/advice.ts'
import type { Role } from '../../rules/vocabulary.ts'
import type { Block, Form } from '../../view/view.ts'
import { outsideBlocks, stepBlocks } from './advice-blocks.ts'
import { whenAtWork } from './when-there.ts'
import type { Words } from './words.ts'

/** For what is not taken in: whom to turn to, and what the protocol asks. Nobody is alerted and nothing is kept. */
export function turnToBlocks(report: Report, advice: Advice, now: Date, words: Words): Block[] {
  const text = words.texts.report.notTakenIn[advice.reason ?? 'not-yet']
  return [{ type: 'alert', tone: 'info', text }, ...whereBlocks(report, advice, now, words)]
}

/** The numbers for danger stand on every screen that takes nothing in; nobody was asked there whether there is any. */
export function dangerBlocks({ emergency }: Advice, { texts: { report } }: Words): Block[] {
  return [
    { type: 'alert', tone: 'danger', text: emergency.includes('112') ? report.call['112'] : report.ifDanger },
    { type: 'alert', tone: 'danger', text: report.call['113'] },
  ]
}

/** Whom to turn to for something beside a report that is taken in. */
export function besideBlocks(report: Report, advice: Advice, now: Date, words: Words): Block[] {
  return [{ type: 'alert', tone: 'info', text: words.texts.report.beside }, ...whereBlocks(report, advice, now, words)]
}

function whereBlocks(report: Report, advice: Advice, now: Date, words: Words): Block[] {
  const { texts } = words
  const school = words.directory.school(report.school)
  const found = whomToTurnTo(report, advice, words.directory, now)
  const items = found.map(({ person, ...held }) => {
    const name = texts.words.roleOf(words.roles(heldRoles(held)), person.name)
    const text = person.phone === null ? name : texts.received.callLine(name, person.phone)
    return { text, note: whenAtWork(person.id, now, words) }
  })
  const fallback = school === undefined ? [] : [{ text: texts.received.callLine(school.name, school.phone) }]
  return [
    { type: 'list', ordered: false, items: items.length === 0 ? fallback : items },
    ...signalBlocks(advice, found, words),
    ...stepBlocks(advice.steps, words),
    ...outsideBlocks(advice.outside, words),
  ]
}

/** Their own roles, where they come in the place of another. */
const heldRoles = ({ roles, grounds }: Omit<Recipient, 'person'>): readonly Role[] => [
  ...new Set(
    roles.map((role) => {
      const ground = grounds?.get(role)
      return ground !== undefined && 'held' in ground ? ground.held : role
    }),
  ),
]

/** A Handle with Care signal is for one role alone, also when somebody else is all there is to phone. */
function signalBlocks({ reason }: Advice, found: readonly Recipient[], { texts }: Words): Block[] {
  const isAnother = found.some((one) => heldRoles(one).some((role) => !one.roles.includes(role)))
  return reason === 'handle-with-care' && isAnother
    ? [{ type: 'alert', tone: 'caution', text: texts.report.signalToAnother }]
    : []
}

export function notTakenInForm(report: Report, advice: Advice, now: Date, words: Words): Form {
  const { report: texts, received } = words.texts
  return {
    kind: 'form',
    id: 'not-taken-in',
    context: '',
    title: texts.whomToTurnTo,
    closeLabel: received.close,
    body: [...dangerBlocks(advice, words), ...turnToBlocks(report, advice, now, words)],
  }
}
