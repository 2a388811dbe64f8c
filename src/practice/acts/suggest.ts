import type { KnownBlock, PlainTextOption } from '@slack/types'
import type { Backstage } from '../backstage.ts'
import { checkOptions } from '../limits/options.ts'
import { collectProblems, type Json } from '../limits/report.ts'
import type { Act, ActAnswer } from '../page-api.ts'
import { suggestionPayload } from '../payloads/interactive.ts'
import { wordsFor } from '../words.ts'
import { elementAt } from '../workspace/interactive-elements.ts'
import type { Person } from '../workspace/people.ts'
import { cannot } from './answers.ts'
import { openViewOf } from './visible.ts'

/** Slack's own default for how much must be typed before it asks. */
const usualMinimum = 3

/** Asks the assistant for the options of a menu while a person types. */
export async function suggest(
  backstage: Backstage,
  person: Person,
  act: Extract<Act, { do: 'suggest' }>,
): Promise<ActAnswer> {
  const { workspace, delivery } = backstage
  const words = wordsFor(person)
  const modal = openViewOf(workspace, person, act.view)
  if (modal === undefined) return cannot(words.viewGone)
  const placed = elementAt(modal.view.blocks as KnownBlock[], act.blockId, act.actionId)
  if (placed?.element.type !== 'external_select') return cannot(words.buttonGone)
  const { min_query_length: least } = placed.element
  if (act.typed.length < (typeof least === 'number' ? least : usualMinimum)) return { ok: true, options: [] }
  const payload = suggestionPayload(workspace, person, modal, { placed, typed: act.typed })
  const answer = await delivery.sendInteraction(payload)
  const options = answer === null ? undefined : optionsIn(backstage, answer.body)
  return options === undefined ? cannot(words.suggestFailed) : { ok: true, options }
}

function optionsIn(backstage: Backstage, body: string): PlainTextOption[] | undefined {
  const answer = parsed(body)
  if (Array.isArray(answer?.options) && answer.options.length === 0) return []
  const { report, messages } = collectProblems()
  checkOptions(answer ?? {}, '', { max: 100, plain: true }, report)
  if (messages.length > 0) {
    backstage.onRefusal(`Suggested options were refused: ${messages.join('; ')}`)
    return undefined
  }
  const groups = Array.isArray(answer?.option_groups) ? answer.option_groups : [answer]
  return groups.flatMap((group) => group.options)
}

function parsed(body: string): Json | undefined {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
