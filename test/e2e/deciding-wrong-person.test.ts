import { describe, expect, it } from 'vitest'
import { agree, aSuspension, inThread, tickAllDone } from './support/measures.ts'
import { SAFETY_CHANNEL } from './support/people.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()

describe('who presses and may not decide', () => {
  it('hears who can, and nothing is decided', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aSuspension(workplace, { days: '3' })
    await coordinator.goTo(SAFETY_CHANNEL.name)
    await coordinator.openThread(number)
    const form = await coordinator.answer(number, 'agree', { title: 'Jij kunt niet beslissen' })
    const said = await form.read()
    expect(said).toContain('Volgens het protocol beslist iemand anders')
    expect(said).toContain('Teun Teamleider')
    await coordinator.closeWindow()
    await coordinator.proposal(number).getByText('Wacht op een besluit').waitFor()
    expect(workplace.troubles()).toEqual([])
  })

  it('decides on no proposal of their own while someone else can', async () => {
    const workplace = await openWorkplace()
    const { coordinator: director, number } = await aSuspension(workplace, { contact: 'dirk', serious: true })
    await director.goTo(SAFETY_CHANNEL.name)
    await director.openThread(number)
    const form = await director.answer(number, 'agree', { title: 'Jij kunt niet beslissen' })
    expect(await form.read()).toContain('Het is je eigen voorstel. Daarom beslist iemand anders.')
  })
})

describe('two who press at once', () => {
  it('make one decision, and the second sees the first', async () => {
    const workplace = await openWorkplace()
    const { coordinator, number } = await aSuspension(workplace)
    const leader = await inThread(workplace, 'teun', number)
    const director = await workplace.seat('dirk')
    await director.goTo(SAFETY_CHANNEL.name)
    await director.openThread(number)
    const yes = await leader.answer(number, 'agree')
    await tickAllDone(yes)
    const no = await director.answer(number, 'disagree')
    await no.fill('Waarom ga je niet akkoord?', 'Een gesprek is genoeg.')
    await Promise.all([yes.press('Akkoord'), no.press('Niet akkoord')])
    const [seenByLeader, seenByDirector] = await Promise.all([
      decisionIn(await leader.window('Voorstel').read()),
      decisionIn(await director.window('Voorstel').read()),
    ])
    expect(seenByLeader).toBe(seenByDirector)
    const opened = await coordinator.open(number)
    const history = (await opened.read()).match(/(Teun Teamleider: akkoord|Dirk Directeur: niet akkoord): schorsing/g)
    expect(history).toHaveLength(1)
    await workplace.delivered()
    expect(workplace.troubles()).toEqual([])
  })
})

describe('an old card', () => {
  it('tells after a restart what was decided and by whom', async () => {
    const workplace = await openWorkplace()
    const { number } = await aSuspension(workplace)
    const director = await workplace.seat('dirk')
    await director.goTo(SAFETY_CHANNEL.name)
    await director.openThread(number)
    const leader = await inThread(workplace, 'teun', number)
    workplace.practice.faults({ api: { methods: ['chat.update'], what: '500', times: 1_000 } })
    await (await agree(leader, number)).text('Akkoord van Teun Teamleider').waitFor()
    await workplace.restartProgram()
    await director.proposal(number).getByText('Wacht op een besluit').waitFor()
    const told = await director.answer(number, 'disagree', { title: 'Voorstel' })
    expect(await told.read()).toContain('Akkoord van Teun Teamleider')
    expect(await told.button('Niet akkoord').count()).toBe(0)
  })
})

const decisionIn = (read: string) => /(Akkoord van Teun|Niet akkoord van Dirk) \S+/.exec(read)?.[0] ?? read
