import type { StaffMember } from '../domain/organisation.ts'
import { myCases } from '../use-cases/my-cases.ts'
import { tasksOf } from '../use-cases/tasks-of.ts'
import { pressedOnQuestion } from './afterwards-turns.ts'
import { askProtocol, pressedOnDoubt } from './ask-turns.ts'
import { askedOfAssistant } from './assistant-words.ts'
import { startAway, startAwayForOther } from './away-turns.ts'
import { pressedOnCard } from './case-turns.ts'
import { respondInForm } from './forms.ts'
import type { Parts } from './parts.ts'
import { pressedOnProposal } from './proposal-turns.ts'
import { startHandleWithCare, startReport } from './report-turns.ts'
import { helpForm } from './screens/help-form.ts'
import { myCasesForm } from './screens/my-cases-form.ts'
import type { Words } from './screens/words.ts'
import type { Intent, Reply } from './turn.ts'

/** Someone on the staff list, with the words of their language and the moment it is. */
export interface Turn {
  readonly member: StaffMember
  readonly words: Words
  readonly now: Date
  readonly parts: Parts
}

type Of<T extends Intent['type']> = Extract<Intent, { type: T }>

/** The main path: what someone wants → what is done and shown. Only people on the staff list come this far. */
export async function respond(turn: Turn, intent: Intent): Promise<Reply> {
  switch (intent.type) {
    case 'command':
      return command(turn, intent)
    case 'report-from-message':
      return startReport(turn)
    case 'card-pressed':
      return (
        (await pressedOnProposal(turn, intent.action, intent.value)) ??
        (await pressedOnQuestion(turn, intent.action, intent.value)) ??
        pressedOnDoubt(turn, intent.action, intent.value) ??
        pressedOnCard(turn, intent.action, intent.value)
      )
    case 'form-changed':
    case 'form-pressed':
    case 'form-sent':
    case 'form-closed':
      return respondInForm(turn, intent)
  }
}

async function command(turn: Turn, { command, words }: Of<'command'>): Promise<Reply> {
  switch (command) {
    case 'report':
      return startReport(turn)
    case 'handle-with-care':
      return startHandleWithCare(turn)
    case 'protocol':
      return askProtocol(turn, words)
    case 'assistant':
      return assistant(turn, words)
  }
}

/** `/meldwijzer` with a word; without one, or with one that it does not know, it explains what this person can do. */
async function assistant(turn: Turn, typed: string): Promise<Reply> {
  const { words, member, parts, now } = turn
  const asked = askedOfAssistant(typed)
  if (asked === 'my-cases')
    return { type: 'open', form: myCasesForm(await myCases(member.id, parts), member.id, words) }
  if (asked === 'away') return startAway(turn)
  if (asked === 'stand-in') return startAwayForOther(turn)
  const tasks = tasksOf(member.id, words.directory, parts.protocol, now)
  return { type: 'open', form: helpForm(asked === 'unknown' ? typed : undefined, tasks, words) }
}
