import type { Concern } from '../../rules/vocabulary.ts'
import type { Block } from '../../view/view.ts'
import { section } from './advice-blocks.ts'
import type { Words } from './words.ts'

/** What it is about, as far as it says whom to phone. */
export interface About {
  /** Null: it may be about anything. */
  readonly concern: Concern | null
  /** 112 stands on the screen already. */
  readonly knows112: boolean
  /** Nobody of the board may hear of it. */
  readonly withoutBoard: boolean
}

/** Whom to phone while the school is closed, with what cannot wait; who answers only in office hours says so. */
export function closedBlocks({ concern, knows112, withoutBoard }: About, words: Words): Block[] {
  const { closedTitle, numbers, emergencyContact, inspector } = words.texts.presence
  const { emergencyContact: board } = words.directory.foundation
  const line = (shown: boolean, say: (phone: string) => string, phone: string | null) =>
    shown && phone !== null ? [say(phone)] : []
  const lines = [
    ...line(!knows112, numbers['112'], '112'),
    ...line(true, numbers.police, words.partyPhone('police')),
    ...line(concern === 'home-safety' || concern === null, numbers['veilig-thuis'], words.partyPhone('veilig-thuis')),
    ...(board === undefined || withoutBoard ? [] : [emergencyContact(board.name, board.phone)]),
    ...line(concern === 'staff-sexual-offence', inspector, words.partyPhone('confidential-inspector')),
  ]
  return section(closedTitle, [{ type: 'list', ordered: false, items: lines.map((text) => ({ text })) }])
}
