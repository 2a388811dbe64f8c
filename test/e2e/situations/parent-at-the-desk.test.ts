import { describe, expect, it } from 'vitest'
import { useWorkplaces } from '../support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Een vader schreeuwde aan de balie tegen de conciërge en wilde niet weggaan.'
const OTTO = { parts: ['offender'], kind: 'parent', name: 'Otto Testouder' } as const
const HOURS_TILL_AFTER_FOUR = 6

describe('a parent shouting at the desk', () => {
  const reportParent = async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.about('behaviour')
    await form.behaved('schreeuwen')
    await form.tell(STORY)
    await form.add(OTTO)
    const number = await form.sendIn()
    await workplace.delivered()
    return { workplace, form, number }
  }

  it('can be talked with or kept out, and nothing that is for pupils', async () => {
    const { workplace, number } = await reportParent()
    const coordinator = await workplace.seat('vera')
    await coordinator.type('/meldwijzer zaken')
    await coordinator.window('Mijn zaken').button(`Openen: melding ${number}`).click()
    const opened = coordinator.window('Melding')
    const read = await opened.read()
    expect(read).toContain('Otto Testouder')
    expect(read).toMatch(/gesprek: mogelijk\s+Wie beslist: directeur of unitdirecteur/)
    expect(read).toMatch(/toegang tot de school weigeren: mogelijk\s+Wie beslist: college van bestuur/)
    expect(read).not.toMatch(/waarschuwing|straf binnen|schorsing|verwijdering|alle ouders|Halt/)
    await opened.press('Maatregel voorstellen')
    const form = coordinator.window('Maatregel voorstellen')
    const offered = await form.field('Welke maatregel?').locator('option').allInnerTexts()
    expect(offered.slice(1)).toEqual(['gesprek', 'toegang tot de school weigeren'])
  })

  it('is kept out only when the board agrees', async () => {
    const { workplace, number } = await reportParent()
    const coordinator = await workplace.seat('vera')
    await coordinator.type('/meldwijzer zaken')
    await coordinator.window('Mijn zaken').button(`Openen: melding ${number}`).click()
    const opened = coordinator.window('Melding')
    await opened.press('Maatregel voorstellen')
    const form = coordinator.window('Maatregel voorstellen')
    await form.choose('Welke maatregel?', 'toegang tot de school weigeren')
    await form.fill('Waarom is deze maatregel nodig?', 'Dit is een verzonnen grond.')
    await form.press('Stel voor')
    await opened
      .text(/toegang tot de school weigeren/)
      .first()
      .waitFor()
    await workplace.delivered()
    expect(await workplace.wasToldAlone('bram')).toBe(true)
    expect(await workplace.wasToldAlone('dirk')).toBe(false)
    expect(await workplace.everythingWritten()).not.toMatch(/Otto|Testouder|verzonnen grond/)
  })

  it('is in the daily message of the coordinator, which names nobody; she can be phoned sooner', async () => {
    const { workplace, form, number } = await reportParent()
    const received = await form.received.read()
    expect(received).toContain('Vera Veiligheid (veiligheidscoördinator)')
    expect(received).toContain('Leest dit in het dagoverzicht, vandaag om 16.00 uur.')
    expect(received).toContain('Vera Veiligheid: 06-00000006')
    expect(received).not.toMatch(/alle ouders|met gezag|Halt/)
    expect(await workplace.wasToldAlone('vera')).toBe(false)
    await workplace.startAgainAfter(HOURS_TILL_AFTER_FOUR)
    const coordinator = await workplace.seat('vera')
    const daily = coordinator.message('Je dagoverzicht')
    expect(await daily.innerText()).toContain(`Melding ${number}`)
    for (const person of ['dirk', 'bram', 'milan'] as const) expect(await workplace.wasToldAlone(person)).toBe(false)
    expect(await workplace.everythingWritten()).not.toMatch(/Otto|Testouder|vader|balie|conciërge|Tessa/i)
    expect(workplace.troubles()).toEqual([])
  })
})
