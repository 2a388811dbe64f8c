import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'

/** The built bundle: the files beside it are not ones that Node takes. */
const library: typeof AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

const VERBS = new Set(['card', 'press', 'change', 'send', 'turn', 'close'])
const ELEMENTS = new Set([
  'AdaptiveCard',
  'RichTextBlock',
  'TextRun',
  'TextBlock',
  'Container',
  'ColumnSet',
  'Column',
  'ActionSet',
  'Action.Submit',
  'Input.Text',
  'Input.ChoiceSet',
  'Input.Date',
  'Input.Time',
  'Data.Query',
])
const LARGEST = 28_000

type Json = Readonly<Record<string, unknown>>

/** Everything that is wrong with an Adaptive Card: what the real library says, and what it does not look at. */
export function problemsWithCard(card: object): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card))
  const found = [...parsed(card), ...(bytes > LARGEST ? [`${bytes} bytes`] : [])]
  const ids = new Set<string>()
  everyObject(card, (object) => {
    const { type } = object
    if ('refresh' in object) found.push('refresh would be sent to everyone')
    if (
      'type' in object &&
      !('msteams' in object) &&
      typeof type === 'string' &&
      !ELEMENTS.has(type) &&
      !TASK.has(type)
    )
      found.push(`${type} is not one that we make`)
    if (type === 'Action.Submit') found.push(...wrongWithAction(object))
    if (type === 'TextBlock' && (object.style !== 'heading' || /[*_[\]()#<>`~|&{}\\]/.test(String(object.text))))
      found.push('a TextBlock reads Markdown')
    if (typeof type === 'string' && type.startsWith('Input.')) found.push(...wrongWithInput(object, ids))
  })
  return found
}

const TASK = new Set(['task/fetch'])

/** Teams looks choices up in cards of version 1.5, as its own page about typeahead search shows; then none need be there. */
const TEAMS_HAS =
  /^Property "choices\.data" is supported in version 1\.6|^An Input\.ChoiceSet must have at least one choice/

function parsed(card: object): string[] {
  const context = new library.SerializationContext(library.Versions.v1_5)
  const read = new library.AdaptiveCard()
  read.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
  const said = read.validateProperties().validationEvents.map((event) => event.message)
  return [...events, ...said].filter((message) => !TEAMS_HAS.test(message))
}

function wrongWithAction({ data, title, associatedInputs }: Json): string[] {
  const verb = isObject(data) ? data.verb : undefined
  return [
    ...(VERBS.has(String(verb)) ? [] : [`an action has the verb ${String(verb)}`]),
    ...(typeof title === 'string' && title.trim() !== '' ? [] : ['an action has no title']),
    ...(associatedInputs === 'auto' || associatedInputs === 'none' ? [] : ['an action does not say what goes along']),
  ]
}

function wrongWithInput(input: Json, ids: Set<string>): string[] {
  const { id, label, isMultiSelect } = input
  const found: string[] = []
  if (typeof id !== 'string' || !/^(field|choices):/.test(id)) found.push('an input has no id of ours')
  else if (ids.has(id)) found.push(`${id} is there twice`)
  else ids.add(id)
  if (typeof label !== 'string' || label.trim() === '') found.push(`${String(id)} has no label`)
  if (isMultiSelect !== undefined && typeof isMultiSelect !== 'boolean') found.push(`${String(id)} has a wrong boolean`)
  return [...found, ...wrongWithChoices(input)]
}

function wrongWithChoices({ id, isMultiSelect, choices, value, 'choices.data': search }: Json): string[] {
  if (!Array.isArray(choices)) return []
  if (choices.length === 0) return search === undefined ? [`${String(id)} has no choices`] : []
  const known = new Set(choices.map((choice: Json) => choice.value))
  const chosen = typeof value !== 'string' ? [] : isMultiSelect === true ? value.split(',') : [value]
  return chosen.every((one) => known.has(one)) ? [] : [`${String(id)} has a value that cannot be chosen`]
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function everyObject(value: unknown, look: (object: Json) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (isObject(value)) look(value)
  for (const part of Object.values(value)) everyObject(part, look)
}
