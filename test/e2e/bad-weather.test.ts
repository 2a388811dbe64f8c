import { describe, expect, it } from 'vitest'
import { PEOPLE, SAFETY_CHANNEL } from './support/people.ts'
import type { Seat } from './support/seat.ts'
import { useWorkplaces } from './support/use-workplaces.ts'
import type { Workplace } from './support/workplace.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Een leerling gooide met een stoel.'

async function filledIn(workplace: Workplace) {
  const teacher = await workplace.seat('tessa')
  const form = await teacher.startReport()
  await form.about('behaviour')
  await form.tell(STORY)
  return { teacher, form }
}

/** One case, one card for each who must know, one receipt. */
async function exactlyOnce(workplace: Workplace, number: string): Promise<void> {
  await workplace.delivered()
  expect(workplace.rows().cases).toBe(1)
  for (const person of ['tessa', 'vera'] as const) {
    const messages = (await workplace.messagesOf(person)).filter((message) => message.includes(number))
    const own = person === 'vera' ? 2 : 1
    expect(messages, `messages of ${person}`).toHaveLength(own)
  }
}

describe('one report is one case', () => {
  it('when send is pressed twice', async () => {
    const workplace = await openWorkplace()
    const { form } = await filledIn(workplace)
    await form.button('Verstuur').dblclick()
    await exactlyOnce(workplace, await form.receivedAs())
  })

  it('when every delivery comes twice', async () => {
    const workplace = await openWorkplace()
    workplace.practice.faults({ twice: true })
    const { form } = await filledIn(workplace)
    await form.add({ parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling' })
    const number = await form.sendIn()
    expect((await form.received.read()).match(/Mila Testleerling/g)).toHaveLength(1)
    const coordinator = await workplace.seat('vera')
    await coordinator.takeUp(number)
    await coordinator
      .alert(number)
      .getByText(/Opgepakt door/)
      .waitFor()
    await workplace.delivered()
    expect(workplace.rows().cases).toBe(1)
    expect((await workplace.messagesOf('tessa')).length).toBe(2)
    expect(await coordinator.page.getByRole('dialog').count()).toBe(0)
  })

  it('when the answer came too late', async () => {
    const workplace = await openWorkplace()
    const { form } = await filledIn(workplace)
    workplace.practice.faults({ lateTimes: 1 })
    await exactlyOnce(workplace, await form.sendIn())
  })

  it.each(['429', '500', 'cut-before', 'cut-after'] as const)(
    'when Slack answers %s while the cards are sent',
    async (what) => {
      const workplace = await openWorkplace()
      const { form } = await filledIn(workplace)
      workplace.practice.faults({ api: { methods: ['chat.postMessage', 'conversations.open'], what, times: 4 } })
      await exactlyOnce(workplace, await form.sendIn())
    },
    40_000,
  )
})

describe('the program is restarted', () => {
  it('while a form with people is open: they must be filled in again, and then it is taken in', async () => {
    const workplace = await openWorkplace()
    const { form } = await filledIn(workplace)
    await form.add({ parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling' })
    await workplace.restartProgram()
    await form.send()
    await form.text(/De mensen die je had ingevuld, zijn weg/).waitFor()
    expect(workplace.rows().cases).toBe(0)
    expect(await form.story.inputValue()).toBe(STORY)
    await form.add({ parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling' })
    await form.send()
    await form.box.getByText('Maak nog een keuze.').waitFor()
    expect(workplace.rows().cases).toBe(0)
    await form.tick('Dit is iedereen die ik wil noemen')
    const number = await form.sendIn()
    expect(await form.received.read()).toContain('Mila Testleerling')
    await exactlyOnce(workplace, number)
  })

  it('while a form without people is open: it is taken in as it stands', async () => {
    const workplace = await openWorkplace()
    const { form } = await filledIn(workplace)
    await workplace.restartProgram()
    await exactlyOnce(workplace, await form.sendIn())
    expect(await form.received.read()).toContain(STORY)
  })

  it('while the form for a person is open: it says that the report is gone', async () => {
    const workplace = await openWorkplace()
    const { teacher, form } = await filledIn(workplace)
    const person = await form.openPerson()
    await form.describe(person, { parts: ['victim'], name: 'Mila Testleerling' })
    await workplace.restartProgram()
    await person.press('Bewaar')
    const gone = teacher.page.getByRole('dialog').last()
    await gone.getByText(/Het programma is opnieuw gestart/).waitFor()
    expect(workplace.rows().cases).toBe(0)
  })

  it('and an old card still works', async () => {
    const workplace = await openWorkplace()
    const { teacher, form } = await filledIn(workplace)
    const number = await form.sendIn()
    await teacher.closeWindow()
    await workplace.delivered()
    await workplace.restartProgram()
    const coordinator = await workplace.seat('vera')
    expect(await (await coordinator.open(number)).read()).toContain(STORY)
    await coordinator.closeWindow()
    await coordinator.takeUp(number)
    await teacher.takenUpNews(number).waitFor()
  })
})

describe('who comes and goes', () => {
  it('a card is taken from the safety channel when someone joins who stepped in', async () => {
    const workplace = await openWorkplace()
    const { form } = await filledIn(workplace)
    await form.add({ parts: ['offender'], kind: 'pupil', name: 'Lars Testleerling' })
    await form.add({ parts: ['witness'], kind: 'staff', colleague: 'milan' })
    await form.add({ parts: ['intervened'], kind: 'staff', colleague: 'daan' })
    const number = await form.sendIn()
    const leader = await workplace.seat('teun')
    await leader.goTo(SAFETY_CHANNEL.name)
    await leader.alert(number).waitFor()
    workplace.practice.join(SAFETY_CHANNEL.id, PEOPLE.milan.id)
    workplace.practice.join(SAFETY_CHANNEL.id, PEOPLE.daan.id)
    await leader.alert(number).waitFor({ state: 'detached' })
    expect(await workplace.messagesOf('daan')).toEqual([])
    const coordinator = await workplace.seat('vera')
    expect(await (await coordinator.open(number)).read()).toContain('bericht weggehaald uit het veiligheidskanaal')
  })

  it('no card stands in the channel when someone who stepped in is a member already', async () => {
    const workplace = await openWorkplace()
    const { form } = await filledIn(workplace)
    await form.add({ parts: ['intervened'], kind: 'staff', colleague: 'teun' })
    await form.sendIn()
    await workplace.delivered()
    expect(await workplace.messagesOf('teun')).toEqual([])
  })

  it.each(['nora', 'gerda', 'lisa'] as const)(
    '%s, who is not on the staff list, gets a kind answer and nothing else',
    async (person) => {
      const workplace = await openWorkplace()
      const before = workplace.rows()
      const stranger = await workplace.seat(person)
      for (const command of ['/melding', '/handle-with-care', '/meldwijzer', '/protocol']) {
        await stranger.type(command)
        const answer = stranger.window('Meldwijzer')
        expect(await answer.read()).toContain('Je staat niet op de personeelslijst.')
        expect(await answer.read()).toContain('Is er nu gevaar? Bel 112.')
        expect(await answer.box.getByRole('textbox').count()).toBe(0)
        await stranger.closeWindow()
      }
      expect(workplace.rows()).toEqual(before)
    },
  )

  it('a colleague who left is answered as a stranger, and cannot open an old card', async () => {
    const workplace = await openWorkplace()
    const { form } = await filledIn(workplace)
    const number = await form.sendIn()
    const coordinator: Seat = await workplace.seat('vera')
    await coordinator.alert(number).waitFor()
    workplace.practice.changePerson(PEOPLE.vera.id, { flags: ['restricted'] })
    await expect
      .poll(async () => {
        await coordinator.press(number, 'open')
        const read = await coordinator.page.getByRole('dialog').last().innerText()
        await coordinator.closeWindow()
        return read
      })
      .toContain('Je staat niet op de personeelslijst.')
  })
})
