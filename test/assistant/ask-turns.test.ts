import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QUESTION_LENGTH } from '../../src/rules/ask.ts'
import { ozhw } from '../rules/ozhw.ts'
import { vlieger } from '../support/example.ts'
import { type AskingOffice, anAskingOffice, pressable } from './asking.ts'
import { bells } from './made-up-answers.ts'

let office: AskingOffice
beforeEach(async () => {
  office = await anAskingOffice()
})
afterEach(() => office.store.close())

async function asks(question: string, firstName = 'tessa') {
  const desk = office.deskOf(firstName)
  await desk.command('protocol', question)
  return desk
}

describe('/protocol with a question', () => {
  it('shows the best answer whole', async () => {
    const desk = await asks('hoe laat gaat de schoolbel')
    expect(desk.form().title).toBe('Vraag het protocol')
    const read = desk.reads()
    for (const expected of [bells.title.nl, 'De bel gaat om negen uur.', 'Sluit het raam.', 'Teun Teamleider'])
      expect(read).toContain(expected)
    expect(read).not.toContain('- Sluit')
  })

  it('offers at most two others, and shows one when it is pressed', async () => {
    const desk = await asks('hoe laat gaat de schoolbel')
    const others = Object.entries(pressable(desk.form())).filter(([id]) => id.startsWith('show-answer'))
    expect(others.length).toBeGreaterThan(0)
    expect(others.length).toBeLessThanOrEqual(2)
    expect(others.map(([, title]) => title)).toContain('Het touw van de schoolbel')
    expect((await desk.press('show-answer-0', 'bells-rope')).type).toBe('redraw')
    expect(desk.reads()).toContain('Het touw van de schoolbel')
  })

  it('starts the report that fits, in place of the answer', async () => {
    const desk = await asks('hoe laat gaat de schoolbel')
    expect((await desk.press('report', bells.id)).type).toBe('redraw')
    expect(desk.form().id).toBe('report')
    expect(desk.field('concern')).toMatchObject({ value: 'behaviour' })
  })

  it('has no report to start where none fits', async () => {
    const desk = await asks('wie trekt aan het touw van de schoolbel')
    expect(pressable(desk.form())).not.toHaveProperty('report')
    expect(await desk.press('report', 'bells-rope')).toEqual({ type: 'nothing' })
  })

  it('goes on to what else can be asked about the subject, and back to the question', async () => {
    const desk = await asks('hoe laat gaat de schoolbel')
    await desk.press('subject', 'bells')
    expect(desk.field('answer')).toMatchObject({ options: [{ id: 'bells-when' }, { id: 'bells-rope' }] })
    await desk.press('ask')
    expect(desk.form().id).toBe('ask')
  })

  it('answers in the language of the asker', async () => {
    const read = (await asks('hoe laat gaat de schoolbel', 'emily')).reads()
    expect(read).toContain('The bell rings at nine.')
    expect(read).toContain('Whom to turn to')
  })

  it('says for which sector it stands there, only when that is not the asker’s', async () => {
    const question = 'waar ligt het krijt bij de schoolbel'
    expect((await asks(question)).reads()).toContain('Dit staat er voor het basisonderwijs.')
    expect((await asks(question, 'gijs')).reads()).not.toContain('Dit staat er voor')
    expect((await asks(question, 'bram')).reads()).toContain('Dit staat er voor het basisonderwijs.')
  })

  it('does not know yet what only holds from next year', async () => {
    const question = 'welke schoolbel komt er volgend jaar'
    expect((await asks(question)).reads()).not.toContain('De schoolbel van volgend jaar')
    office.clock.pass(365 * 24 * 60 * 60 * 1000)
    // Nobody waits while the new year's answers are put in order: the old ones stand until then.
    await vi.waitFor(async () => expect((await asks(question)).reads()).toContain('De schoolbel van volgend jaar'))
  })

  it('does nothing for an answer that is not there any more', async () => {
    const desk = await asks('hoe laat gaat de schoolbel')
    expect(await desk.press('show-answer-0', 'gone-since')).toEqual({ type: 'nothing' })
  })
})

