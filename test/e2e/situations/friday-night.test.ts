import { describe, expect, it } from 'vitest'
import { waitingFor } from '../support/database.ts'
import type { ReportForm } from '../support/report-form.ts'
import { useWorkplaces } from '../support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const BEFORE_THE_HOLIDAYS = '2026-12-18T22:00:00+01:00'
const FIRST_SCHOOL_MORNING = new Date('2027-01-04T08:00:00+01:00')
/** And some minutes. */
const HOURS_TILL_SCHOOL = 394.2
const A_QUARTER_AND_A_BIT = 0.3
const DANGER = 'Ja, er is nu gevaar voor iemand'

describe('22.00 on the Friday before the holidays', () => {
  const report = async (fill: (form: ReportForm) => Promise<void>) => {
    const workplace = await openWorkplace(BEFORE_THE_HOLIDAYS)
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await fill(form)
    const number = await form.sendIn()
    await workplace.delivered()
    return { workplace, teacher, number, received: await form.received.read() }
  }

  const aFight = async (form: ReportForm) => {
    await form.about('behaviour')
    await form.behaved('slaan')
    await form.tell('Op het kerstfeest vochten twee leerlingen.')
    await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: '3B' })
  }

  const worriesAboutHome = async (form: ReportForm) => {
    await form.about('home-safety')
    await form.tell('Een leerling is bang voor twee weken thuis.')
    await form.add({ parts: ['concerned'], kind: 'pupil', name: 'Mila Testleerling', className: '3C' })
  }

  it('worries about home wait too, and stand in no channel; Veilig Thuis answers day and night', async () => {
    const { workplace, received } = await report(worriesAboutHome)
    expect(received).toContain('Leest dit waarschijnlijk op maandag 4 januari om 8.00 uur.')
    expect(received).toContain('Veilig Thuis, over een kind dat thuis niet veilig is (dag en nacht): 0800 2000')
    expect(received).toContain('Bel zelf niet de ouders.')
    expect(await workplace.whoWasTold()).toEqual(['tessa'])
  })

  it('a fight that is over waits till the first school day, and the teacher reads so, with whom to phone sooner', async () => {
    const { workplace, number, received } = await report(aFight)
    expect(received).toMatch(
      /Vera Veiligheid \(veiligheidscoördinator\)\s+Is er nu niet\. Leest dit waarschijnlijk op maandag 4 januari om 8\.00 uur\./,
    )
    expect(received).toContain('De school is nu dicht.')
    for (const line of [
      'Bij gevaar: 112',
      'De politie, zonder spoed: 0900 8844',
      'Het noodnummer van het bestuur: 0180-000009',
    ])
      expect(received).toContain(line)
    expect(received).not.toMatch(/06-0000|Veilig Thuis/)
    expect(await workplace.wasToldAlone('vera')).toBe(false)
    expect(waitingFor(workplace.dataFile)).toEqual([FIRST_SCHOOL_MORNING])
    await workplace.startAgainAfter(HOURS_TILL_SCHOOL)
    await (await workplace.seat('vera')).alert(number).waitFor()
    expect(workplace.troubles()).toEqual([])
  })

  it('danger at home now is not held: the officer is told at once, on a card that tells nothing', async () => {
    const { workplace, number, received } = await report(async (form) => {
      await worriesAboutHome(form)
      await form.tick(DANGER)
    })
    expect(received).toContain('Bel nu 112.')
    expect(received).toContain('Krijgt meteen bericht, maar is er nu niet. Wacht daar niet op: bel.')
    expect(received).toContain('Olga Ondersteuning: 06-00000012')
    expect(received).toMatch(
      /Dit doe jij nu\s+Laat het kind niet naar huis gaan zonder overleg\. Bel 112 of Veilig Thuis/,
    )
    expect(received).toContain('(dag en nacht): 0800 2000')
    expect(received).not.toMatch(/januari/)
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'olga'])
    const card = await (await workplace.seat('olga')).alert(number).innerText()
    expect(card).toContain('Nu meteen')
    expect(card).not.toMatch(/thuis|meldcode|Mila/i)
    await workplace.startAgainAfter(A_QUARTER_AND_A_BIT)
    await (await workplace.seat('vera')).alert(number).waitFor()
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'vera', 'olga'])
    expect(workplace.troubles()).toEqual([])
  })

  it('a fight that goes on is not held either, and goes to the next when nobody takes it up', async () => {
    const { workplace, number, received } = await report(async (form) => {
      await aFight(form)
      await form.tick(DANGER)
    })
    expect(received).toContain('Bel nu 112.')
    expect(received).toContain('Vera Veiligheid: 06-00000006')
    const coordinator = await workplace.seat('vera')
    expect(await coordinator.alert(number).innerText()).toContain('Nu meteen')
    expect(await workplace.wasToldAlone('tirza')).toBe(false)
    await workplace.startAgainAfter(A_QUARTER_AND_A_BIT)
    await (await workplace.seat('tirza')).alert(number).waitFor()
    expect(await workplace.wasToldAlone('bram')).toBe(false)
    expect(await workplace.everythingWritten()).not.toMatch(/Lars|Testleerling|kerstfeest/)
    expect(workplace.troubles()).toEqual([])
  })
})
