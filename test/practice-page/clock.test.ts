import { describe, expect, it } from 'vitest'
import { clock, conversation, english, message, seat, teacher } from './made-up.ts'
import { isFocused, usePages } from './open-page.ts'

const openPage = usePages()
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const FRIDAY = { now: Date.UTC(2026, 10, 27, 21), beganAt: null }

describe('the clock of the practice world', () => {
  it('says what time it is, and is put forward by keyboard, which a screen reader hears', async () => {
    const { page } = await openPage('/?als=U1', [seat(teacher)])
    const asked: unknown[] = []
    await page.route('**/practice/clock', async (route) => {
      asked.push(route.request().postDataJSON())
      await route.fulfill({ json: FRIDAY })
    })
    await page.getByText('dinsdag 24 november 9.10 uur').waitFor()
    const button = page.getByRole('button', { name: 'Zet de klok vooruit' })
    await button.press('Enter')
    const items = page.getByRole('menu', { name: 'Zet de klok vooruit' }).getByRole('menuitem')
    expect(await items.allTextContents()).toEqual([
      'Een uur later',
      '16.00 uur vandaag',
      'Morgen 8.00 uur',
      'Vrijdag 22.00 uur',
    ])
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('In de oefenwereld is het nu vrijdag 27 november 22.00 uur.').waitFor()
    expect(asked).toEqual([{ jump: 'friday-at-ten' }])
    expect(await isFocused(button)).toBe(true)
    await button.click()
    expect(await items.allTextContents()).not.toContain('16.00 uur vandaag')
  })

  it('follows the workspace, and so do the days above the messages', async () => {
    const conversations = [conversation('D1', { messages: [message(0, 'Meldwijzer', { text: 'Dag' })] })]
    const { page, fake } = await openPage('/?als=U1', [seat(teacher, { conversations })])
    await page.getByText('donderdag 19 november').waitFor()
    fake.show(seat(teacher, { conversations, clock: { now: Date.UTC(2026, 10, 20, 7), beganAt: null } }))
    await page.getByText('vrijdag 20 november 8.00 uur').waitFor()
    await page.getByText('Gisteren').waitFor()
  })

  it('says so when it was not put forward', async () => {
    const { page } = await openPage('/?als=U1', [seat(teacher)])
    await page.getByRole('button', { name: 'Zet de klok vooruit' }).click()
    await page.getByRole('menuitem', { name: 'Een uur later' }).click()
    await page.getByRole('alert').getByText('De klok is niet vooruitgezet.').waitFor()
    await page.getByText('dinsdag 24 november 9.10 uur').waitFor()
  })

  it('says where it began, when that was not the real time', async () => {
    const began = { ...clock, beganAt: clock.now }
    const { page } = await openPage('/?als=U1', [seat(teacher, { clock: began })])
    await page.getByText('Je begint op dinsdag 24 november 9.10 uur: dan is de school open.').waitFor()
  })

  it('stands in English beside an English seat', async () => {
    const { page } = await openPage('/?als=U3', [seat(english)])
    await page.getByText('Tuesday 24 November, 9:10').waitFor()
    await page.getByRole('button', { name: 'Put the clock forward' }).waitFor()
  })

  it('fits on a phone', async () => {
    const { page } = await openPage('/?als=U1', [seat(teacher)], PHONE)
    await page.getByRole('button', { name: 'Zet de klok vooruit' }).click()
    for (const item of await page.getByRole('menuitem').all()) {
      const box = await item.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.viewport.width)
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width)
  })
})