describe('/protocol when the protocol does not say', () => {
  it('says about what, and whom to ask about that', async () => {
    const desk = await asks('waar staat het koffiezetaparaat')
    expect(desk.form().title).toBe('We vonden geen antwoord')
    expect(desk.reads()).toContain('Over koffie en koekjes staat niets in het protocol.')
    expect(desk.reads()).toContain('Ivo Ict (afdeling ICT)\n06-00000025 · Is er nu.')
  })

  it('says so without knowing about what, and whom to ask', async () => {
    const desk = await asks('qwrtz plmnk')
    expect(desk.reads()).toContain('We vonden hierover niets in het protocol.')
    expect(desk.reads()).toContain('Vera Veiligheid')
    await desk.press('ask')
    expect(desk.form().id).toBe('ask')
  })

  it('offers at most two that may have been meant', async () => {
    const desk = await asks('schoolbel')
    const offered = Object.keys(pressable(desk.form())).filter((id) => id.startsWith('show-answer'))
    expect(offered.length).toBeLessThanOrEqual(2)
  })

  it.each([
    ['een leerling zegt dat hij dood wil', '113'],
    ['waar staat het koffiezetapparaat, een leerling heeft een mes', '112'],
  ])('shows the number to call on top: «%s»', async (question, number) => {
    const [first] = (await asks(question)).form().body
    expect(first).toMatchObject({ type: 'alert', tone: 'danger', text: expect.stringContaining(number) })
  })

  it('keeps the number on top when something else is looked at', async () => {
    const desk = await asks('hoe laat gaat de schoolbel, hij heeft een mes')
    await desk.press('show-answer-0', 'bells-rope')
    expect(desk.form().body[0]).toMatchObject({ tone: 'danger', text: expect.stringContaining('112') })
    const calm = await asks('hoe laat gaat de schoolbel')
    await calm.press('show-answer-0', 'bells-rope')
    expect(calm.form().body[0]).toMatchObject({ type: 'heading' })
  })

  it('says not to type a Handle with Care signal here', async () => {
    const [first] = (await asks('ik kreeg een handle with care signaal over een kind')).form().body
    expect(first).toMatchObject({ type: 'alert', text: expect.stringContaining('Typ het hier niet') })
  })

  it.each([
    ['😀😀', 'geen vraag'],
    ['<b></b>', 'geen vraag'],
    ['?!', 'geen vraag'],
    ['lang '.repeat(1000), `hooguit ${QUESTION_LENGTH} tekens`],
    ['qwrtz plmnk', 'in het Nederlands of Engels'],
  ])('says kindly what to do with «%.10s»', async (question, expected) => {
    expect((await asks(question)).reads()).toContain(expected)
  })

  it('does not answer a question in Turkish', async () => {
    const real = await anAskingOffice({}, ozhw)
    const desk = real.deskOf('tessa')
    await desk.command('protocol', 'Öğrenci okula bıçak getirirse ne yapmalıyım')
    expect(desk.form().title).toBe('We vonden geen antwoord')
    await real.store.close()
  })

  it('still shows the number to call when a long story tells of danger', async () => {
    const [first] = (await asks(`${'lang '.repeat(500)} hij zegt dat hij dood wil`)).form().body
    expect(first).toMatchObject({ tone: 'danger', text: expect.stringContaining('113') })
  })
})

describe('/protocol without words', () => {
  it('asks for a question, and answers it in place', async () => {
    const desk = await asks('  ')
    await desk.fill({ question: 'hoe laat gaat de schoolbel', subject: 'bells' })
    expect((await desk.send()).type).toBe('redraw')
    expect(desk.form().id).toBe('answer')
    expect(desk.reads()).toContain('De bel gaat om negen uur.')
  })

  it('lists only subjects that say something about where the asker works', async () => {
    const desk = await asks('')
    expect(desk.field('subject')).toMatchObject({
      options: [
        { id: 'bells', label: 'De schoolbel' },
        { id: 'matrix', label: 'Agressie en geweld' },
      ],
    })
  })

  it('lists what can be asked about a subject, and shows what is chosen; from there one can go back', async () => {
    const desk = await asks('')
    await desk.fill({ subject: 'bells' })
    await desk.send()
    expect(desk.form()).toMatchObject({ id: 'subject', context: 'bells' })
    await desk.fill({ answer: 'bells-when' })
    await desk.send()
    expect(desk.reads()).toContain('De bel gaat om negen uur.')
    await desk.press('subject', 'bells')
    expect(desk.form()).toMatchObject({ id: 'subject', context: 'bells' })
  })

  it('lists only what holds where the asker works', async () => {
    const listed = async (firstName: string) => {
      const desk = await asks('', firstName)
      await desk.fill({ subject: 'bells' })
      await desk.send()
      const field = desk.field('answer')
      return field?.type === 'choice-field' ? field.options.map(({ id }) => id) : []
    }
    expect(await listed('tessa')).toEqual(['bells-when', 'bells-rope'])
    expect(await listed('gijs')).toEqual(['bells-when', 'bells-chalk', 'bells-rope'])
    expect(await listed('bram')).toEqual(['bells-when', 'bells-chalk', 'bells-rope'])
  })

  it('has every row of the matrix under its subject', async () => {
    const desk = await asks('')
    await desk.fill({ subject: 'matrix' })
    await desk.send()
    const field = desk.field('answer')
    expect(field?.type === 'choice-field' ? field.options.length : 0).toBe(43)
  })

  it('says kindly what is missing, beside the field', async () => {
    const desk = await asks('')
    await desk.send()
    expect(desk.errors()).toEqual({ question: 'Typ een vraag, of kies hieronder een onderwerp.' })
    await desk.fill({ subject: 'gone-since' })
    await desk.send()
    expect(desk.errors()).toEqual({ subject: expect.stringContaining('niet meer') })
    await desk.fill({ subject: 'bells' })
    await desk.send()
    await desk.send()
    expect(desk.errors()).toEqual({ answer: 'Kies wat je wilt weten.' })
  })
})

describe('nothing of what someone asks', () => {
  const CANARY = 'Zorgverzonnen'

  it('is shown again, kept, or logged', async () => {
    const shown: string[] = []
    for (const question of [`${CANARY} schoolbel hoe laat`, `${CANARY} koffie`, `${CANARY} ${'x '.repeat(400)}`]) {
      const desk = await asks(question)
      shown.push(JSON.stringify(desk.form()))
      await desk.press('ask')
      await desk.fill({ question })
      await desk.send()
      shown.push(JSON.stringify(desk.form()))
    }
    expect(shown).toHaveLength(6)
    for (const form of shown) expect(form.toLowerCase()).not.toContain(CANARY.toLowerCase())
    expect(await office.store.claimNotices(office.clock.now, office.clock.now, 10)).toEqual([])
    expect((await office.store.directory()).people).toEqual(vlieger.people)
  })
})
