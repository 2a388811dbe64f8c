import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'

let office: StaffedOffice
let desk: Desk
beforeEach(async () => {
  office = await aStaffedOffice()
  desk = office.deskOf('tessa')
  await desk.command('report')
})
afterEach(() => office.store.close())

const entries = () =>
  desk.form().body.flatMap((part) => (part.type === 'entry' ? [{ ...part, person: part.action.value }] : []))

async function addPupil(name: string, parts: readonly string[] = ['offender']) {
  await desk.press('add-person', 'new')
  await desk.fill({ parts, kind: 'pupil' })
  await desk.fill({ name, class: '3B', age: '14' })
  return desk.send()
}

describe('someone in a report', () => {
  test('is filled in on top of the report, and stands in it in neutral words', async () => {
    await desk.fill({ concern: 'behaviour', story: 'Een duw.' })
    await desk.press('add-person', 'new')
    expect([desk.openForms(), desk.form().id]).toEqual([2, 'person'])
    await desk.fill({ parts: ['offender', 'unclear'], kind: 'pupil' })
    await desk.fill({ name: 'Tessa Testleerling', class: '3B' })
    expect(await desk.send()).toMatchObject({ type: 'back' })
    expect(entries()).toMatchObject([
      { title: 'Tessa Testleerling', note: 'zou het gedaan hebben · rol onduidelijk · leerling · 3B' },
    ])
    expect(desk.values()).toMatchObject({ story: 'Een duw.' })
  })

  test('is asked what belongs to what they are', async () => {
    await desk.press('add-person', 'new')
    expect([desk.has('name'), desk.has('class'), desk.has('colleague')]).toEqual([true, false, false])
    await desk.fill({ kind: 'pupil' })
    expect(['class', 'pupil-number', 'age'].map(desk.has)).toEqual([true, true, true])
    for (const kind of ['staff', 'trainee', 'volunteer', 'agency-worker']) {
      await desk.fill({ kind })
      expect(['colleague', 'position', 'name', 'class'].map(desk.has)).toEqual([true, true, true, false])
    }
    await desk.fill({ kind: 'parent' })
    expect(['name', 'colleague', 'class'].map(desk.has)).toEqual([true, false, false])
  })

  test('keeps only what belongs to what they are', async () => {
    await addPupil('Tessa Testleerling')
    await desk.press('change-person', entries()[0]?.person)
    expect(desk.values()).toMatchObject({ parts: ['offender'], kind: 'pupil', class: '3B', age: '14' })
    await desk.fill({ kind: 'parent' })
    await desk.send()
    expect(entries()[0]?.note).toBe('zou het gedaan hebben · ouder of verzorger')
  })

  test('of the staff list has the name and position that stand there', async () => {
    await desk.press('add-person', 'new')
    await desk.fill({ parts: ['witness'], kind: 'staff' })
    await desk.fill({ colleague: 'p_dirk', position: 'cleaner', name: 'iemand' })
    await desk.send()
    expect(entries()[0]?.title).toBe('Dirk Directeur')
    await desk.press('change-person', entries()[0]?.person)
    expect(desk.field('colleague')).toMatchObject({ value: { id: 'p_dirk', label: 'Dirk Directeur' } })
    expect(desk.values().position).toBe('school-leader')
  })

  test('can be changed and taken away', async () => {
    await addPupil('Eerste Testleerling')
    await addPupil('Tweede Testleerling', ['victim'])
    await desk.press('change-person', entries()[0]?.person)
    await desk.fill({ name: 'Andere Testleerling' })
    await desk.send()
    expect(entries().map((e) => e.title)).toEqual(['Andere Testleerling', 'Tweede Testleerling'])
    await desk.press('change-person', entries()[0]?.person)
    await desk.fill({ remove: ['yes'] })
    await desk.send()
    expect(entries().map((e) => e.title)).toEqual(['Tweede Testleerling'])
  })

  test('sent twice, by a platform that lost our answer, is one person', async () => {
    await addPupil('Tessa Testleerling')
    const again = await desk.sendAgain()
    expect(again.type === 'back' ? again.below?.body.filter((part) => part.type === 'entry') : []).toHaveLength(1)
  })

  test('without a name is there as well', async () => {
    await desk.press('add-person', 'new')
    await desk.fill({ parts: ['unclear'] })
    await desk.send()
    expect(entries()).toMatchObject([{ title: 'zonder naam', note: 'rol onduidelijk' }])
  })

  test('is one of at most ten', async () => {
    for (let i = 1; i <= 10; i++) await addPupil(`Testleerling ${i}`)
    expect(entries()).toHaveLength(10)
    expect(desk.form().body.flatMap((p) => (p.type === 'buttons' ? p.actions.map((a) => a.id) : []))).toEqual([])
    expect(desk.reads()).toContain('Je kunt 10 mensen invullen')
  })
})

describe('a mistake in the form of a person', () => {
  const at = async (values: Parameters<Desk['fill']>[0]) => {
    await desk.press('add-person', 'new')
    await desk.fill({ parts: ['offender'], kind: 'pupil' })
    await desk.fill(values)
    await desk.send()
    return desk.errors()
  }

  test.each(['elf', '-1', '121', '999', '1.5', '１４'])('stands beside the age «%s»', async (age) => {
    expect(await at({ age })).toEqual({ age: 'Vul een getal in van 0 tot 120.' })
    expect(desk.values()).toMatchObject({ age })
  })

  test.each(['0', '14', '120'])('is not the age %s', async (age) => {
    expect(await at({ age })).toEqual({})
  })

  test('stands beside a colleague who is not there', async () => {
    await desk.press('add-person', 'new')
    await desk.fill({ parts: ['offender'], kind: 'staff' })
    await desk.fill({ colleague: 'p_nobody' })
    await desk.send()
    expect(Object.keys(desk.errors())).toEqual(['colleague'])
  })

  test('stands beside each text that is too long', async () => {
    expect(await at({ name: 'x'.repeat(151), class: 'y'.repeat(41) })).toEqual({
      name: 'Dit is te lang. Er passen hooguit 150 tekens in.',
      class: 'Dit is te lang. Er passen hooguit 40 tekens in.',
    })
  })
})

describe('a draft of someone else', () => {
  test('is not found: neither its people nor its words', async () => {
    await desk.fill({ concern: 'behaviour', story: 'Van Tessa.' })
    await addPupil('Tessa Testleerling')
    const form = { id: 'report', context: desk.form().context }
    const daan = office.deskOf('daan')
    const reply = await office.assistant().respond(daan.asker, { type: 'form-changed', form, values: {} })
    expect(JSON.stringify(reply)).not.toMatch(/Tessa/)
    const person = { id: 'person', context: `${form.context.split('.')[0]}.new` }
    const added = { type: 'form-sent', form: person, formId: 'V9', values: { parts: ['victim'], name: 'X' } } as const
    expect(await office.assistant().respond(daan.asker, added)).toMatchObject({ form: { id: 'draft-gone' } })
    await desk.fill({ concern: 'behaviour' })
    expect(entries().map((e) => e.title)).toEqual(['Tessa Testleerling'])
  })
})
