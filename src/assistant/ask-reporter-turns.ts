import { randomUUID } from 'node:crypto'
import type { Case } from '../domain/case.ts'
import { sightOf } from '../domain/permissions.ts'
import { askReporter, type NotAsked, whyNotAsk } from '../use-cases/ask-reporter.ts'
import type { Form, Values } from '../view/view.ts'
import { openedForm } from './case-turns.ts'
import { list, text } from './report-values.ts'
import type { Turn } from './respond.ts'
import { addedForm } from './screens/afterwards-blocks.ts'
import { askReporterForm, notAskedForm } from './screens/ask-reporter-form.ts'
import { earlierVersionForm } from './screens/earlier-version-form.ts'
import { notFoundForm } from './screens/simple-forms.ts'
import { tooLongErrors } from './too-long.ts'
import type { Reply } from './turn.ts'

/** What a contact can do in a case with what its reporter said; null for every other button. */
export async function pressedForReporter(
  turn: Turn,
  number: string,
  action: string,
  value: string,
): Promise<Reply | null> {
  if (action !== 'ask-reporter' && action !== 'all-added' && action !== 'earlier-version') return null
  const subject = await wholeCase(turn, number)
  if (subject === undefined) return { type: 'open', form: notFoundForm(turn.words) }
  if (action === 'all-added') return { type: 'open', form: addedForm(subject, turn.words) }
  if (action === 'earlier-version') return { type: 'open', form: await earlierVersion(turn, number, Number(value)) }
  return { type: 'open', form: asking(turn, subject) }
}

async function wholeCase({ parts, member }: Turn, number: string): Promise<Case | undefined> {
  const subject = await parts.store.case(number)
  return subject !== undefined && sightOf(subject, member.id) === 'whole' ? subject : undefined
}

function asking({ member, words }: Turn, subject: Case): Form {
  const why = whyNotAsk(subject, member.id, words.directory)
  if (why === null) return askReporterForm(subject, randomUUID(), words)
  return notAskedForm(whyNotText(why, subject, words), words)
}

/** `place`: which line of the history. */
async function earlierVersion({ parts, words }: Turn, number: string, place: number): Promise<Form> {
  const entry = (await parts.store.history(number))[place]
  if (entry?.what.type !== 'report-corrected' && entry?.what.type !== 'report-changed') return notFoundForm(words)
  return earlierVersionForm(number, entry, entry.what, words)
}

function whyNotText(why: NotAsked, { report }: Case, { texts, directory }: Turn['words']): string {
  const { whyNot, notReachable } = texts.afterwards.ask
  return why === 'not-reachable' ? notReachable(directory.person(report.reporter)?.phone ?? '') : whyNot[why]
}

/** Asks what was ticked and typed, once, and goes back to the case. */
export async function sentAskReporter(turn: Turn, context: string, values: Values): Promise<Reply> {
  const { parts, member, words } = turn
  const [number = '', id = ''] = context.split('.')
  const subject = await wholeCase(turn, number)
  if (subject === undefined) return { type: 'redraw', form: notFoundForm(words) }
  const tooLong = tooLongErrors(askReporterForm(subject, id, words), values, words)
  if (Object.keys(tooLong).length > 0) return { type: 'errors', errors: tooLong }
  const own = text(values, 'own')
  const asked = { id, fields: list(values, 'ready'), ...(own === undefined ? {} : { text: own }) }
  const outcome = await askReporter(number, member.id, asked, parts)
  if (outcome.type === 'not-asked') return { type: 'errors', errors: { own: whyNotText(outcome.why, subject, words) } }
  if (outcome.type === 'not-yours') return { type: 'redraw', form: notFoundForm(words) }
  parts.wakeDelivery()
  return { type: 'back', below: await openedForm(turn, number) }
}
