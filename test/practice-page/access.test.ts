import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { conversation, coordinator, message, modal, openView, option, seat, teacher } from './made-up.ts'
import { advice, card, colleague, everyField } from './made-up-blocks.ts'
import { usePages } from './open-page.ts'

const openPage = usePages()
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const WCAG = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`

async function violations(page: Page): Promise<unknown> {
  await page.addScriptTag({ path: AXE })
  return page.evaluate(WCAG)
}

const root = message(0, 'Meldwijzer', { blocks: card, edited: true })
const busyDesk = seat(teacher, {
  trouble: 'Meldwijzer antwoordde niet op tijd.',
  conversations: [
    conversation('D1', {
      messages: [
        root,
        message(2, coordinator, { text: 'Ik bel.', threadTs: root.ts }),
        message(4, 'Meldwijzer', { blocks: advice }),
        message(5, 'Meldwijzer', { text: 'Alleen voor jou, met `code`', ephemeral: true }),
      ],
    }),
    conversation('C1', { kind: 'channel', name: 'veiligheid', unread: 2 }),
  ],
})

const LOOKS = [
  { name: 'wide', options: { viewport: { width: 1280, height: 800 } } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  { name: 'dark', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const } },
]

describe.each(LOOKS)('nothing stands in the way of anyone: $name', ({ options }) => {
  const open = (path: string, ...seats: ReturnType<typeof seat>[]) =>
    openPage(path, seats, { ...options, bypassCSP: true, reducedMotion: 'reduce' })

  it('at the start', async () => {
    const { page } = await open('/')
    await page.getByRole('link', { name: /Tessa/ }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('at the welcome, with commands suggested', async () => {
    const { page } = await open('/?als=U1', seat(teacher))
    await page.getByLabel('Bericht aan Meldwijzer').fill('/')
    await page.getByRole('option').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('in a conversation and a thread', async () => {
    const { page } = await open('/?als=U1', busyDesk)
    await page.getByRole('button', { name: 'Begrepen' }).click()
    await page.getByRole('button', { name: 'Meer keuzes' }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '1 antwoord' }).click()
    await page.getByRole('complementary', { name: 'Thread' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('in a form with every kind of field, and with errors', async () => {
    const { page, fake } = await open('/?als=U1', seat(teacher, { views: [openView('V1', everyField)] }))
    fake.answerWith(() => ({ ok: true, options: [option('R1', 'Rik Rectormodel', 'Rector')] }))
    await page.getByRole('group', { name: 'Wat zag je?' }).getByRole('button').click()
    await page.getByRole('checkbox', { name: 'Schelden' }).check()
    await page.getByLabel('Welke collega was erbij?').fill('rik')
    await page.getByRole('option', { name: 'Rik Rectormodel' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Verstuur melding' }).click()
    await page.getByText('Vul dit nog in.').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('in windows on top of each other, and in a question', async () => {
    const second = openView('V2', [colleague], { view: modal('Iemand die erbij was', [colleague]) })
    const { page, fake } = await open('/?als=U1', { ...busyDesk, views: [openView('V1', everyField), second] })
    await page.getByRole('dialog', { name: 'Iemand die erbij was' }).waitFor()
    expect(await violations(page)).toEqual([])
    fake.show(busyDesk)
    await page.getByRole('button', { name: 'Geef door' }).click()
    await page.getByRole('alertdialog').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('with two people beside each other, and choosing another', async () => {
    const { page } = await open('/?als=U1&naast=U2', busyDesk, seat(coordinator))
    await page.getByRole('button', { name: 'Wissel van persoon' }).first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Wissel van persoon' }).first().click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
  })
})
