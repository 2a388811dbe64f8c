import type { Asker, Assistant, FormRef, Intent, Reply } from '../../../src/assistant/turn.ts'
import type { StaffMember } from '../../../src/domain/organisation.ts'
import type { Form, Option } from '../../../src/view/view.ts'
import { aStaffMember } from '../../make.ts'

const tessa = aStaffMember({ id: 'staff-1', name: 'Tessa Testleerkracht', slackId: 'U0TESSA' })

/** An assistant that knows one teacher, writes down what it is asked, and answers as it is told. */
export class RecordingAssistant implements Assistant {
  readonly asked: { readonly asker: Asker; readonly intent: Intent }[] = []
  readonly joined: { readonly channel: string; readonly slackId: string }[] = []
  readonly written: string[] = []
  readonly met: string[] = []
  readonly staff = new Map<string, StaffMember>([['U0TESSA', tessa]])
  readonly emails = new Map<string, StaffMember>()
  answer: (intent: Intent) => Reply | Promise<Reply> = () => ({ type: 'nothing' })
  options: readonly Option[] = []
  broken = false

  async respond(asker: Asker, intent: Intent): Promise<Reply> {
    this.asked.push({ asker, intent })
    return this.answer(intent)
  }

  async suggest(_asker: Asker, form: FormRef, list: string, typed: string): Promise<readonly Option[]> {
    if (this.broken) throw new Error('the store is gone')
    return this.options.map((option) => ({ ...option, id: `${form.id}.${list}.${typed}.${option.id}` }))
  }

  troubleForm(asker: Asker): Form {
    return {
      kind: 'form',
      id: 'trouble',
      context: asker.type,
      title: 'Er ging iets mis',
      body: [{ type: 'text', text: 'Er is niets bewaard.' }],
      closeLabel: 'Sluiten',
    }
  }

  async askerOnSlack(slackId: string, locale: string | undefined): Promise<Asker> {
    if (this.broken) throw new Error('the store is gone')
    const member = this.staff.get(slackId)
    if (member !== undefined) return { type: 'staff', member }
    return { type: 'stranger', language: locale?.startsWith('en') === true ? 'en' : 'nl' }
  }

  async meetOnSlack(slackId: string, email: string): Promise<boolean> {
    this.met.push(slackId)
    const member = this.emails.get(email)
    if (member !== undefined) this.staff.set(slackId, member)
    return member !== undefined
  }

  async joinedChannel(channel: string, slackId: string): Promise<void> {
    this.joined.push({ channel, slackId })
  }

  async onDirectMessage(_asker: Asker, slackId: string): Promise<void> {
    this.written.push(slackId)
  }
}

/** A form with one text field. */
export function aForm(id: string, title = 'Een formulier'): Form {
  return {
    kind: 'form',
    id,
    context: 'draft-1',
    title,
    body: [{ id: 'story', type: 'text-field', label: 'Verhaal', required: true, multiline: true, maxLength: 3000 }],
    submitLabel: 'Versturen',
    closeLabel: 'Sluiten',
  }
}
