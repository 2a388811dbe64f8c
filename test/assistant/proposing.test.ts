import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { takenIn } from '../use-cases/reports.ts'
import { aKick, decidingDesks, fillSuspension } from './deciding-desks.ts'

let office: StaffedOffice
let number: string
beforeEach(async () => {
  office = await aStaffedOffice()
  number = await takenIn(office, aKick())
})
afterEach(() => office.store.close())

const { proposing } = decidingDesks(() => ({ office, number }))

const never = (): never => {
  throw new Error('someone of the staff was expected')
}

describe('proposing', () => {
  test('shows what can be chosen, what cannot and why, and stands in the case afterwards', async () => {
    const vera = await proposing()
    expect(vera.field('measure')).toMatchObject({ type: 'choice-field', required: true })
    expect(vera.reads()).toMatch(
      /Niet te kiezen:\nschorsing met voornemen tot verwijdering: het protocol noemt dit niet[^\n]*\nBron: Sociaal veiligheidsplan/,
    )
    await fillSuspension(vera, '2')
    expect(vera.has('basis')).toBe(true)
    await vera.send()
    expect(vera.form().id).toBe('case')
    expect(vera.reads()).toContain('schorsing, 2 schooldagen')
    expect(vera.reads()).toContain('Wacht op een besluit')
    expect(vera.reads()).toContain('stelde voor: schorsing, 2 schooldagen')
    expect(await vera.sendAgain()).toMatchObject({ type: 'back' })
    expect(await office.store.proposals(number)).toHaveLength(1)
  })

  test.each([
    [{ ground: '' }, 'ground'],
    [{ 'length-n': '' }, 'length-unit'],
    [{ 'length-n': 'twee' }, 'length-unit'],
    [{ 'length-n': '-1' }, 'length-unit'],
  ])('beside a field says what %j lacks', async (values, field) => {
    const vera = await proposing()
    await fillSuspension(vera)
    await vera.fill(values)
    await vera.send()
    expect(Object.keys(vera.errors())).toEqual([field])
    expect(await office.store.proposals(number)).toEqual([])
  })

  test('says that a text is too long', async () => {
    const vera = await proposing()
    await fillSuspension(vera)
    await vera.fill({ ground: 'x'.repeat(2001) })
    await vera.send()
    expect(vera.errors().ground).toContain('2000')
  })

  test('longer than the law allows is blocked, and says so with where it stands', async () => {
    const vera = await proposing()
    await fillSuspension(vera, '2', 'weeks')
    await vera.send()
    expect(vera.reads()).toContain('Dit mag niet volgens de wet')
    expect(vera.reads()).toContain('WVO 2020')
    expect(vera.has('over-limit')).toBe(false)
    await vera.send()
    expect(await office.store.proposals(number)).toEqual([])
  })

  test('longer than the protocol says asks for a reason', async () => {
    const vera = await proposing()
    await vera.fill({ measure: 'time-out' })
    await vera.fill({ 'length-unit': 'school-days' })
    await vera.fill({ 'length-n': '3', ground: 'Een verzonnen grond.' })
    await vera.send()
    expect(vera.reads()).toContain('Dit is langer dan het protocol zegt')
    expect(await office.store.proposals(number)).toEqual([])
    await vera.fill({ 'over-limit': 'Een verzonnen reden.' })
    expect((await vera.send()).type).toBe('back')
    expect(await office.store.proposals(number)).toMatchObject([{ overLimitReason: 'Een verzonnen reden.' }])
  })

  test('the same measure twice shows the one that waits', async () => {
    const vera = await proposing()
    await fillSuspension(vera)
    await vera.send()
    await vera.press('propose', number)
    await fillSuspension(vera)
    await vera.send()
    expect(vera.errors().measure).toContain('Er wacht al een voorstel: schorsing, 1 schooldag, van Vera Veiligheid')
  })

  test('is only for who may see the whole case', async () => {
    const tessa = office.deskOf('tessa')
    const form = { id: 'case', context: number }
    for (const action of ['propose', 'record', 'note'])
      expect(
        await office
          .assistant()
          .respond(tessa.asker, { type: 'form-pressed', form, action, value: number, values: {} }),
      ).toMatchObject({ form: { id: 'not-found' } })
    for (const id of ['propose', 'record', 'note'])
      expect(
        await office.assistant().respond(tessa.asker, {
          type: 'form-sent',
          form: { id, context: id === 'note' ? number : `${number}.x.` },
          formId: 'V7',
          values: { measure: 'suspension', note: 'Een verzonnen notitie.' },
        }),
      ).toMatchObject({ form: { id: 'not-found' } })
    expect(await office.store.proposals(number)).toEqual([])
  })

  test('is in English for who reads English', async () => {
    const desk = office.deskOf('vera')
    const asker = {
      type: 'staff',
      member: { ...(desk.asker.type === 'staff' ? desk.asker.member : never()), language: 'en' },
    } as const
    const reply = await office.assistant().respond(asker, {
      type: 'form-changed',
      form: { id: 'record', context: `${number}.x.` },
      values: { measure: 'suspension', 'length-unit': 'school-days', 'length-n': '2' },
    })
    const shown = JSON.stringify(reply)
    expect(shown).toContain('Was a decision taken already')
    expect(shown).not.toMatch(/Welke|overlegd|schooldagen/)
  })
})
