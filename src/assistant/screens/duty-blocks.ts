import type { Case } from '../../domain/case.ts'
import type { Block } from '../../view/view.ts'
import type { Words } from './words.ts'

/** Each role that was told, with who took the case up in it or that nobody did; for who may see the whole case. */
export function dutyBlocks(subject: Case, words: Words): Block[] {
  const { card, words: labels } = words.texts
  const items = subject.duties.map(({ role, takenUp }) => ({
    text:
      takenUp === null
        ? card.waitingRole(words.role(role))
        : card.takenUp(labels.roleOf(words.role(role), words.person(takenUp.by)), words.moment(takenUp.at)),
  }))
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, items }]
}
