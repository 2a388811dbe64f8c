import { describe, expect, it } from 'vitest'
import { conversation, coordinator, message, openView, seat, teacher } from './made-up.ts'
import { card, everyField, story } from './made-up-blocks.ts'
import { isFocused, usePages } from './open-page.ts'

const openPage = usePages()
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const root = message(0, 'Meldwijzer', { blocks: card })
const replied = seat(teacher, {
  conversations: [conversation('D1', { messages: [root, message(1, coordinator, { text: 'Ja', threadTs: root.ts })] })],
})

describe('taking a seat', () => {
  it('finds people by function, and keeps the choice in the address', async () => {
    const { page } = await openPage('/', [seat(teacher), seat(coordinator)])
    await page.getByLabel('Zoek op naam of functie').fill('veiligheidscoordinator vlieger')
    await expect.poll(() => page.getByRole('listitem').getByRole('link').count()).toBe(1)
    await page.getByRole('link', { name: /Victor/ }).click()
    await page.getByRole('region', { name: 'Werkplek van Victor Voorbeeldcoördinator' }).waitFor()
    expect(new URL(page.url()).search).toBe('?als=U2')
    await page.goBack()
    await page.getByLabel('Zoek op naam of functie').waitFor()
  })

  it('says so when the address names someone who is not there', async () => {
    const { page } = await openPage('/?als=U99', [])
    await page.getByRole('alert').filter({ hasText: 'Deze persoon ken ik niet' }).waitFor()
  })

  it('puts someone beside, without losing what was typed', async () => {
    const { page, fake } = await openPage('/?als=U1', [seat(teacher), seat(coordinator)])
    await page.getByLabel('Bericht aan Meldwijzer').fill('hallo')
    await page.getByRole('button', { name: 'Iemand ernaast' }).first().click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /Victor/ })
      .click()
    const beside = page.getByRole('region', { name: 'Werkplek van Victor Voorbeeldcoördinator' })
    await beside.getByLabel('Bericht aan Meldwijzer').fill('dag')
    await beside.getByLabel('Bericht aan Meldwijzer').press('Enter')
    await expect.poll(() => fake.acts).toMatchObject([{ user: 'U2', act: { do: 'say', text: 'dag' } }])
    const mine = page.getByRole('region', { name: 'Werkplek van Tessa Testdocent' })
    expect(await mine.getByLabel('Bericht aan Meldwijzer').inputValue()).toBe('hallo')
    expect(new URL(page.url()).search).toBe('?als=U1&naast=U2')
    await page.getByRole('button', { name: 'Sluit de kant van Tessa Testdocent' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('?als=U2')
  })

  it('welcomes once, and again when asked', async () => {
    const { page } = await openPage('/?als=U1', [seat(teacher)])
    const welcome = page.getByRole('region', { name: 'Welkom! Zo probeer je het' })
    await welcome.getByRole('button', { name: 'Typ /melding voor mij' }).click()
    expect(await page.getByLabel('Bericht aan Meldwijzer').inputValue()).toBe('/melding')
    await welcome.getByRole('button', { name: 'Begrepen' }).click()
    await page.reload()
    await page.getByLabel('Bericht aan Meldwijzer').waitFor()
    expect(await welcome.count()).toBe(0)
    await page.getByRole('button', { name: 'Uitleg' }).click()
    await welcome.waitFor()
  })
})

describe('on a phone', () => {
  it('shows one part at a time', async () => {
    const { page } = await openPage('/?als=U1', [replied], PHONE)
    await page.getByRole('button', { name: '1 antwoord' }).click()
    await page.getByRole('complementary', { name: 'Thread' }).waitFor()
    expect(await page.getByLabel('Bericht aan Meldwijzer').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Terug naar het gesprek' }).click()
    await page.getByRole('button', { name: 'Terug naar gesprekken' }).click()
    await page.getByRole('navigation', { name: 'Gesprekken' }).waitFor()
    expect(await page.getByLabel('Bericht aan Meldwijzer').isVisible()).toBe(false)
    await page.getByRole('navigation').getByRole('button', { name: 'Meldwijzer' }).click()
    await page.getByLabel('Bericht aan Meldwijzer').waitFor()
  })

  it('fills the width with a form, and nothing sticks out', async () => {
    const { page } = await openPage('/?als=U1', [seat(teacher, { views: [openView('V1', everyField)] })], PHONE)
    const box = await page.getByRole('dialog').boundingBox()
    expect(box?.width).toBe(360)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })

  it('goes from one person to the other', async () => {
    const { page } = await openPage('/?als=U1&naast=U2', [seat(teacher), seat(coordinator)], PHONE)
    const victor = page.getByRole('region', { name: 'Werkplek van Victor Voorbeeldcoördinator' })
    await page.getByRole('region', { name: 'Werkplek van Tessa Testdocent' }).waitFor()
    expect(await victor.isVisible()).toBe(false)
    await page
      .getByRole('navigation', { name: 'Wie je ziet' })
      .getByRole('button', { name: /Victor/ })
      .click()
    await victor.waitFor()
  })
})

describe('with the keyboard alone', () => {
  it('chooses a person, sends a command, fills in the form and sends it', async () => {
    const { page, fake, done } = await openPage('/', [seat(teacher)])
    const press = (key: string) => page.keyboard.press(key)
    await page.getByRole('link', { name: /Tessa/ }).waitFor()
    const search = page.getByLabel('Zoek op naam of functie')
    for (let tabs = 0; tabs < 5 && !(await isFocused(search)); tabs++) {
      await press('Tab')
    }
    await page.keyboard.type('tessa')
    await press('Tab')
    await press('Enter')
    const box = page.getByLabel('Bericht aan Meldwijzer')
    await box.waitFor()
    for (let tabs = 0; tabs < 30 && !(await isFocused(box)); tabs++) {
      await press('Tab')
    }
    await page.keyboard.type('/mel')
    await press('Enter')
    await press('Enter')
    expect(await done('command')).toMatchObject({ command: '/melding' })
    fake.show(seat(teacher, { views: [openView('V1', [story()])] }))
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('Met het toetsenbord')
    await press('Tab')
    await press('Tab')
    await press('Enter')
    expect(await done('submit')).toMatchObject({ state: { story: { story: { value: 'Met het toetsenbord' } } } })
    fake.show(seat(teacher))
    await expect.poll(() => isFocused(box)).toBe(true)
  })

  it('cannot leave a window by tabbing', async () => {
    const { page } = await openPage('/?als=U1', [seat(teacher, { views: [openView('V1', [story()])] })])
    await page.getByRole('dialog').waitFor()
    for (let tabs = 0; tabs < 12; tabs++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(OUTSIDE)).toBe(false)
    }
  })
})

// Whether the focus is on something of the page that is not in a window.
const OUTSIDE = `document.activeElement !== document.body && document.activeElement.closest('[role=dialog]') === null`
