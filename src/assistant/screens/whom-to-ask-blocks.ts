import { isSchoolOpen } from '../../domain/presence.ts'
import { type InLine, whomToAsk } from '../../domain/role-line.ts'
import type { Concern, Role } from '../../rules/vocabulary.ts'
import type { Block } from '../../view/view.ts'
import { item } from './advice-blocks.ts'
import { closedBlocks } from './closed-blocks.ts'
import { schoolNumbers } from './school-numbers.ts'
import { whenAtWork } from './when-there.ts'
import type { Words } from './words.ts'

/** Who asks, and when. */
export interface AskedBy {
  readonly person: string
  /** Codes; of someone of the whole foundation every school. */
  readonly schools: readonly string[]
  readonly now: Date
}

/** Someone of the whole foundation has every school; more than this is no help. */
const MOST_SHOWN = 5

interface Found {
  readonly role: Role
  readonly person: InLine['people'][number]
  readonly schools: readonly string[]
}

/**
 * Whom someone can ask now about what a role deals with, at their own schools: how to phone them and when they work.
 * When nobody holds the role whoever stands in is named, and when there is nobody at all the number of the school. While
 * all those schools are closed also who answers then, for what the answer is about (null: that is not known).
 */
export function whomToAskBlocks(role: Role, concern: Concern | null, by: AskedBy, words: Words): Block[] {
  const isOpen = by.schools.some((school) => isSchoolOpen(school, by.now, words.directory))
  const closed = isOpen ? [] : closedBlocks({ concern, knows112: true, withoutBoard: false }, words)
  return [...colleagueBlocks(role, by, words), ...closed]
}

function colleagueBlocks(role: Role, by: AskedBy, words: Words): Block[] {
  const { words: labels } = words.texts
  const found = findAll(role, by, words)
  if (found.length === 0) return nobodyToAsk(by, words)
  return [
    ...before(role, found, by, words),
    {
      type: 'list',
      ordered: false,
      items: found
        .slice(0, MOST_SHOWN)
        .map((one) =>
          item(labels.roleOf(words.role(one.role), one.person.name), [
            one.person.phone ?? '',
            whenAndWhere(one, by, words),
          ]),
        ),
    },
  ]
}

/** Each colleague once in each role, with the schools where they can be asked. */
function findAll(role: Role, { schools, now }: AskedBy, { protocol, directory }: Words): readonly Found[] {
  const found = new Map<string, Found>()
  for (const school of schools)
    for (const { role: held, people } of whomToAsk(role, school, now, protocol, directory))
      for (const person of people) {
        const key = `${held}/${person.id}`
        found.set(key, { role: held, person, schools: [...(found.get(key)?.schools ?? []), school] })
      }
  return [...found.values()]
}

/** Why it is someone else than whoever holds the role. */
function before(role: Role, found: readonly Found[], { schools }: AskedBy, words: Words): Block[] {
  const { texts, directory } = words
  const perClass = directory.contacts.some(
    (contact) =>
      contact.role === role && contact.classes.length > 0 && schools.some((school) => school === contact.school),
  )
  if (perClass) return [{ type: 'text', text: texts.answer.perClass(words.role(role)) }]
  if (found.some((one) => one.role === role)) return []
  return [{ type: 'text', text: texts.answer.nobodyInRole(words.role(role)) }]
}

function whenAndWhere({ person, schools }: Found, by: AskedBy, words: Words): string {
  const { answer } = words.texts
  const where = by.schools.length > 1 ? ` ${words.and(schools.map(words.school))}.` : ''
  return `${person.id === by.person ? answer.isYou : whenAtWork(person.id, by.now, words)}${where}`
}

function nobodyToAsk({ schools }: AskedBy, words: Words): Block[] {
  const numbers = schoolNumbers(schools, words)
  return numbers.length === 0 ? [] : [{ type: 'text', text: words.texts.answer.callSchool }, ...numbers]
}
