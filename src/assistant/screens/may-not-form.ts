import type { Decider } from '../../domain/deciders.ts'
import type { WhyNot } from '../../domain/may-decide.ts'
import type { Proposal } from '../../domain/proposal.ts'
import type { Block, Form } from '../../view/view.ts'
import { measureText } from './proposal-words.ts'
import type { Words } from './words.ts'

/** Why someone cannot decide on it, and who can. */
export function mayNotForm(
  { why, who }: { readonly why: WhyNot; readonly who: readonly Decider[] },
  proposal: Pick<Proposal, 'measure' | 'length'> | undefined,
  words: Words,
): Form {
  const { proposal: texts } = words.texts
  return {
    kind: 'form',
    id: 'may-not-decide',
    context: '',
    title: texts.mayNotTitle,
    closeLabel: texts.close,
    body: [
      ...(proposal === undefined
        ? []
        : [{ type: 'text', text: measureText(proposal.measure, proposal.length, words), weight: 'strong' } as const]),
      { type: 'text', text: texts.mayNot[why] },
      ...whoCanBlocks(why, who, words),
    ],
  }
}

/** Whoever is kept out is told nothing, and before the accused is known nobody decides. */
function whoCanBlocks(why: WhyNot, who: readonly Decider[], words: Words): Block[] {
  const { proposal: texts, words: labels } = words.texts
  if (why === 'kept-out' || why === 'accused-unknown') return []
  if (who.length === 0) return [{ type: 'text', text: texts.nobodyCan }]
  const items = who.map(({ person, roles }) => ({ text: labels.roleOf(words.roles(roles), person.name) }))
  return [
    { type: 'text', text: texts.whoCan },
    { type: 'list', ordered: false, items },
    { type: 'text', text: texts.higherToo, weight: 'muted' },
  ]
}
