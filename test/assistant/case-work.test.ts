import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'
import { closed, inHand } from '../use-cases/case-work.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

let office: StaffedOffice
let number: string
beforeEach(async () => {
  office = await aStaffedOffice()
  number = await inHand(office, { behaviours: [] })
})
afterEach(() => office.store.close())

/** The opened case on someone's desk, with *Meer* in its place. */
async function more(who = 'vera', which = number): Promise<Desk> {
  const desk = office.deskOf(who)
  await desk.card('open', which)
  await desk.press('more', which)
  return desk
}

/** What can be pressed in the form on top. */
const buttons = (desk: Desk): readonly string[] =>
  desk.form().body.flatMap((part) => {
    if (part.type === 'buttons') return part.actions.map((action) => action.id)
    return part.type === 'entry' ? [part.action.id] : []
  })

describe('«Meer»', () => {
  test('takes the place of the case, and leads back to it', async () => {
    const vera = await more()
    expect(vera.form()).toMatchObject({ id: 'case-more', context: number })
    expect(vera.openForms()).toBe(1)
    expect(buttons(vera)).toEqual(expect.arrayContaining(['adjust', 'hand-over', 'merge', 'link', 'back-to-case']))
    for (const id of ['reopen', 'undo-merge', 'unlink', 'record']) expect(buttons(vera)).not.toContain(id)
    await vera.press('back-to-case', number)
    expect(vera.form()).toMatchObject({ id: 'case', context: number })
  })

  test('is only for who may see the case', async () => {
    const tessa = office.deskOf('tessa')
    for (const action of ['more', 'close', 'adjust', 'merge', 'link', 'reopen', 'also-reported'])
      expect(
        await office.assistant().respond(tessa.asker, {
          type: 'form-pressed',
          form: { id: 'case', context: number },
          action,
          value: number,
          values: {},
        }),
      ).toMatchObject({ form: { id: 'not-found' } })
  })

  test.each(['close', 'reopen', 'merge', 'undo-merge', 'link', 'unlink'])(
    'a form that someone else sends does nothing: %s',
    async (id) => {
      const before = await office.caseOf(number)
      const sent = await office.assistant().respond(office.deskOf('tessa').asker, {
        type: 'form-sent',
        form: { id, context: number },
        formId: 'V9',
        values: { outcome: 'incorrect', why: 'Daarom.', other: number, despite: 'Daarom.' },
      })
      expect(['redraw', 'errors']).toContain(sent.type)
      expect(await office.caseOf(number)).toEqual(before)
    },
  )
})

