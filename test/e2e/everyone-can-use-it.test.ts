import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useWorkplaces } from './support/use-workplaces.ts'
import { PHONE, WIDE } from './support/workplace.ts'

const openWorkplace = useWorkplaces()
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const WCAG = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`

async function violations(page: Page): Promise<unknown> {
  await page.addScriptTag({ path: AXE })
  return page.evaluate(WCAG)
}

/** Presses Tab until this has the focus. */
async function tabTo(element: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await element.page().keyboard.press('Tab')
    if ((await element.and(element.page().locator(':focus')).count()) === 1) return
  }
  throw new Error('not reached with Tab')
}

describe.each([
  { look: 'on a wide screen', options: WIDE },
  { look: 'on a phone', options: PHONE },
])('the main story $look', ({ options }) => {
  it('goes from report to taken up, with nothing in the way of anyone', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa', options)
    const form = await teacher.startReport()
    await form.tick('Ja, er is nu gevaar voor iemand')
    await form.text(/Bel nu 112/).waitFor()
    await form.about('behaviour')
    await form.tell('Een leerling schold in de gang.')
    await form.behaved('schelden')
    await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling' })
    await form.tick('Ja, laat de andere vragen zien')
    await form.field('Waar was het?').waitFor()
    expect(await violations(teacher.page)).toEqual([])
    const person = await form.openPerson()
    await form.describe(person, { parts: ['witness'], kind: 'staff', colleague: 'milan' })
    expect(await violations(teacher.page)).toEqual([])
    await person.press('Terug')
    await person.gone()
    const number = await form.sendIn()
    expect(await violations(teacher.page)).toEqual([])
    await teacher.closeWindow()
    await teacher.receipt(number).waitFor()

    const coordinator = await workplace.seat('vera', options)
    await coordinator.alert(number).waitFor()
    expect(await violations(coordinator.page)).toEqual([])
    const opened = await coordinator.open(number)
    expect(await violations(coordinator.page)).toEqual([])
    const more = await coordinator.more(opened)
    expect(await violations(coordinator.page)).toEqual([])
    await more.press('Geef door: Melding doorgeven')
    const handOver = coordinator.window('Melding doorgeven')
    await handOver.shown()
    expect(await violations(coordinator.page)).toEqual([])
    await handOver.press('Terug')
    await handOver.gone()
    await more.press('Terug naar de melding')
    await opened.press('Ik pak dit op')
    await opened.text(/Opgepakt door Vera Veiligheid/).waitFor()
    await coordinator.closeWindow()
    await teacher.takenUpNews(number).waitFor()
    const widest = await coordinator.page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(widest).toBeLessThanOrEqual(0)
  }, 40_000)
})

describe('with the keyboard alone', () => {
  it('a report is sent, opened and taken up', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const { keyboard } = teacher.page
    await tabTo(teacher.composer)
    await keyboard.type('/meld')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    const form = teacher.window('Melden')
    await form.shown()
    await tabTo(form.field('Waar gaat het over?'))
    await keyboard.type('Gedrag')
    await form.group('Welk gedrag was het?').waitFor()
    await tabTo(form.field('Wat is er gebeurd?'))
    await keyboard.type('Een leerling schold in de gang.')
    await tabTo(form.button(teacher.texts.report.addPersonSpoken))
    await keyboard.press('Enter')
    const person = teacher.window('Wie was erbij?')
    await person.shown()
    await tabTo(person.box.getByRole('checkbox', { name: 'zag of hoorde het' }))
    await keyboard.press('Space')
    await tabTo(person.field('Wie is het?'))
    await keyboard.type('medew')
    const colleague = person.box.getByRole('combobox', { name: 'Welke collega?' })
    await colleague.waitFor()
    await tabTo(colleague)
    await keyboard.type('milan')
    await person.box.getByRole('option', { name: 'Milan Mentor' }).waitFor()
    await keyboard.press('Enter')
    await tabTo(person.button('Bewaar'))
    await keyboard.press('Enter')
    await person.gone()
    await form.text('Milan Mentor').waitFor()
    await tabTo(form.button('Verstuur'))
    await keyboard.press('Enter')
    const received = teacher.window('Ontvangen')
    const number = /VLI-2026-[A-Z0-9]+/.exec(await received.read())?.[0] ?? ''
    await keyboard.press('Escape')
    await received.gone()
    await teacher.receipt(number).waitFor()

    const coordinator = await workplace.seat('vera')
    const open = coordinator.alert(number).getByRole('button', { name: coordinator.texts.card.openSpoken(number) })
    await tabTo(open)
    await coordinator.page.keyboard.press('Enter')
    const opened = coordinator.window('Melding')
    await opened.shown()
    await tabTo(opened.button('Ik pak dit op'))
    await coordinator.page.keyboard.press('Enter')
    await opened.text(/Opgepakt door Vera Veiligheid/).waitFor()
    await teacher.takenUpNews(number).waitFor()
  }, 40_000)
})
