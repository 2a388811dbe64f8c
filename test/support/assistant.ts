import { createAssistant } from '../../src/assistant/create-assistant.ts'
import { createDrafts } from '../../src/assistant/drafts.ts'
import type { Assistant } from '../../src/assistant/turn.ts'
import type { Platform } from '../../src/view/limits.ts'
import type { Card } from '../../src/view/view.ts'
import { aDesk, type Desk } from './desk.ts'
import { someone } from './example.ts'
import { checked } from './fits.ts'
import { anOffice, type Office, type OfficeOptions } from './office.ts'

/** An office with its assistant, and desks of people who talk to it. Every form that it shows must fit. */
export interface StaffedOffice extends Office {
  assistant(): Assistant
  /** As after a restart of the program: unfinished reports are gone. */
  restart(): void
  /** How often it was said that notices may be due. */
  wakes(): number
  /** Answers to typed messages, with whom they went to. */
  readonly answers: (readonly [string, Card])[]
  /** Someone of the example, at a desk of their own. */
  deskOf(firstName: string): Desk
}

export async function aStaffedOffice(
  options: OfficeOptions & { readonly platforms?: readonly Platform[] } = {},
): Promise<StaffedOffice> {
  const office = await anOffice(options)
  const answers: (readonly [string, Card])[] = []
  let wakes = 0
  const start = () =>
    checked(
      createAssistant({
        ...office.ports,
        drafts: createDrafts(office.ports.now),
        wakeDelivery: () => wakes++,
        answerTyped: async (slackId, card) => {
          answers.push([slackId, card])
        },
      }),
      options.platforms,
    )
  let assistant = start()
  return {
    ...office,
    answers,
    assistant: () => assistant,
    restart: () => {
      assistant = start()
    },
    wakes: () => wakes,
    deskOf: (firstName) => aDesk(() => assistant, { type: 'staff', member: someone(firstName) }),
  }
}