describe('«Gegevens aanpassen»', () => {
  test('says what is not known as not known, until it is filled in', async () => {
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    expect(vera.reads()).toContain('nog niet ingevuld')
    expect(vera.reads()).not.toContain('niet genoemd in het protocol')
    await vera.press('more', number)
    await vera.press('adjust', number)
    expect(vera.form().id).toBe('adjust')
    expect(vera.has('story')).toBe(false)
    expect(vera.has('pupil-says')).toBe(false)
    await vera.fill({ behaviours: ['hitting'], serious: 'yes' })
    await vera.send()
    expect(vera.form().id).toBe('adjust-confirm')
    expect(vera.reads()).toContain('Iedereen die de melding nu kan openen, kan dat daarna ook.')
    await vera.send()
    expect(vera.errors()).toHaveProperty('why')
    await vera.fill({ why: 'De leerling vertelde meer.' })
    await vera.send()
    expect(vera.form().id).toBe('case')
    expect(vera.reads()).toContain('paste de gegevens aan. Reden: De leerling vertelde meer.')
    expect(vera.reads()).toContain('niet genoemd in het protocol')
    expect((await office.caseOf(number)).report).toMatchObject({ behaviours: ['hitting'], serious: true })
    await vera.sendAgain()
    expect((await office.store.history(number)).filter(({ what }) => what.type === 'report-changed')).toHaveLength(1)
  })

  test('names who will lose the case before it moves, and then shows nothing of it', async () => {
    const vera = await more()
    await vera.press('adjust', number)
    await vera.fill({ concern: 'home-safety' })
    await vera.send()
    const reads = vera.reads()
    expect(reads).toContain('Ook jij kunt de melding daarna niet meer openen.')
    expect(reads).toContain('Wie bericht krijgt en de melding kan openen:')
    expect(reads).toContain('De melding wordt vertrouwelijk.')
    expect(reads).toMatch(/We bewaren de melding nu .*, en daarna .*\./)
    await vera.fill({ why: 'Het gebeurde thuis.' })
    await vera.send()
    expect(vera.form().id).toBe('not-found')
  })

  test('goes back to what was filled in, and from there to the case', async () => {
    const vera = await more()
    await vera.press('adjust', number)
    await vera.fill({ behaviours: ['hitting'] })
    await vera.send()
    await vera.press('back-to-form', number)
    expect(vera.form().id).toBe('adjust')
    expect(vera.values().behaviours).toEqual(['hitting'])
    await vera.press('back-to-case', number)
    expect(vera.form().id).toBe('case')
  })

  test('changes a person in a form on top', async () => {
    const vera = await more()
    await vera.press('adjust', number)
    await vera.press('change-person', 'i1')
    expect(vera.form().id).toBe('person')
    await vera.fill({ class: '4C' })
    await vera.send()
    expect(vera.form().id).toBe('adjust')
    expect(vera.reads()).toContain('4C')
    await vera.send()
    expect(vera.reads()).toContain('4C')
    await vera.fill({ why: 'Verkeerde klas.' })
    await vera.send()
    expect((await office.caseOf(number)).report.people[0]).toMatchObject({ id: 'i1', className: '4C' })
  })

  test.each([
    ['nothing was changed', {}, 'Je hebt nog niets veranderd.'],
    ['it would not be taken in', { concern: 'complaint' }, 'Zo’n melding bewaren we hier niet.'],
  ])('stays when %s', async (_, values, said) => {
    const vera = await more()
    await vera.press('adjust', number)
    await vera.fill(values)
    await vera.send()
    expect(vera.form().id).toBe('adjust')
    expect(vera.reads()).toContain(said)
  })

  test('asks for a day that can be', async () => {
    const vera = await more()
    await vera.press('adjust', number)
    await vera.fill({ 'occurred-on': '2027-01-01' })
    await vera.send()
    expect(Object.keys(vera.errors())).toEqual(['occurred-on'])
  })

  test('is shown anew when someone else changed the case meanwhile', async () => {
    const [one, two] = [await more(), await more()]
    for (const [desk, serious] of [
      [one, 'yes'],
      [two, 'no'],
    ] as const) {
      await desk.press('adjust', number)
      await desk.fill({ serious })
      await desk.send()
      await desk.fill({ why: 'Daarom.' })
    }
    await one.send()
    await two.send()
    expect(two.form().id).toBe('adjust-confirm')
    expect(two.reads()).toContain('Iemand anders heeft net iets veranderd')
    expect(two.values().why).toBe('Daarom.')
    await two.send()
    expect((await office.caseOf(number)).report.serious).toBe(false)
  })

  test('still works after the program was started again', async () => {
    const vera = await more()
    await vera.press('adjust', number)
    await vera.fill({ behaviours: ['hitting'] })
    office.restart()
    await vera.send()
    expect(vera.form().id).toBe('adjust-confirm')
    await vera.fill({ why: 'Daarom.' })
    await vera.send()
    expect((await office.caseOf(number)).report.behaviours).toEqual(['hitting'])
  })

  test('is not for who did not take the case up', async () => {
    const other = await takenIn(office, hitting(), 'V2')
    const vera = await more('vera', other)
    await vera.press('adjust', other)
    expect(vera.reads()).toContain('Pak deze melding eerst op.')
    await vera.press('back-to-case', other)
    expect(vera.form().id).toBe('case')
  })
})

