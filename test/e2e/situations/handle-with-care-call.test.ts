import { describe, expect, it } from 'vitest'
import { useWorkplaces } from '../support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const TUESDAY_8_05 = '2026-11-24T08:05:00+01:00'
/** Whoever deputises for the support coordinator does not work on Fridays. */
const FRIDAY_8_05 = '2026-11-27T08:05:00+01:00'
/** What every click leaves in the log, whatever it is about. */
const ANY_CLICK = /^\{"event":"acknowledged","what":"(start|in-form|close)","ms":\d+\}$/
const withoutClicks = (written: string) => written.split('\n').filter((line) => !ANY_CLICK.test(line))
const SIGNAL = 'Er kwam een signaal van de politie over Mila Testleerling.'

describe('a Handle with Care call at 8.05, with the support coordinator off', () => {
  const coordinatorOff = async (opening: string) => {
    const workplace = await openWorkplace(opening)
    const coordinator = await workplace.seat('olga')
    const { away } = coordinator.texts.presence
    await coordinator.type('/meldwijzer afwezig')
    const form = coordinator.window(away.title)
    await form.fill(away.until, '2026-11-30')
    await form.press(away.send)
    await coordinator.window(away.savedTitle).shown()
    await coordinator.closeWindow()
    return { workplace, before: { rows: workplace.rows(), written: await workplace.everythingWritten() } }
  }

  it('tells whom to phone now, and by whom that is done', async () => {
    const { workplace } = await coordinatorOff(TUESDAY_8_05)
    const teacher = await workplace.seat('tessa')
    await teacher.type('/handle-with-care')
    const turnTo = teacher.window('Hier kun je terecht')
    const read = await turnTo.read()
    expect(read).toContain('Vera Veiligheid (ondersteuningscoördinator): 06-00000006')
    expect(read).toContain('Is er nu.')
    expect(read).toContain('Schrijf het nergens op en typ geen naam.')
    expect(read).not.toMatch(/Olga|andere rol/)
    expect(await turnTo.box.getByRole('textbox').count()).toBe(0)
  })

  it('on a day on which nobody of that role works, names no pupil to whoever else picks up', async () => {
    const { workplace } = await coordinatorOff(FRIDAY_8_05)
    const teacher = await workplace.seat('tessa')
    await teacher.type('/handle-with-care')
    const read = await teacher.window('Hier kun je terecht').read()
    expect(read).toMatch(/Vera Veiligheid.*\s+Is er nu niet\. Is er weer op maandag 30 november om 8\.00 uur\./)
    expect(read).toMatch(/Bram Bestuur \(college van bestuur\): 06-00000019\s+Is er nu\./)
    expect(read).not.toContain('Bram Bestuur (ondersteuningscoördinator)')
    expect(read).toContain('Noem de leerling dan niet. Vraag alleen wie het signaal mag horen.')
  })

  it('typed into a report all the same, is refused and leaves nothing: no message, no row, no line in the log of its own', async () => {
    const { workplace, before } = await coordinatorOff(TUESDAY_8_05)
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.about('behaviour')
    await form.tell(SIGNAL)
    await form.add({ parts: ['concerned'], kind: 'pupil', name: 'Mila Testleerling', className: '3C' })
    await form.send()
    await form.answer(/Handle with Care-signaal.*slaan we niets op/, 'ja')
    await form.send()
    const read = await teacher.window('Hier kun je terecht').read()
    expect(read).toContain('Vera Veiligheid (ondersteuningscoördinator): 06-00000006')
    expect(read).not.toContain('Mila')
    await teacher.closeWindow()
    await teacher.type('/handle-with-care Mila Testleerling')
    expect(await teacher.window('Hier kun je terecht').read()).not.toContain('Mila')

    expect(await workplace.whoWasTold()).toEqual([])
    expect(workplace.rows()).toEqual(before.rows)
    expect(withoutClicks(await workplace.everythingWritten())).toEqual(withoutClicks(before.written))
  })

  it('leaves nothing behind when the program is started again: no draft comes back', async () => {
    const { workplace, before } = await coordinatorOff(TUESDAY_8_05)
    const teacher = await workplace.seat('tessa')
    const form = await teacher.startReport()
    await form.tell(SIGNAL)
    await form.about('handle-with-care')
    await form.text(/Typ hier niets over het signaal/).waitFor()
    expect(await form.story.count()).toBe(0)
    await form.press('Begrepen')
    await teacher.window('Hier kun je terecht').shown()
    await teacher.closeWindow()
    await workplace.restartProgram()
    const again = await teacher.startReport()
    await again.about('behaviour')
    expect(await again.story.inputValue()).toBe('')
    expect(workplace.rows()).toEqual(before.rows)
    expect(await workplace.everythingWritten()).not.toMatch(/Mila|signaal|handle-with-care/i)
  })
})
