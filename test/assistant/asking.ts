import { createAssistant } from '../../src/assistant/create-assistant.ts'
import { createDrafts } from '../../src/assistant/drafts.ts'
import type { Assistant } from '../../src/assistant/turn.ts'
import type { Protocol } from '../../src/rules/schema.ts'
import type { Form } from '../../src/view/view.ts'
import { aDesk, type Desk } from '../support/desk.ts'
import { someone } from '../support/example.ts'
import { checked } from '../support/fits.ts'
import { anOffice, type Office, type OfficeOptions } from '../support/office.ts'
import { madeUp } from './made-up-answers.ts'

/** An office whose protocol has a few made-up answers, with people who ask. Every form that is shown must fit. */
export interface AskingOffice extends Office {
  readonly assistant: Assistant
  deskOf(firstName: string): Desk
  wakes(): number
}

export async function anAskingOffice(options: OfficeOptions = {}, protocol: Protocol = madeUp): Promise<AskingOffice> {
  const office = await anOffice(options)
  const ports = { ...office.ports, protocol }
  let wakes = 0
  const assistant = checked(
    createAssistant({
      ...ports,
      drafts: createDrafts(ports.now),
      wakeDelivery: () => wakes++,
      answerTyped: () => Promise.resolve(),
    }),
  )
  return {
    ...office,
    ports,
    assistant,
    wakes: () => wakes,
    deskOf: (firstName) => aDesk(() => assistant, { type: 'staff', member: someone(firstName) }),
  }
}

/** The labels and titles of everything that can be pressed, by action. */
export const pressable = (form: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(
    form.body.flatMap((part) => {
      if (part.type === 'buttons') return part.actions.map(({ id, label }) => [id, label] as const)
      return part.type === 'entry' ? [[part.action.id, part.title] as const] : []
    }),
  )
