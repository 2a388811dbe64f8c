import type { HelpPart } from '../../texts/types/help.ts'
import type { Tasks } from '../../use-cases/tasks-of.ts'
import type { Block, Form } from '../../view/view.ts'
import { section } from './advice-blocks.ts'
import type { Words } from './words.ts'

const MOST_REPEATED = 50

/** `/meldwijzer`: what this person can do here. `unknown`: what they typed behind it, when that is no word of ours. */
export function helpForm(unknown: string | undefined, { roles, decides }: Tasks, words: Words): Form {
  const { help } = words.texts
  const parts: readonly (readonly [boolean, HelpPart])[] = [
    [true, help.staff],
    [roles.length > 0, help.contact],
    [decides, help.decider],
    [roles.includes('safety-coordinator'), help.coordinator],
    [roles.includes('ict'), help.ict],
  ]
  return {
    kind: 'form',
    id: 'help',
    context: '',
    title: help.title,
    closeLabel: help.close,
    body: [
      ...introBlocks(unknown, words),
      ...parts.flatMap(([theirs, part]) => (theirs ? partBlocks(part) : [])),
      ...(roles.length === 0
        ? []
        : [{ type: 'text', text: help.yourRoles(words.roles(roles)), weight: 'muted' } as const]),
      { type: 'alert', tone: 'danger', text: help.danger },
      { type: 'text', text: help.privacy, weight: 'muted' },
    ],
  }
}

function introBlocks(unknown: string | undefined, { texts: { help } }: Words): Block[] {
  if (unknown === undefined) return [{ type: 'text', text: help.intro }]
  return [{ type: 'text', text: help.wordsNotKnown([...unknown.trim()].slice(0, MOST_REPEATED).join('')) }]
}

const partBlocks = ({ heading, items }: HelpPart): Block[] =>
  section(heading, [{ type: 'list', ordered: false, items }])
