import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'

let office: StaffedOffice
beforeEach(async () => {
  office = await aStaffedOffice()
})
afterEach(() => office.store.close())

async function deskWith(who: string, words: string) {
  const desk = office.deskOf(who)
  await desk.command('assistant', words)
  return desk
}

async function away(who: string, values: Record<string, string> = {}) {
  const desk = await deskWith(who, 'afwezig')
  await desk.fill({ until: '2026-11-27', ...values })
  await desk.send()
  return desk
}
const absences = async () => (await office.store.directory()).absences

describe('/meldwijzer afwezig', () => {
  test('asks for the days, from today, and who stands in; it asks for no reason', async () => {
    const desk = await deskWith('vera', 'afwezig')
    expect(desk.form()).toMatchObject({ id: 'away', title: 'Ben je er niet?' })
    expect(desk.values()).toEqual({ from: '2026-11-19' })
    expect(['from', 'until', 'substitute'].every(desk.has)).toBe(true)
    expect(desk.reads()).not.toContain('Zo staat het nu')
  })

  test.each(['away', 'AWAY ', 'afwezig'])('opens for «%s», and for English readers in English', async (words) => {
    expect((await deskWith('emily', words)).form()).toMatchObject({ id: 'away', title: 'Are you away?' })
  })

  test('keeps it, and says what holds from now on', async () => {
    const desk = await away('vera', { substitute: 'p_olga' })
    expect(desk.reads()).toContain('Je bent er niet van donderdag 19 november tot en met vrijdag 27 november.')
    expect(desk.reads()).toContain('Olga Ondersteuning neemt voor je waar.')
    expect(await absences()).toEqual([
      expect.objectContaining({ person: 'p_vera', until: '2026-11-27', substitute: 'p_olga', by: 'p_vera' }),
    ])
  })

  test('shows it when opened again, and ends it with one press', async () => {
    await away('vera', { substitute: 'p_olga' })
    const desk = await deskWith('vera', 'afwezig')
    expect(desk.reads()).toContain('Zo staat het nu')
    expect(desk.reads()).toContain('Ik ben er weer')
    await desk.press('absence-end', (await absences())[0]?.id)
    expect(desk.reads()).toContain('Je krijgt weer gewoon bericht')
    expect(await absences()).toEqual([])
  })

  test('shows the form as it is by then, when it was ended elsewhere', async () => {
    await away('vera')
    const [first, second] = [await deskWith('vera', 'afwezig'), await deskWith('vera', 'afwezig')]
    const id = (await absences())[0]?.id
    await first.press('absence-end', id)
    await second.press('absence-end', id)
    expect(second.form().id).toBe('away')
    expect(second.reads()).not.toContain('Ik ben er weer')
  })

  test('shows who stands in for whom', async () => {
    await away('vera', { substitute: 'p_olga' })
    const desk = await deskWith('olga', 'afwezig')
    expect(desk.reads()).toContain('Je neemt waar voor Vera Veiligheid, van donderdag 19 november')
  })

  test.each([
    ['from', 'Deze dag is al voorbij. Kies vandaag of later.', { from: '2026-11-18' }],
    [
      'from',
      'Dit begint pas over meer dan een jaar. Kies een eerdere dag.',
      { from: '2027-11-20', until: '2027-11-21' },
    ],
    ['until', 'De laatste dag is eerder dan de eerste. Kies een latere dag.', { until: '2026-11-18' }],
    [
      'until',
      'Dit is langer dan een jaar. Kies een eerdere dag, of laat de lijst van contactpersonen aanpassen.',
      { until: '2027-11-20' },
    ],
    ['until', 'Kies de laatste dag.', { until: '' }],
    ['substitute', 'Dit is dezelfde collega. Kies iemand anders.', { substitute: 'p_vera' }],
  ])('says beside %s: %s', async (field, problem, values) => {
    const desk = await away('vera', values)
    expect(desk.errors()).toEqual({ [field]: problem })
    expect(await absences()).toEqual([])
  })

  test('offers whoever can stand in', async () => {
    const offered = async (who: string) => {
      const desk = office.deskOf(who)
      const form = { id: 'away', context: '' }
      return (await office.assistant().suggest(desk.asker, form, 'stand-ins', '')).map(({ id }) => id)
    }
    const forVera = await offered('vera')
    expect(forVera).toContain('p_olga')
    for (const id of ['p_vera', 'p_drika', 'p_bram']) expect(forVera).not.toContain(id)
    expect(await offered('bram')).toEqual(['p_bea'])
  })
})

describe('/meldwijzer vervanging', () => {
  test.each(['vervanging', 'substitute'])('opens for «%s» to who may arrange it', async (words) => {
    expect((await deskWith('dirk', words)).form()).toMatchObject({ id: 'away-for', title: 'Vervanging regelen' })
  })

  test('tells everyone else who may', async () => {
    const desk = await deskWith('tessa', 'vervanging')
    expect(desk.form().submitLabel).toBeUndefined()
    expect(desk.reads()).toContain('De veiligheidscoördinator, de directeur en het bestuur')
  })

  test('keeps it for a colleague, who can read who said so and end it', async () => {
    const desk = await deskWith('dirk', 'vervanging')
    await desk.fill({ absent: 'p_vera', until: '2026-11-27', substitute: 'p_olga' })
    await desk.send()
    expect(desk.reads()).toContain('Vera Veiligheid krijgt geen nieuwe meldingen van donderdag 19 november')
    expect((await deskWith('dirk', 'vervanging')).reads()).toContain('Vera Veiligheid is er niet van')
    const vera = await deskWith('vera', 'afwezig')
    expect(vera.reads()).toContain('Dit is ingevuld door Dirk Directeur.')
    await vera.press('absence-end', (await absences())[0]?.id)
    expect(await absences()).toEqual([])
  })

  test('needs to know who is away and who stands in, and that it is neither the same nor who arranges it', async () => {
    const desk = await deskWith('dirk', 'vervanging')
    await desk.fill({ until: '2026-11-27' })
    await desk.send()
    expect(Object.keys(desk.errors())).toEqual(['absent', 'substitute'])
    await desk.fill({ absent: 'p_vera', substitute: 'p_dirk' })
    await desk.send()
    expect(desk.errors().substitute).toContain('Je kunt jezelf niet kiezen voor een ander.')
    await desk.fill({ absent: 'p_bram', substitute: 'p_olga' })
    await desk.send()
    expect(desk.errors().absent).toContain('Voor deze collega kun jij geen vervanging regelen.')
  })

  test('shows nobody who is away at another school', async () => {
    await away('vera')
    expect((await deskWith('drika', 'vervanging')).reads()).not.toContain('Vera Veiligheid')
  })
})
