import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anInvolved } from '../make.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { closed } from '../use-cases/case-work.ts'
import { inWords, settlePlanned } from '../use-cases/planned.ts'
import { accusedEmployee, hitting, takenIn } from '../use-cases/reports.ts'

let office: StaffedOffice
let number: string
beforeEach(async () => {
  office = await aStaffedOffice()
  number = await takenIn(office, hitting())
})
afterEach(() => office.store.close())

const buttons = (desk: ReturnType<StaffedOffice['deskOf']>) =>
  desk.form().body.flatMap((part) => (part.type === 'buttons' ? part.actions.map((a) => a.id) : []))

describe('«Openen» on a card', () => {
  test('shows the whole to who was told, what must be done before what was told', async () => {
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    const reads = vera.reads()
    const order = [
      number,
      'Tessa Testdocent',
      'Dit weten we nog niet',
      'Een verzonnen verhaal',
      'Stappen uit het protocol',
    ]
    expect(order.map((said) => reads.indexOf(said)).every((at, i, all) => at > (all[i - 1] ?? -1))).toBe(true)
    expect(reads).toContain('Tessa Testleerling')
    expect(reads).toContain('Alleen wie erover gaat, mag beslissen')
    expect(reads).toContain('Vera Veiligheid: opende de melding')
    expect(buttons(vera)).toEqual(['take-up', 'propose', 'note', 'close', 'more'])
  })

  test('shows the reporter their own report, with who took it up', async () => {
    const tessa = office.deskOf('tessa')
    await tessa.card('open', number)
    expect(tessa.form()).toMatchObject({ id: 'own-report', title: 'Je melding' })
    expect(tessa.reads()).toContain('Nog niemand heeft dit opgepakt')
    await office.deskOf('vera').card('take-up', number)
    const again = office.deskOf('tessa')
    await again.card('open', number)
    expect(again.reads()).toContain('Vera Veiligheid heeft dit opgepakt')
  })

  test.each([
    ['who was not told', 'daan', undefined],
    ['of a case that is not there', 'vera', 'VLI-2026-XXXXX'],
    ['of nothing', 'vera', ''],
  ])('shows the same to someone %s', async (_, who, which) => {
    const desk = office.deskOf(who)
    await desk.card('open', which ?? number)
    expect(desk.form()).toMatchObject({ id: 'not-found' })
    expect(desk.reads()).toContain('bestaat niet, of is niet voor jou')
  })

  test('on the card in the channel tells a colleague who may not see it whose it is, in roles', async () => {
    await settlePlanned(office)
    for (const action of ['open', 'take-up', 'hand-over']) {
      const daan = office.deskOf('daan')
      await daan.card(action, number)
      expect(daan.form().id).toBe('not-for-you')
      expect(daan.reads()).toContain('veiligheidscoördinator')
      expect(daan.reads()).not.toMatch(/Vera|Tessa|Testleerling|verhaal vo/)
    }
    expect((await office.store.history(number)).map(({ by }) => by)).not.toContain('p_daan')
  })

  test('shows a possible earlier case that was established, to be checked', async () => {
    await closed(office, number)
    const later = await takenIn(office, hitting(), 'V2')
    const vera = office.deskOf('vera')
    await vera.card('open', later)
    expect(vera.reads()).toContain('Misschien eerder gemeld: controleer dit')
    expect(vera.reads()).toContain(number)
  })

  test('says whom the report reached when someone left since', async () => {
    const { people } = await office.store.directory()
    await office.store.replacePeople(people.filter((person) => person.id !== 'p_vera'))
    const tessa = office.deskOf('tessa')
    await tessa.card('open', number)
    expect(tessa.reads()).toContain('iemand die hier niet meer werkt')
  })

  test('says that a button that is not there any more is nothing', async () => {
    expect(await office.deskOf('vera').card('decide', number)).toMatchObject({ form: { id: 'not-found' } })
  })
})

describe('«Ik pak dit op»', () => {
  test('on a card needs no form; the cards are drawn again by themselves', async () => {
    expect(await office.deskOf('vera').card('take-up', number)).toEqual({ type: 'nothing' })
    expect(office.wakes()).toBe(1)
    expect(inWords(await settlePlanned(office))).toContain('taken-up p_tessa')
  })

  test('in the case draws it again, without the button', async () => {
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    expect(await vera.press('take-up', number)).toMatchObject({ type: 'redraw', form: { id: 'case' } })
    expect(vera.reads()).toContain('Opgepakt door Vera Veiligheid (veiligheidscoördinator)')
    expect(buttons(vera)).toEqual(['propose', 'note', 'close', 'more'])
  })

  test('a second time says who has it', async () => {
    const vera = office.deskOf('vera')
    await vera.card('take-up', number)
    await vera.card('take-up', number)
    expect(vera.reads()).toContain('Je hebt deze melding al opgepakt')
    await vera.card('hand-over', number)
    await vera.fill({ colleague: 'p_teun', reason: 'Vrij.' })
    await vera.send()
    const teun = office.deskOf('teun')
    await teun.card('take-up', number)
    expect(teun.reads()).toContain('Vera Veiligheid heeft deze melding al opgepakt, donderdag 19 november')
  })

  test('by someone else is nothing', async () => {
    const daan = office.deskOf('daan')
    await daan.card('take-up', number)
    expect(daan.form().id).toBe('not-found')
  })

  test('by who is accused is nothing, also from an old card', async () => {
    const accused = await takenIn(office, hitting({ people: [anInvolved(), accusedEmployee('vera')] }), 'V2')
    const vera = office.deskOf('vera')
    for (const action of ['open', 'take-up', 'hand-over']) {
      await vera.card(action, accused)
      expect(vera.form().id).toBe('not-found')
    }
    expect((await office.caseOf(accused)).duties.every((d) => d.takenUp === null)).toBe(true)
  })
})

test('a form that is not known any more does nothing', async () => {
  const { asker } = office.deskOf('vera')
  const form = { id: 'an-old-form', context: number }
  const { respond } = office.assistant()
  for (const intent of [
    { type: 'form-changed', form, values: {} },
    { type: 'form-pressed', form, action: 'take-up', value: number, values: {} },
    { type: 'form-sent', form, formId: 'V9', values: {} },
    { type: 'form-closed', form },
    { type: 'form-pressed', form: { id: 'case', context: number }, action: 'decide', value: '', values: {} },
  ] as const)
    expect(await respond(asker, intent)).toEqual({ type: 'nothing' })
  expect((await office.caseOf(number)).version).toBe(1)
})
