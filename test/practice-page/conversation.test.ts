import type { KnownBlock } from '@slack/types'
import { describe, expect, it } from 'vitest'
import { conversation, coordinator, message, plain, seat, teacher } from './made-up.ts'
import { advice, card } from './made-up-blocks.ts'
import { usePages } from './open-page.ts'

const openPage = usePages()
const root = message(0, 'Meldwijzer', { blocks: card, edited: true })
const reply = message(3, coordinator, { text: 'Ik bel de mentor.', threadTs: root.ts })
const talk = (...messages: ReturnType<typeof message>[]) =>
  seat(teacher, {
    conversations: [
      conversation('D1', { messages }),
      conversation('C1', { kind: 'channel', name: 'veiligheid', unread: 2 }),
    ],
  })

describe('a conversation', () => {
  it('shows the replies of a message in a thread beside it, and answers there', async () => {
    const { page, done } = await openPage('/?als=U1', [talk(root, reply)])
    expect(await page.getByText('Ik bel de mentor.').count()).toBe(0)
    await page.getByRole('button', { name: '1 antwoord' }).click()
    const thread = page.getByRole('complementary', { name: 'Thread' })
    await thread.getByText('Ik bel de mentor.').waitFor()
    await thread.getByLabel('Antwoord in deze thread').fill('Dank je')
    await thread.getByLabel('Antwoord in deze thread').press('Enter')
    expect(await done('say')).toEqual({ do: 'say', channel: 'D1', text: 'Dank je', threadTs: root.ts })
  })

  it('does not take a command in a thread', async () => {
    const { page, acts } = await openPage('/?als=U1', [talk(root, reply)])
    await page.getByRole('button', { name: '1 antwoord' }).click()
    await page.getByLabel('Antwoord in deze thread').fill('/melding')
    await page.getByLabel('Antwoord in deze thread').press('Enter')
    await page.getByRole('alert').filter({ hasText: 'werkt niet in een thread' }).waitFor()
    expect(acts()).toEqual([])
  })

  it('marks what was edited and what only you see', async () => {
    const secret = message(5, 'Meldwijzer', { text: '*Let op*', ephemeral: true })
    const { page } = await openPage('/?als=U1', [talk(root, secret)])
    await page.getByText('(bewerkt)').waitFor()
    await page.getByText('Alleen jij ziet dit').waitFor()
    expect(await page.getByRole('strong').filter({ hasText: 'Let op' }).count()).toBe(1)
  })

  it('presses a button at once, one with a question only after yes', async () => {
    const { page, acts } = await openPage('/?als=U1', [talk(root)])
    await page.getByRole('button', { name: 'Geef door' }).click()
    await page.getByRole('alertdialog', { name: 'Doorgeven?' }).getByRole('button', { name: 'Toch niet' }).click()
    await page.getByRole('button', { name: 'Ik pak dit op' }).click()
    await page.getByRole('button', { name: 'Geef door' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Geef door' }).click()
    const press = { do: 'press-in-message', channel: 'D1', ts: root.ts, blockId: 'buttons', value: 'K7QM' }
    await expect.poll(acts).toEqual([
      { ...press, actionId: 'take' },
      { ...press, actionId: 'pass' },
    ])
  })

  it('opens a menu with the keyboard, and runs a shortcut on a message', async () => {
    const { page, acts } = await openPage('/?als=U1', [talk(root)])
    await page.getByRole('button', { name: 'Meer keuzes' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Wie heeft dit geopend' }).press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Meer bij dit bericht' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Maak hier een melding van' }).press('Enter')
    await expect.poll(acts).toEqual([
      { do: 'press-in-message', channel: 'D1', ts: root.ts, blockId: 'buttons', actionId: 'more', value: 'wrong' },
      { do: 'shortcut', callbackId: 'report-from-message', channel: 'D1', ts: root.ts },
    ])
  })

  it('shows lists, quotes and links, and a link goes nowhere', async () => {
    const link = message(9, 'Meldwijzer', { text: 'Zie <https://example.org/plan|het plan> en <@U1>' })
    const { page } = await openPage('/?als=U1', [talk(message(7, 'Meldwijzer', { blocks: advice }), link)])
    await page.getByText('Vang het slachtoffer op').waitFor()
    expect(await page.locator('article ol > li').count()).toBe(2)
    await page.getByText('het plan(https://example.org/plan)').waitFor()
    await page.getByText('en <@U1>').waitFor()
    expect(await page.getByRole('article').getByRole('link').count()).toBe(0)
  })

  it('says which part it cannot show', async () => {
    const blocks: KnownBlock[] = [
      { type: 'markdown', text: '# x' },
      { type: 'header', text: plain('Kop') },
    ]
    const { page } = await openPage('/?als=U1', [talk(message(1, 'Meldwijzer', { blocks }))])
    await page.getByText('kan de oefenomgeving niet tonen: markdown').waitFor()
    await page.getByRole('heading', { name: 'Kop' }).waitFor()
  })

  it('marks unread in words, and tells that it was read', async () => {
    const { page, fake } = await openPage('/?als=U1', [talk(root)])
    await page.getByRole('button', { name: 'veiligheid 2 nieuw' }).click()
    await expect.poll(() => fake.acts).toEqual([{ user: 'U1', act: { do: 'read', channel: 'C1' } }])
  })

  it('has new messages read aloud', async () => {
    const { page, fake } = await openPage('/?als=U1', [talk(root)])
    await page.getByRole('button', { name: 'Ik pak dit op' }).waitFor()
    fake.show(talk(root, message(20, coordinator, { text: 'Ik ben er zo.' })))
    await page
      .getByRole('status')
      .filter({ hasText: 'Nieuw bericht van Victor Voorbeeldcoördinator: Ik ben er zo.' })
      .waitFor()
  })
})

describe('trouble', () => {
  it('of the assistant is said', async () => {
    const { page } = await openPage('/?als=U1', [seat(teacher, { trouble: 'Meldwijzer antwoordde niet op tijd.' })])
    await page.getByRole('alert').filter({ hasText: 'Meldwijzer antwoordde niet op tijd.' }).waitFor()
  })

  it('with the connection is said, loses nothing that was typed, and ends by itself', async () => {
    const { page, fake } = await openPage('/?als=U1', [talk(root)])
    await page.getByLabel('Bericht aan Meldwijzer').fill('half')
    const lost = page.getByRole('alert').filter({ hasText: 'De verbinding is weg.' })
    fake.cut()
    await lost.waitFor()
    fake.reconnect()
    await lost.waitFor({ state: 'detached' })
    expect(await page.getByLabel('Bericht aan Meldwijzer').inputValue()).toBe('half')
  })
})