describe('«Afsluiten» and «Heropenen»', () => {
  test('closes with an outcome, shows it, and opens again with a reason', async () => {
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    await vera.press('close', number)
    await vera.send()
    expect(Object.keys(vera.errors())).toEqual(['outcome'])
    await vera.fill({ outcome: 'established', agreements: 'Ze praten het uit.', 'evaluate-on': '2026-11-01' })
    await vera.send()
    expect(Object.keys(vera.errors())).toEqual(['evaluate-on'])
    await vera.fill({ 'evaluate-on': '2026-12-01' })
    await vera.send()
    expect(vera.form().id).toBe('case')
    expect(vera.reads()).toContain('Afgesloten door Vera Veiligheid')
    expect(vera.reads()).toContain('Afspraken: Ze praten het uit.')
    expect(buttons(vera)).not.toEqual(expect.arrayContaining(['close']))
    await vera.press('more', number)
    await vera.press('reopen', number)
    await vera.send()
    expect(Object.keys(vera.errors())).toEqual(['why'])
    await vera.fill({ why: 'Er kwam een ouder.' })
    await vera.send()
    expect(vera.form().id).toBe('case')
    expect(vera.reads()).toContain('heropende de melding. Reden: Er kwam een ouder.')
    expect(buttons(vera)).toContain('close')
  })

  test('says what is not finished, and asks why', async () => {
    const open = await takenIn(office, hitting(), 'V2')
    const vera = office.deskOf('vera')
    await vera.card('open', open)
    await vera.press('close', open)
    expect(vera.reads()).toContain('Niemand heeft de melding opgepakt.')
    await vera.fill({ outcome: 'incorrect' })
    await vera.send()
    expect(Object.keys(vera.errors())).toEqual(['despite'])
    await vera.fill({ despite: 'Het was een grap.' })
    await vera.send()
    expect(vera.reads()).toContain('Reden: Het was een grap.')
  })

  test('tells who comes second who closed it, also on an old card', async () => {
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    await vera.press('close', number)
    await closed(office, number)
    await vera.fill({ outcome: 'incorrect' })
    await vera.send()
    expect(vera.reads()).toContain('Vera Veiligheid heeft deze melding afgesloten')
    const again = office.deskOf('vera')
    await again.card('take-up', number)
    expect(again.form().id).toBe('not-open')
    expect(again.reads()).toContain('Heropen de melding dan eerst.')
  })
})

describe('«Samenvoegen» and «Koppelen»', () => {
  let other: string
  beforeEach(async () => {
    other = await takenIn(office, hitting({ reporter: 'p_daan', story: 'Ook zo’n verzonnen verhaal.' }), 'V2')
  })

  test('merges, shows what was reported too, and takes apart', async () => {
    const vera = await more()
    await vera.press('merge', number)
    expect(vera.reads()).toContain(other)
    expect(vera.reads()).not.toMatch(/Testleerling|Daan|Tessa/)
    await vera.send()
    expect(Object.keys(vera.errors())).not.toEqual([])
    await vera.fill({ other, why: 'Zelfde plein.' })
    await vera.send()
    expect(vera.reads()).toContain(`Ook gemeld: ${other}`)
    await vera.press('also-reported', other)
    expect(vera.reads()).toContain('Ook zo’n verzonnen verhaal.')
    await vera.close()
    await vera.press('more', number)
    await vera.press('undo-merge', number)
    await vera.fill({ other, why: 'Andere dag.' })
    await vera.send()
    expect(vera.reads()).not.toContain('Ook gemeld')
  })

  test('says that there is nothing to merge with', async () => {
    await closed(office, other)
    const vera = await more()
    await vera.press('merge', number)
    expect(vera.reads()).toContain('We vonden geen melding om mee samen te voegen')
    expect(vera.form().submitLabel).toBeUndefined()
  })

  test('an old card of the merged one opens the main one', async () => {
    const vera = await more()
    await vera.press('merge', number)
    await vera.fill({ other, why: 'Zelfde plein.' })
    await vera.send()
    const again = office.deskOf('vera')
    await again.card('open', other)
    expect(again.form()).toMatchObject({ id: 'case', context: number })
  })

  test('links, goes from one to the other in the same window, and takes the link away', async () => {
    const vera = await more()
    await vera.press('link', number)
    await vera.fill({ other, why: 'Zelfde groepje.' })
    await vera.send()
    expect(vera.reads()).toContain('Hoort bij')
    await vera.press('to-linked', other)
    expect(vera.form()).toMatchObject({ id: 'case', context: other })
    expect(vera.openForms()).toBe(1)
    expect(vera.reads()).not.toContain('Zelfde groepje')
    await vera.press('more', other)
    await vera.press('unlink', other)
    await vera.fill({ other: number, why: 'Toch niet.' })
    await vera.send()
    expect(vera.reads()).not.toContain('Hoort bij')
  })
})
