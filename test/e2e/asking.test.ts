import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Seat } from './support/seat.ts'
import { useWorkplaces } from './support/use-workplaces.ts'
import type { FormWindow } from './support/window.ts'
import { PHONE, WIDE } from './support/workplace.ts'

const openWorkplace = useWorkplaces()
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const WCAG = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`

async function violations(page: Page): Promise<unknown> {
  await page.addScriptTag({ path: AXE })
  return page.evaluate(WCAG)
}

const TIME_OUT = 'Time-out: hoe lang'

/** The window that answers; the first answer after a start may take some seconds. */
async function ask(seat: Seat, question: string, title = seat.texts.answer.title): Promise<FormWindow> {
  await seat.type(`/protocol ${question}`.trim())
  const form = seat.window(title)
  await form.box.waitFor({ timeout: 20_000 })
  return form
}

describe.each([
  { look: 'on a wide screen', options: WIDE },
  { look: 'on a phone', options: PHONE },
])('asking the protocol $look', ({ options }) => {
  it('answers a question with typing mistakes, and starts the report', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa', options)
    const form = await ask(teacher, 'hoe lnag duurd een time-outt')
    const read = await form.read()
    expect(read).toContain(TIME_OUT)
    expect(read).toContain(teacher.texts.answer.whoHere)
    expect(read).toMatch(/06-0000000\d/)
    expect(read).toContain('Sociaal veiligheidsplan')
    expect(read).not.toContain('time-outt')
    expect(await violations(teacher.page)).toEqual([])
    const widest = await teacher.page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(widest).toBeLessThanOrEqual(0)
    await form.press(teacher.texts.answer.report)
    await teacher.window(teacher.texts.report.title).shown()
    expect(workplace.troubles()).toEqual([])
  }, 40_000)

  it('finds an answer by its subject, and goes back to the list', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa', options)
    const { answer } = teacher.texts
    const form = await ask(teacher, '')
    await form.press(answer.send)
    expect(await form.problem(answer.ask)).toContain(answer.askOrChoose)
    expect(await violations(teacher.page)).toEqual([])
    await form.choose(answer.orSubject, 'Time-out')
    await form.press(answer.send)
    const list = teacher.window(answer.subjectTitle)
    await list.shown()
    expect(await violations(teacher.page)).toEqual([])
    await list.choose(answer.which, TIME_OUT)
    await list.press(answer.show)
    const shown = teacher.window(answer.title)
    await shown.shown()
    expect(await shown.read()).toContain(answer.sources)
    await shown.press(answer.moreOnSubject)
    await list.shown()
    await list.press(answer.askAgain)
    await teacher.window(answer.title).field(answer.ask).waitFor()
    expect(workplace.troubles()).toEqual([])
  }, 40_000)
})

describe('asking what the protocol does not say', () => {
  it('says so, over what, and whom to ask', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const form = await ask(teacher, 'hoeveel salaris krijg ik als docent', teacher.texts.answer.silentTitle)
    const read = await form.read()
    expect(read).toMatch(/Over .*salaris.* staat niets in het protocol\./)
    expect(read).toContain('Dirk Directeur')
    expect(await violations(teacher.page)).toEqual([])
    await form.press(teacher.texts.answer.askAgain)
    await teacher.window(teacher.texts.answer.title).field(teacher.texts.answer.ask).waitFor()
  }, 40_000)

  it('shows the number to call all the same', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('emily')
    await teacher.type('/protocol qwrtz plmnk, a pupil has a gun')
    await teacher.page
      .getByRole('dialog')
      .getByText(/Phone 112/)
      .waitFor({ timeout: 20_000 })
  }, 40_000)
})

describe('doubting an answer', () => {
  it('reaches the coordinator without a name, who reads the answer', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa', PHONE)
    const { doubt } = teacher.texts.answer
    const form = await ask(teacher, 'hoe lang duurt een time-out voor Kanarie')
    await form.press(doubt.button)
    const doubting = teacher.window(doubt.title)
    await doubting.shown()
    expect(await violations(teacher.page)).toEqual([])
    await doubting.press(doubt.send)
    await doubting.text(teacher.words.requiredChoice).waitFor()
    await doubting.box.getByRole('radio', { name: doubt.reasons['different-here'] }).check()
    await doubting.press(doubt.send)
    const thanked = teacher.window(doubt.thanksTitle)
    expect(await thanked.read()).toContain(doubt.thanksUnnamed)
    expect(await violations(teacher.page)).toEqual([])
    await thanked.press(doubt.back)
    await form.text(TIME_OUT).first().waitFor()
    await workplace.delivered()

    expect(await workplace.whoWasTold()).toEqual(['vera'])
    const written = await workplace.everythingWritten()
    expect(written).toContain(TIME_OUT)
    for (const private_ of ['Kanarie', 'Tessa', 'p_tessa']) expect(written).not.toContain(private_)
    const coordinator = await workplace.seat('vera')
    const card = coordinator.message(doubt.cardTitle)
    await card.getByText(doubt.reasons['different-here']).waitFor()
    expect(await violations(coordinator.page)).toEqual([])
    await card.getByRole('button').first().click()
    const opened = coordinator.window(coordinator.texts.answer.title)
    expect(await opened.read()).toContain(TIME_OUT)
    expect(workplace.troubles()).toEqual([])
  }, 60_000)

  it('tells the name of whoever wants that', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const { doubt } = teacher.texts.answer
    const form = await ask(teacher, 'hoe lang duurt een time-out')
    await form.press(doubt.button)
    const doubting = teacher.window(doubt.title)
    await doubting.box.getByRole('radio', { name: doubt.reasons['law-changed'] }).check()
    await doubting.box.getByRole('radio', { name: teacher.texts.words.yes }).check()
    await doubting.press(doubt.send)
    await teacher.window(doubt.thanksTitle).text(doubt.thanksNamed).waitFor()
    await workplace.delivered()
    const coordinator = await workplace.seat('vera')
    await coordinator.message(doubt.cardTitle).getByText('Tessa Testdocent').waitFor()
  }, 40_000)
})
