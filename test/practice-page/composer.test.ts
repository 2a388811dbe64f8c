import { describe, expect, it } from 'vitest'
import { english, seat, teacher } from './made-up.ts'
import { usePages } from './open-page.ts'

const openPage = usePages()
const BOX = 'Bericht aan Meldwijzer'

describe('the composer', () => {
  it('suggests commands and fills in the one chosen with the arrows', async () => {
    const { page, done } = await openPage('/?als=U1', [seat(teacher)])
    const box = page.getByLabel(BOX)
    await box.fill('/')
    await expect.poll(() => page.getByRole('option').count()).toBe(3)
    await box.press('ArrowDown')
    await box.press('ArrowDown')
    await box.press('Enter')
    expect(await box.inputValue()).toBe('/protocol ')
    await box.pressSequentially('mag ik een kluis openen')
    await box.press('Enter')
    expect(await done('command')).toEqual({
      do: 'command',
      command: '/protocol',
      text: 'mag ik een kluis openen',
      channel: 'D1',
    })
  })

  it('completes with Tab, closes with Escape, and picks with the mouse', async () => {
    const { page } = await openPage('/?als=U1', [seat(teacher)])
    const box = page.getByLabel(BOX)
    await box.fill('/p')
    await box.press('Tab')
    expect(await box.inputValue()).toBe('/protocol ')
    await box.fill('/me')
    await page.getByRole('option').first().waitFor()
    await box.press('Escape')
    await page.getByRole('option').first().waitFor({ state: 'detached' })
    await box.fill('/meld')
    await page.getByRole('option', { name: '/meldwijzer' }).click()
    expect(await box.inputValue()).toBe('/meldwijzer ')
  })

  it('sends a command that is typed in full with one Enter', async () => {
    const { page, done } = await openPage('/?als=U1', [seat(teacher)])
    await page.getByLabel(BOX).fill('/melding')
    await page.getByLabel(BOX).press('Enter')
    expect(await done('command')).toMatchObject({ command: '/melding', text: '' })
    expect(await page.getByLabel(BOX).inputValue()).toBe('')
  })

  it('says so when a command is unknown, and keeps what was typed', async () => {
    const { page, acts } = await openPage('/?als=U1', [seat(teacher)])
    await page.getByLabel(BOX).fill('/onzin nu')
    await page.getByLabel(BOX).press('Enter')
    await page.getByRole('alert').filter({ hasText: '/onzin ken ik niet' }).waitFor()
    expect(await page.getByLabel(BOX).inputValue()).toBe('/onzin nu')
    expect(acts()).toEqual([])
  })

  it('says plain text, and gives it back when it could not be sent', async () => {
    const { page, fake, done } = await openPage('/?als=U1', [seat(teacher)])
    fake.answerWith(() => ({ ok: false, why: 'Dit mag je hier niet zeggen.' }))
    await page.getByLabel(BOX).fill('hallo *daar*')
    await page.getByRole('button', { name: 'Verstuur' }).click()
    expect(await done('say')).toEqual({ do: 'say', channel: 'D1', text: 'hallo *daar*', threadTs: null })
    await page.getByRole('alert').filter({ hasText: 'Dit mag je hier niet zeggen.' }).waitFor()
    await expect.poll(() => page.getByLabel(BOX).inputValue()).toBe('hallo *daar*')
  })

  it('keeps a draft for each conversation', async () => {
    const { page } = await openPage('/?als=U1', [seat(teacher)])
    await page.getByLabel(BOX).fill('nog niet af')
    await page.getByRole('button', { name: /veiligheid/ }).click()
    expect(await page.getByLabel('Bericht aan veiligheid').inputValue()).toBe('')
    await page.getByRole('navigation').getByRole('button', { name: 'Meldwijzer' }).click()
    expect(await page.getByLabel(BOX).inputValue()).toBe('nog niet af')
  })

  it('speaks English to who chose English', async () => {
    const { page } = await openPage('/?als=U3', [seat(english)])
    await page.getByLabel('Message to Meldwijzer').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})
