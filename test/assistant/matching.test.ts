import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { accusedEmployee, hitting, takenIn } from '../use-cases/reports.ts'

let office: StaffedOffice
beforeEach(async () => {
  office = await aStaffedOffice()
})
afterEach(() => office.store.close())

describe('an accused whom nobody matched yet', () => {
  let unmatched: string
  beforeEach(async () => {
    unmatched = await takenIn(office, hitting({ people: [accusedEmployee()] }), 'V2')
  })
  const entry = (desk: ReturnType<StaffedOffice['deskOf']>) =>
    desk.form().body.flatMap((part) => (part.type === 'entry' ? [part] : []))[0]

  test('is matched by the board, from the case and back to it', async () => {
    const bram = office.deskOf('bram')
    await bram.card('open', unmatched)
    expect(entry(bram)).toMatchObject({ title: 'Iemand Onbekendtest', action: { id: 'match-accused' } })
    await bram.press('match-accused', entry(bram)?.action.value)
    await bram.fill({ colleague: 'p_daan' })
    expect(await bram.send()).toMatchObject({ type: 'back', below: { id: 'case' } })
    expect(entry(bram)).toBeUndefined()
    expect(bram.reads()).toContain('Daan Docent')
    expect(bram.reads()).toContain('koos de collega om wie het gaat')
  })

  test('is one colleague or nobody on the list: not both, not neither, not someone who is not there', async () => {
    const bram = office.deskOf('bram')
    await bram.card('open', unmatched)
    await bram.press('match-accused', 'i9')
    await bram.send()
    expect(bram.errors().colleague).toContain('Kies een collega, of vink aan')
    await bram.fill({ colleague: 'p_daan', 'not-on-list': ['yes'] })
    await bram.send()
    expect(bram.errors().colleague).toContain('Kies een collega, of vink aan')
    await bram.fill({ colleague: 'p_nobody', 'not-on-list': [] })
    await bram.send()
    expect(bram.errors().colleague).toContain('Kies opnieuw')
    expect((await office.caseOf(unmatched)).version).toBe(1)
  })

  test('was matched by someone else meanwhile: the second hears who said so, and that it stands', async () => {
    const [bram, again] = [office.deskOf('bram'), office.deskOf('bram')]
    for (const desk of [bram, again]) {
      await desk.card('open', unmatched)
      await desk.press('match-accused', 'i9')
    }
    await bram.fill({ colleague: 'p_daan' })
    await bram.send()
    await again.fill({ colleague: 'p_dirk' })
    await again.send()
    expect(again.errors().colleague).toContain('Bram Bestuur heeft dit al ingevuld')
    expect((await office.caseOf(unmatched)).report.people[0]?.staffId).toBe('p_daan')
  })

  test('can be nobody on the list', async () => {
    const bram = office.deskOf('bram')
    await bram.card('open', unmatched)
    await bram.press('match-accused', 'i9')
    await bram.fill({ 'not-on-list': ['yes'] })
    await bram.send()
    expect(bram.reads()).toContain('niet op de personeelslijst staat')
  })

  test('who turns out to be the reader closes the case for them', async () => {
    const bram = office.deskOf('bram')
    await bram.card('open', unmatched)
    await bram.press('match-accused', 'i9')
    await bram.fill({ colleague: 'p_bram' })
    expect(await bram.send()).toMatchObject({ type: 'back', below: { id: 'not-found' } })
  })

  test('is for nobody else, and not for someone who is not in the report', async () => {
    const bram = office.deskOf('bram')
    await bram.card('open', unmatched)
    expect(await bram.press('match-accused', 'i404')).toMatchObject({ type: 'open', form: { id: 'not-found' } })
    const form = { id: 'match-accused', context: `${unmatched}.i9` }
    const sent = { type: 'form-sent', form, formId: 'V9', values: { colleague: 'p_daan' } } as const
    expect(await office.assistant().respond(office.deskOf('vera').asker, sent)).toMatchObject({
      type: 'redraw',
      form: { id: 'not-found' },
    })
  })
})
