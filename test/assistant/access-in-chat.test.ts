import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

let office: StaffedOffice
let number: string
beforeEach(async () => {
  office = await aStaffedOffice()
  number = await takenIn(office, hitting())
})
afterEach(() => office.store.close())

async function inCase(action: string) {
  const vera = office.deskOf('vera')
  await vera.card('open', number)
  await vera.press(action, number)
  return vera
}

describe('adding a colleague', () => {
  test('asks for whom and why, keeps what was typed, and stands in the history', async () => {
    const vera = await inCase('add-colleague')
    await vera.send()
    expect(Object.keys(vera.errors()).sort()).toEqual(['colleague', 'reason'])
    await vera.fill({ colleague: 'p_daan', reason: 'Kent de leerling.' })
    await vera.send()
    expect(vera.errors()).toEqual({
      colleague: 'Deze collega heeft de melding al, of mag die niet zien. Kies iemand anders.',
    })
    await vera.fill({ colleague: 'p_milan' })
    await vera.send()
    expect(vera.reads()).toContain('Vera Veiligheid: voegde Milan Mentor toe. Reden: Kent de leerling.')
  })
})

describe('stepping back', () => {
  test('shows who is told now, and nothing of the case any more', async () => {
    const vera = await inCase('step-back')
    await vera.fill({ remark: 'Het is mijn neefje.' })
    await vera.send()
    expect(vera.reads()).toContain('Er is nu bericht gestuurd aan: Tirza Teamleider.')
    expect(vera.reads()).not.toContain('Tessa')
    await vera.card('open', number)
    expect(vera.form().id).not.toBe('case')
    const tirza = office.deskOf('tirza')
    await tirza.card('open', number)
    expect(tirza.reads()).toContain('Vera Veiligheid: kan deze melding niet doen, een ander gaat verder.')
    expect(tirza.reads()).toContain('Erbij gezegd: Het is mijn neefje.')
  })

  test('says whom to phone when nobody is next, and the case stays with them', async () => {
    const { contacts } = await office.store.directory()
    await office.store.replaceContacts(contacts.filter((c) => c.person === 'p_vera'))
    const vera = await inCase('step-back')
    await vera.send()
    expect(vera.reads()).toMatch(/We vonden niemand die dit van je kan overnemen\. Bel nu de school: /)
    await vera.card('open', number)
    expect(vera.form().id).toBe('case')
  })
})

test('who left the role opens nothing at their next press', async () => {
  const { contacts } = await office.store.directory()
  await office.store.replaceContacts(contacts.filter((c) => c.person !== 'p_vera'))
  const vera = office.deskOf('vera')
  await vera.card('open', number)
  expect(vera.form().id).not.toBe('case')
  expect((await office.caseOf(number)).access.filter((a) => a.until === null).map((a) => a.person)).toEqual(['p_tirza'])
})
