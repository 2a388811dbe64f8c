import { describe, expect, it } from 'vitest'
import { useWorkplaces } from '../support/use-workplaces.ts'

const openWorkplace = useWorkplaces()
const STORY = 'De directeur zou een leerling aan de arm door de gang hebben getrokken.'
const DIRK = { parts: ['offender'], kind: 'staff', colleague: 'dirk' } as const
const MILA = { parts: ['victim'], kind: 'pupil', name: 'Mila Testleerling', className: '3B', age: '15' } as const

/** Milan chose «gedrag», as one does; that it is about the head decides who hears of it. */
async function theHeadAccused() {
  const workplace = await openWorkplace()
  const mentor = await workplace.seat('milan')
  const form = await mentor.startReport()
  await form.about('behaviour')
  await form.behaved('vastgrijpen')
  await form.tell(STORY)
  await form.add(DIRK)
  await form.add(MILA)
  const number = await form.sendIn()
  const received = await form.received.read()
  await mentor.closeWindow()
  await workplace.delivered()
  return { workplace, mentor, number, received }
}

describe('the head who is accused', () => {
  it('is passed by: the board is told, and no number leads to the head', async () => {
    const { workplace, number, received } = await theHeadAccused()
    expect(received).toMatch(/Wie krijgt bericht\?\s+Bram Bestuur \(college van bestuur\)\s+Is er nu/)
    expect(received).toContain('Bram Bestuur: 06-00000019')
    expect(received).not.toMatch(/06-00000009|0180-000001|Vera|Cor /)
    expect(received).not.toMatch(/Directeur of unitdirecteur: |misdrijf/)
    expect(await workplace.whoWasTold()).toEqual(['milan', 'bram'])

    const board = await workplace.seat('bram')
    expect(await board.alert(number).innerText()).not.toMatch(/Dirk|directeur|leerling|Milan|gedrag/i)
    const read = await (await board.open(number)).read()
    for (const text of [STORY, 'Dirk Directeur', 'Hoor wat er gebeurd is, van alle kanten.'])
      expect(read).toContain(text)
    expect(read).toContain('zou het gedaan hebben')
    expect(read).not.toContain('seksueel misdrijf')
    expect(workplace.troubles()).toEqual([])
  })

  it('has no card, no case and no line in a list, also when nobody takes it up for days', async () => {
    const { workplace, number } = await theHeadAccused()
    await workplace.startAgainAfter(72)
    const second = await workplace.seat('bea')
    expect(await (await second.open(number)).read()).toContain(STORY)
    await workplace.delivered()
    expect(await workplace.whoWasTold()).toEqual(['milan', 'bram', 'bea'])
    const head = await workplace.seat('dirk')
    expect(await head.myCases()).toContain('Je hebt nu geen meldingen.')
    expect(JSON.stringify(await workplace.messagesOf('dirk'))).not.toContain(number)
    expect(await workplace.everythingWritten()).not.toMatch(/Dirk|Mila T|aan de arm/)
    expect(workplace.everythingKept()).not.toMatch(/Mila T|aan de arm/)
    expect(workplace.troubles()).toEqual([])
  })
})
