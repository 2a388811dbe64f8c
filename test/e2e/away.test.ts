import { describe, expect, it } from 'vitest'
import type { Seat } from './support/seat.ts'
import { useWorkplaces } from './support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'Twee leerlingen duwden elkaar bij de kluisjes.'

async function openAway(seat: Seat) {
  await seat.type('/meldwijzer afwezig')
  const form = seat.window(seat.texts.presence.away.title)
  await form.shown()
  return form
}

async function report(teacher: Seat) {
  const form = await teacher.startReport()
  await form.tell(STORY)
  await form.about('behaviour')
  return { number: await form.sendIn(), received: await form.received.read() }
}

describe('a coordinator who is away', () => {
  it('has a colleague stand in, who gets the alert; the teacher reads who that is', async () => {
    const workplace = await openWorkplace()
    const coordinator = await workplace.seat('vera')
    const { away, canReadNow } = coordinator.texts.presence
    const form = await openAway(coordinator)
    await form.fill(away.until, '2026-11-20')
    await form.press(away.send)
    expect(await form.problem(away.until)).toContain(away.problems['ends-before-start'])
    await form.fill(away.until, '2026-11-27')
    await form.search(away.substitute, 'Olga', 'Olga Ondersteuning')
    await form.press(away.send)
    expect(await coordinator.window(away.savedTitle).read()).toContain(away.standsIn('Olga Ondersteuning'))
    await coordinator.closeWindow()

    const teacher = await workplace.seat('tessa')
    const { number, received } = await report(teacher)
    expect(received).toContain('Olga Ondersteuning (veiligheidscoördinator)')
    expect(received).toContain(canReadNow)
    expect(received).not.toContain('Vera Veiligheid')
    const standIn = await workplace.seat('olga')
    expect(await (await standIn.open(number)).read()).toContain(STORY)
    await workplace.delivered()
    expect(await coordinator.alert(number).count()).toBe(0)
    expect(workplace.troubles()).toEqual([])
  })

  it('gets alerts again as soon as she says that she is back', async () => {
    const workplace = await openWorkplace()
    const coordinator = await workplace.seat('vera')
    const { away } = coordinator.texts.presence
    const form = await openAway(coordinator)
    await form.fill(away.until, '2026-11-27')
    await form.press(away.send)
    await coordinator.window(away.savedTitle).shown()
    await coordinator.closeWindow()
    await (await openAway(coordinator)).press(away.backNow)
    expect(await coordinator.window(away.endedTitle).read()).toContain(away.ended)
    await coordinator.closeWindow()

    const { number } = await report(await workplace.seat('tessa'))
    await coordinator.alert(number).waitFor()
    expect(workplace.troubles()).toEqual([])
  })
})
