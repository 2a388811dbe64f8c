import { describe, expect, it } from 'vitest'
import type { Jump } from '../../src/practice/page-api.ts'
import { waitingFor } from './support/database.ts'
import type { Seat } from './support/seat.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Twee leerlingen duwden elkaar op het plein.'
const MONDAY_MORNING = new Date('2026-11-30T07:00:00Z')

async function putForward({ page, words }: Seat, jump: Jump, there: string) {
  await page.getByRole('button', { name: words.clockForward }).click()
  await page.getByRole('menuitem', { name: words.clockJumps[jump] }).click()
  await page.getByRole('banner').getByText(there).first().waitFor()
}

describe('the clock of the practice world, put forward on the page', () => {
  it('shows that a report of Friday evening waits, and is there on Monday morning', async () => {
    const workplace = await openWorkplace()
    const coordinator = await workplace.seat('vera')
    const teacher = await workplace.seat('tessa')
    await putForward(teacher, 'friday-at-ten', 'vrijdag 27 november 22.00 uur')
    const form = await teacher.startReport()
    await form.tell(STORY)
    await form.about('behaviour')
    const number = await form.sendIn()
    await teacher.closeWindow()
    await expect.poll(() => waitingFor(workplace.dataFile).map((due) => due >= MONDAY_MORNING)).not.toContain(false)
    expect(waitingFor(workplace.dataFile)).not.toEqual([])
    expect(await coordinator.alert(number).count()).toBe(0)

    await putForward(teacher, 'tomorrow-at-eight', 'zaterdag 28 november 8.00 uur')
    await putForward(teacher, 'tomorrow-at-eight', 'zondag 29 november 8.00 uur')
    expect(await coordinator.alert(number).count()).toBe(0)
    await putForward(teacher, 'tomorrow-at-eight', 'maandag 30 november 8.00 uur')
    await coordinator.alert(number).waitFor()
    expect(await coordinator.alert(number).locator('time').first().textContent()).toBe('08:00')
    await coordinator.page.getByRole('banner').getByText('maandag 30 november 8.00 uur').waitFor()
    expect(await (await coordinator.open(number)).read()).toContain(STORY)
    expect(workplace.troubles()).toEqual([])
  })

  it('has the program look at once what has come due: the daily message at four', async () => {
    const workplace = await openWorkplace()
    const coordinator = await workplace.seat('vera')
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.tell(STORY)
    await form.about('behaviour')
    await form.behaved('duwen, trekken')
    const number = await form.sendIn()
    await teacher.closeWindow()
    await workplace.delivered()
    const { digest } = coordinator.texts.ladder
    expect(await coordinator.message(digest.title).count()).toBe(0)
    await putForward(teacher, 'today-at-four', 'dinsdag 24 november 16.00 uur')
    await coordinator.message(digest.title).getByText(digest.entry(number)).waitFor()
    expect(workplace.troubles()).toEqual([])
  })
})
