import { describe, expect, it } from 'vitest'
import { SAFETY_CHANNEL } from './support/people.ts'
import { seenBy } from './support/seen.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()

describe('a small school where one person holds five roles', () => {
  const reportSerious = async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('gijs')
    const form = await teacher.startReport()
    await form.about('behaviour')
    await form.behaved('slaan')
    await form.tell('Op het plein werd een kind geslagen. Het bloedde uit de neus.')
    await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling', className: 'groep 8', age: '11' })
    await form.tick('Ja, laat de andere vragen zien')
    await form.choose('Vind je dit een ernstig incident?', 'ja')
    const number = await form.sendIn()
    await workplace.delivered()
    return { workplace, number }
  }

  it('tells her once, with all roles', async () => {
    const { workplace, number } = await reportSerious()
    expect(number).toMatch(/^DRE-2026-/)
    expect(await workplace.messagesOf('drika')).toHaveLength(1)
    const head = await workplace.seat('drika')
    const card = await head.alert(number).innerText()
    expect(card).toContain('Jouw rol: directeur of unitdirecteur en veiligheidscoördinator')
    expect(card).toContain('Nog niet opgepakt: directeur of unitdirecteur')
    expect(card).toContain('Nog niet opgepakt: veiligheidscoördinator')
  })

  it('takes up all of them at once', async () => {
    const { workplace, number } = await reportSerious()
    const head = await workplace.seat('drika')
    await head.takeUp(number)
    await head
      .alert(number)
      .getByText(/Opgepakt door Drika Directeur \(veiligheidscoördinator\)/)
      .waitFor()
    const card = await head.alert(number).innerText()
    expect(card).toContain('Opgepakt door Drika Directeur (directeur of unitdirecteur)')
    expect(card).not.toMatch(/Nog niet opgepakt: (directeur|veiligheidscoördinator)/)
    expect(card).not.toContain('Ik pak dit op')
    expect(await workplace.messagesOf('drika')).toHaveLength(1)
  })
})

describe('worries about home', () => {
  it('go to the reporting code officer alone, and into no channel', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.about('home-safety')
    await form.tell('Een leerling wil na school niet naar huis.')
    await form.add({ parts: ['concerned'], kind: 'pupil', name: 'Mila Testleerling', className: '3C' })
    const number = await form.sendIn()
    await workplace.delivered()
    expect(await workplace.whoWasTold()).toEqual(['tessa', 'olga'])
    const officer = await workplace.seat('olga')
    const card = await officer.alert(number).innerText()
    expect(card).toContain('vertrouwelijk')
    expect(card).not.toMatch(/thuis|meldcode|aandachtsfunctionaris|Mila/i)
    expect(await (await officer.open(number)).read()).toContain('Veilig Thuis')
    const { conversations } = await seenBy(workplace.practice.url, 'UTEUN001')
    const channel = conversations.find((one) => one.name === SAFETY_CHANNEL.name)
    expect(channel).toMatchObject({ unread: 0, messages: [] })
    expect(workplace.troubles()).toEqual([])
  })
})

describe('what is not taken in', () => {
  it.each([
    { concern: 'handle-with-care', call: 'Olga Ondersteuning (ondersteuningscoördinator): 06-00000012' },
    { concern: 'complaint', call: 'Dirk Directeur (directeur of unitdirecteur): 06-00000009' },
  ] as const)('$concern: says whom to phone, tells nobody and keeps nothing', async ({ concern, call }) => {
    const workplace = await openWorkplace()
    const before = workplace.rows()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.tell('Dit is al getypt voordat het onderwerp gekozen is.')
    await form.about(concern)
    await form.text(call).waitFor()
    expect(await form.story.count()).toBe(0)
    await form.press('Begrepen')
    const turnTo = teacher.window('Hier kun je terecht')
    expect(await turnTo.read()).toContain(call)
    await teacher.closeWindow()
    expect(await workplace.whoWasTold()).toEqual([])
    expect(workplace.rows()).toEqual(before)
    expect(await workplace.everythingWritten()).not.toMatch(/handle-with-care|complaint|getypt/)
  })

  it('a story that reads like a signal makes the form ask first', async () => {
    const workplace = await openWorkplace()
    const before = workplace.rows()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.about('behaviour')
    await form.tell('Ik kreeg een signaal van de politie over een leerling.')
    await form.send()
    const asked = 'Gaat dit over een Handle with Care-signaal van de politie?'
    await form.text(asked).waitFor()
    expect(await form.story.inputValue()).toContain('signaal van de politie')
    await form.answer(asked, 'ja')
    await form.send()
    expect(await teacher.window('Hier kun je terecht').read()).toContain('Olga Ondersteuning')
    expect(await workplace.whoWasTold()).toEqual([])
    expect(workplace.rows()).toEqual(before)
  })

  it('a story that only sounds like a complaint is taken in after «nee»', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.about('behaviour')
    await form.tell('Een leerling riep dat zijn moeder een klacht indient, en schold daarna.')
    await form.send()
    await form.answer(/officiële klacht indienen/, 'nee')
    const number = await form.sendIn()
    expect(number).toMatch(/^VLI-/)
  })

  it('/handle-with-care shows whom to phone at once', async () => {
    const workplace = await openWorkplace()
    const before = workplace.rows()
    const teacher = await workplace.seat('emily')
    await teacher.type('/handle-with-care')
    const turnTo = teacher.window('You can turn to')
    const read = await turnTo.read()
    expect(read).toContain('Olga Ondersteuning (support coordinator): 06-00000012')
    expect(await turnTo.box.getByRole('textbox').count()).toBe(0)
    expect(workplace.rows()).toEqual(before)
    expect(await workplace.whoWasTold()).toEqual([])
  })
})

describe('danger', () => {
  it.each([
    { box: 'Ja, er is nu gevaar voor iemand', call: /Bel nu 112/ },
    { box: 'Iemand wil zichzelf misschien iets aandoen', call: /Bel 113 of 0800-0113/ },
  ])('«$box» puts the number on top at once, and keeps what was typed', async ({ box, call }) => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.tell('Een leerling staat op het dak en wil niet')
    await form.tick(box)
    await form.text(call).waitFor()
    const top = await form.text(call).boundingBox()
    const first = await form.field('Waar gaat het over?').boundingBox()
    expect(top?.y).toBeLessThan(first?.y ?? 0)
    expect(await form.story.inputValue()).toBe('Een leerling staat op het dak en wil niet')
    await form.untick(box)
    await form.text(call).waitFor({ state: 'detached' })
    expect(await form.story.inputValue()).toBe('Een leerling staat op het dak en wil niet')
  })

  it('words in the story make the form ask, and «ja» brings the number and the urgency', async () => {
    const workplace = await openWorkplace()
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.about('behaviour')
    await form.tell('Een leerling zei dat hij dood wil.')
    await form.send()
    await form.answer(/zichzelf misschien iets aandoen\? Bel/, 'ja')
    const number = await form.sendIn()
    expect(await form.received.read()).toContain('Bel 113 of 0800-0113')
    await workplace.delivered()
    const [told] = (await workplace.whoWasTold()).filter((person) => person !== 'tessa')
    expect(told).toBeDefined()
    const contact = await workplace.seat(told ?? 'vera')
    expect(await contact.alert(number).innerText()).toContain('Nu meteen')
  })
})
