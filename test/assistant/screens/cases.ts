import { wordsIn } from '../../../src/assistant/screens/words.ts'
import { accusedIsUnknown } from '../../../src/domain/accused.ts'
import type { Case } from '../../../src/domain/case.ts'
import { NO_BONDS } from '../../../src/domain/case-state.ts'
import { createDirectory } from '../../../src/domain/directory.ts'
import { factsOf } from '../../../src/domain/facts.ts'
import { recipientsOf } from '../../../src/domain/recipients.ts'
import type { Report } from '../../../src/domain/report.ts'
import { advise } from '../../../src/rules/advise.ts'
import type { Choices } from '../../../src/rules/situation.ts'
import type { Block, Field, View } from '../../../src/view/view.ts'
import { ozhw } from '../../rules/ozhw.ts'
import { someone, vlieger } from '../../support/example.ts'
import { MORNING } from '../../support/office.ts'
import { hitting } from '../../use-cases/reports.ts'

export const dutch = wordsIn('nl', ozhw, vlieger.directory)
export const english = wordsIn('en', ozhw, vlieger.directory)

/** In the example foundation, where nobody has a phone. */
export const withoutPhones = wordsIn(
  'nl',
  ozhw,
  createDirectory(
    vlieger.foundation,
    vlieger.people.map((p) => ({ ...p, phone: null })),
    vlieger.contacts,
  ),
)

/**
 * A case at Lyceum De Vlieger as the real rules and contacts make it, reported by Tessa unless it says otherwise.
 * `unreachable`: first names of those no message gets to.
 */
export function aCaseOf(
  different: Partial<Report>,
  more: { readonly settings?: Choices['settings']; readonly unreachable?: readonly string[] | 'everyone' } = {},
): Case {
  const report = hitting(different)
  const advice = advise(factsOf(report, 'VO', someone('tessa')), ozhw, { settings: more.settings ?? {} })
  const out = more.unreachable ?? []
  const { people, unreached } = recipientsOf(
    report,
    advice,
    vlieger.directory,
    (p) => out !== 'everyone' && !out.includes(p.id.slice(2)),
    MORNING,
  )
  return {
    number: 'VLI-2026-K7MQ4',
    foundation: vlieger.foundation.id,
    school: 'VLI',
    version: 1,
    openedAt: MORNING,
    urgency: advice.urgency,
    restricted: advice.restricted || accusedIsUnknown(report),
    report,
    advice,
    duties: [...new Set([...people.flatMap((p) => p.roles), ...unreached])].map((role) => ({ role, takenUp: null })),
    access: people.flatMap(({ person, roles }) =>
      roles.map((role) => ({ person: person.id, role, from: MORNING, until: null })),
    ),
    closed: null,
    bonds: NO_BONDS,
  }
}

/** The blocks between a heading and the next, each text on a line. */
export function under(heading: string, view: View): readonly string[] {
  const blocks = [...view.body].filter(isBlock)
  const start = blocks.findIndex((b) => b.type === 'heading' && b.text === heading)
  if (start === -1) return []
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex((b) => b.type === 'heading')
  return rest.slice(0, end === -1 ? undefined : end).flatMap(linesOf)
}

/** Everything that a view says. */
export const said = (view: View): string => JSON.stringify(view)

const isBlock = (part: Block | Field): part is Block => !part.type.endsWith('-field')

function linesOf(block: Block): string[] {
  if (block.type === 'list')
    return block.items.map(({ text, note }) => (note === undefined ? text : `${text} | ${note}`))
  return 'text' in block ? [block.text] : []
}
