import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anInvolved } from '../make.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
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
    expect(buttons(vera)).toEqual(['take-up', 'hand-over'])
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

  test('shows a possible earlier case, to be checked', async () => {
    const later = await takenIn(office, hitting(), 'V2')
    const vera = office.deskOf('vera')
    await vera.card('open', later)
    expect(vera.reads()).toContain('Misschien eerder gemeld: controleer dit')
    expect(vera.reads()).toContain(number)
  })

  test('says whom the report reached when someone left since', async () => {
    await office.store.markLeft('p_vera')
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
    expect(buttons(vera)).toEqual(['hand-over'])
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

describe('«Geef door»', () => {
  test('asks to whom and why; both are needed', async () => {
    const vera = office.deskOf('vera')
    await vera.card('hand-over', number)
    expect(vera.form()).toMatchObject({ id: 'hand-over', context: `${number}.card` })
    await vera.send()
    expect(Object.keys(vera.errors())).toEqual(['colleague', 'reason'])
    await vera.fill({ colleague: 'p_teun', reason: 'x'.repeat(501) })
    await vera.send()
    expect(vera.errors()).toEqual({ reason: 'Dit is te lang. Er passen hooguit 500 tekens in.' })
  })

  test('from a card hands it over and leaves nothing open', async () => {
    const vera = office.deskOf('vera')
    await vera.card('hand-over', number)
    await vera.fill({ colleague: 'p_teun', reason: 'Ik ben morgen vrij.' })
    expect(await vera.send()).toEqual({ type: 'nothing' })
    const teun = office.deskOf('teun')
    await teun.card('open', number)
    expect(teun.reads()).toContain('gaf de melding door aan Teun Teamleider. Reden: Ik ben morgen vrij.')
  })

  test('from the case goes back to it, as it is by then', async () => {
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    await vera.press('hand-over', number)
    await vera.fill({ colleague: 'p_teun', reason: 'Vrij.' })
    expect(await vera.send()).toMatchObject({ type: 'back', below: { id: 'case' } })
    expect(vera.reads()).toContain('Teun Teamleider (veiligheidscoördinator)')
  })

  test('to someone who may not have it says so beside the field', async () => {
    const vera = office.deskOf('vera')
    await vera.card('hand-over', number)
    await vera.fill({ colleague: 'p_gijs', reason: 'Vrij.' })
    await vera.send()
    expect(vera.errors().colleague).toContain('kan de melding niet krijgen')
  })

  test('by someone who lost access meanwhile says that it is not theirs', async () => {
    const vera = office.deskOf('vera')
    await vera.card('hand-over', number)
    await vera.fill({ colleague: 'p_teun', reason: 'Vrij.' })
    await office.store.commit([{ type: 'access-ended', number, person: 'p_vera', at: office.clock.now }])
    expect(await vera.send()).toMatchObject({ type: 'redraw', form: { id: 'not-found' } })
  })
})

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
