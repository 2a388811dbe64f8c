import { expect } from 'vitest'
import { anInvolved } from '../make.ts'
import type { StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'
import { hitting } from '../use-cases/reports.ts'

/** A serious kick by a pupil of 3B: the rules list a suspension for it. */
export const aKick = () =>
  hitting({ behaviours: ['kicking'], serious: true, people: [anInvolved({ className: '3B' })] })

export const buttons = (desk: Desk) =>
  desk.form().body.flatMap((part) => (part.type === 'buttons' ? part.actions.map((a) => a.id) : []))

export async function fillSuspension(desk: Desk, n = '1', unit = 'school-days'): Promise<void> {
  await desk.fill({ measure: 'suspension' })
  await desk.fill({ 'length-unit': unit })
  await desk.fill({ 'length-n': n, ground: 'Een verzonnen grond.' })
}

/** What the protocol asks to be done before a suspension. */
export const DONE = ['parents-phoned', 'parents-and-pupil-spoken']

/** The desks at which a case is decided on; `at`: the office and the case of the test that runs. */
export function decidingDesks(at: () => { readonly office: StaffedOffice; readonly number: string }) {
  /** At the desk of someone who was told: the open case, and the form to propose on top of it. */
  async function proposing(who = 'vera', form: 'propose' | 'record' = 'propose'): Promise<Desk> {
    const { office, number } = at()
    const desk = office.deskOf(who)
    await desk.card('open', number)
    await desk.press(form, number)
    return desk
  }
  return {
    proposing,
    /** Vera proposes a suspension; what the buttons of the proposal carry. */
    proposed: async (n = '1'): Promise<string> => {
      const { office, number } = at()
      const vera = await proposing()
      await fillSuspension(vera, n)
      expect((await vera.send()).type).toBe('back')
      const [proposal] = await office.store.proposals(number)
      return `${number}.${proposal?.id}`
    },
    /** What the buttons of the proposal that waits carry. */
    theOpenOne: async (): Promise<string> => {
      const { office, number } = at()
      const [open] = await office.store.openProposals()
      return `${number}.${open?.id}`
    },
  }
}
