import { startCard, wordsCard } from '../../../src/assistant/screens/start-cards.ts'
import type { Asker, AssistantOnTeams, FormRef, Intent, Reply } from '../../../src/assistant/turn.ts'
import type { StaffMember } from '../../../src/domain/organisation.ts'
import { textsIn } from '../../../src/texts/catalogue.ts'
import type { Card, Form, Option } from '../../../src/view/view.ts'
import { aStaffMember } from '../../make.ts'

export const TESSA = 'aaaaaaaa-0000-4000-8000-000000000001'

/** An assistant that knows one teacher, writes down what it is asked, and answers as it is told. */
export class RecordingAssistant implements AssistantOnTeams {
  readonly asked: { readonly asker: Asker; readonly intent: Intent }[] = []
  readonly joined: { readonly channel: string; readonly id: string }[] = []
  readonly staff = new Map<string, StaffMember>([
    [TESSA, aStaffMember({ id: 'staff-1', name: 'Tessa Testleerkracht', teamsId: TESSA })],
  ])
  readonly emails = new Map<string, StaffMember>()
  answer: (intent: Intent) => Reply | Promise<Reply> = () => ({ type: 'nothing' })
  options: readonly Option[] = []

  get intents(): readonly Intent[] {
    return this.asked.map(({ intent }) => intent)
  }

  async respond(asker: Asker, intent: Intent): Promise<Reply> {
    this.asked.push({ asker, intent })
    return this.answer(intent)
  }

  async suggest(_asker: Asker, _form: FormRef, _list: string, typed: string): Promise<readonly Option[]> {
    return this.options.filter(({ label }) => label.toLowerCase().includes(typed))
  }

  troubleForm(asker: Asker): Form {
    const body = [{ type: 'text', text: 'Er is niets bewaard.' }] as const
    return { kind: 'form', id: 'trouble', context: asker.type, title: 'Er ging iets mis', body, closeLabel: 'Sluiten' }
  }

  async askerOnTeams(id: string, locale: string | undefined): Promise<Asker> {
    const member = this.staff.get(id)
    if (member !== undefined) return { type: 'staff', member }
    return { type: 'stranger', language: locale?.startsWith('en') === true ? 'en' : 'nl' }
  }

  async meetOnTeams(id: string, email: string): Promise<boolean> {
    const member = this.emails.get(email)
    if (member !== undefined) this.staff.set(id, member)
    return member !== undefined
  }

  startCard(_: Asker, command: Extract<Intent, { type: 'command' }>['command']): Card {
    return startCard(command, textsIn('nl'))
  }

  wordsCard(asker: Asker): Card | null {
    return asker.type === 'staff' ? wordsCard(textsIn('nl')) : null
  }

  async joinedChannel(channel: string, id: string): Promise<void> {
    this.joined.push({ channel, id })
  }
}

/** A form with a text field, and a live one when asked. */
export function aForm(id: string, live?: readonly string[], value?: string): Form {
  const story = {
    id: 'story',
    type: 'text-field',
    label: 'Verhaal',
    required: true,
    multiline: true,
    maxLength: 3000,
  } as const
  const options = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ]
  const choices = {
    id: 'kind',
    type: 'choice-field',
    label: 'Soort',
    required: true,
    live: true,
    look: 'select',
    options,
  } as const
  const more = (live ?? []).map((extra) => ({ ...story, id: extra, label: `Veld ${extra}` }))
  return {
    kind: 'form',
    id,
    context: 'draft-1',
    title: 'Een formulier',
    body: [story, ...(live === undefined ? [] : [{ ...choices, ...(value === undefined ? {} : { value }) }]), ...more],
    submitLabel: 'Versturen',
    closeLabel: 'Sluiten',
  }
}
