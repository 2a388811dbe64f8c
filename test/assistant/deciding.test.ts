import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drawCard } from '../../src/assistant/draw-notice.ts'
import { anInvolved } from '../make.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'
import { vlieger } from '../support/example.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

let office: StaffedOffice
let number: string
beforeEach(async () => {
  office = await aStaffedOffice()
  number = await takenIn(office, aKick())
})
afterEach(() => office.store.close())

const aKick = () => hitting({ behaviours: ['kicking'], serious: true, people: [anInvolved({ className: '3B' })] })

const buttons = (desk: Desk) =>
  desk.form().body.flatMap((part) => (part.type === 'buttons' ? part.actions.map((a) => a.id) : []))

/** At the desk of someone who was told: the open case, and the form to propose on top of it. */
async function proposing(who = 'vera', form: 'propose' | 'record' = 'propose'): Promise<Desk> {
  const desk = office.deskOf(who)
  await desk.card('open', number)
  await desk.press(form, number)
  return desk
}

async function fillSuspension(desk: Desk, n = '1', unit = 'school-days'): Promise<void> {
  await desk.fill({ measure: 'suspension' })
  await desk.fill({ 'length-unit': unit })
  await desk.fill({ 'length-n': n, ground: 'Een verzonnen grond.' })
}

/** Vera proposes a suspension; what the buttons of the proposal carry. */
async function proposed(n = '1'): Promise<string> {
  const vera = await proposing()
  await fillSuspension(vera, n)
  expect((await vera.send()).type).toBe('back')
  const [proposal] = await office.store.proposals(number)
  return `${number}.${proposal?.id}`
}

/** What the buttons of the proposal that waits carry. */
const theOpenOne = async (): Promise<string> => {
  const [open] = await office.store.openProposals()
  return `${number}.${open?.id}`
}

const DONE = ['parents-phoned', 'parents-and-pupil-spoken']

test('who confirms reads for whom it is, also when it is decided', async () => {
  const ref = await proposed()
  const teun = office.deskOf('teun')
  await teun.card('agree', ref)
  expect(teun.reads()).toContain('Tessa Testleerling · 3B')
  await teun.fill({ 'before-done': DONE })
  await teun.send()
  expect(teun.reads()).toContain('Tessa Testleerling · 3B')
})

test('what was done before a decision, and what was not, can be read afterwards', async () => {
  const ref = await proposed()
  const teun = office.deskOf('teun')
  await teun.card('agree', ref)
  await teun.fill({ 'before-done': DONE.slice(0, 1), reason: 'Een verzonnen reden.' })
  await teun.send()
  expect(teun.reads()).toMatch(/Vooraf gedaan\nDe ouders zijn gebeld\.\nToen nog niet gedaan\nEr was een gesprek/)
})

describe('proposing', () => {
  test('shows what can be chosen, what cannot and why, and stands in the case afterwards', async () => {
    const vera = await proposing()
    expect(vera.field('measure')).toMatchObject({ type: 'choice-field', required: true })
    expect(vera.reads()).toMatch(
      /Niet te kiezen:\nschorsing met voornemen tot verwijdering: het protocol noemt dit niet[^\n]*\nBron: Sociaal veiligheidsplan/,
    )
    await fillSuspension(vera, '2')
    expect(vera.has('basis')).toBe(true)
    await vera.send()
    expect(vera.form().id).toBe('case')
    expect(vera.reads()).toContain('schorsing, 2 schooldagen')
    expect(vera.reads()).toContain('Wacht op een besluit')
    expect(vera.reads()).toContain('stelde voor: schorsing, 2 schooldagen')
    expect(await vera.sendAgain()).toMatchObject({ type: 'back' })
    expect(await office.store.proposals(number)).toHaveLength(1)
  })

  test.each([
    [{ ground: '' }, 'ground'],
    [{ 'length-n': '' }, 'length-unit'],
    [{ 'length-n': 'twee' }, 'length-unit'],
    [{ 'length-n': '-1' }, 'length-unit'],
  ])('beside a field says what %j lacks', async (values, field) => {
    const vera = await proposing()
    await fillSuspension(vera)
    await vera.fill(values)
    await vera.send()
    expect(Object.keys(vera.errors())).toEqual([field])
    expect(await office.store.proposals(number)).toEqual([])
  })

  test('says that a text is too long', async () => {
    const vera = await proposing()
    await fillSuspension(vera)
    await vera.fill({ ground: 'x'.repeat(2001) })
    await vera.send()
    expect(vera.errors().ground).toContain('2000')
  })

  test('longer than the law allows is blocked, and says so with where it stands', async () => {
    const vera = await proposing()
    await fillSuspension(vera, '2', 'weeks')
    await vera.send()
    expect(vera.reads()).toContain('Dit mag niet volgens de wet')
    expect(vera.reads()).toContain('WVO 2020')
    expect(vera.has('over-limit')).toBe(false)
    await vera.send()
    expect(await office.store.proposals(number)).toEqual([])
  })

  test('longer than the protocol says asks for a reason', async () => {
    const vera = await proposing()
    await vera.fill({ measure: 'time-out' })
    await vera.fill({ 'length-unit': 'school-days' })
    await vera.fill({ 'length-n': '3', ground: 'Een verzonnen grond.' })
    await vera.send()
    expect(vera.reads()).toContain('Dit is langer dan het protocol zegt')
    expect(await office.store.proposals(number)).toEqual([])
    await vera.fill({ 'over-limit': 'Een verzonnen reden.' })
    expect((await vera.send()).type).toBe('back')
    expect(await office.store.proposals(number)).toMatchObject([{ overLimitReason: 'Een verzonnen reden.' }])
  })

  test('the same measure twice shows the one that waits', async () => {
    const vera = await proposing()
    await fillSuspension(vera)
    await vera.send()
    await vera.press('propose', number)
    await fillSuspension(vera)
    await vera.send()
    expect(vera.errors().measure).toContain('al voorgesteld')
  })

  test('is only for who may see the whole case', async () => {
    const tessa = office.deskOf('tessa')
    const form = { id: 'case', context: number }
    for (const action of ['propose', 'record', 'note'])
      expect(
        await office
          .assistant()
          .respond(tessa.asker, { type: 'form-pressed', form, action, value: number, values: {} }),
      ).toMatchObject({ form: { id: 'not-found' } })
    for (const id of ['propose', 'record', 'note'])
      expect(
        await office.assistant().respond(tessa.asker, {
          type: 'form-sent',
          form: { id, context: id === 'note' ? number : `${number}.x.` },
          formId: 'V7',
          values: { measure: 'suspension', note: 'Een verzonnen notitie.' },
        }),
      ).toMatchObject({ form: { id: 'not-found' } })
    expect(await office.store.proposals(number)).toEqual([])
  })

  test('is in English for who reads English', async () => {
    const desk = office.deskOf('vera')
    const asker = {
      type: 'staff',
      member: { ...(desk.asker.type === 'staff' ? desk.asker.member : never()), language: 'en' },
    } as const
    const reply = await office.assistant().respond(asker, {
      type: 'form-changed',
      form: { id: 'record', context: `${number}.x.` },
      values: { measure: 'suspension', 'length-unit': 'school-days', 'length-n': '2' },
    })
    const shown = JSON.stringify(reply)
    expect(shown).toContain('Was a decision taken already')
    expect(shown).not.toMatch(/Welke|overlegd|schooldagen/)
  })
})

const never = (): never => {
  throw new Error('someone of the staff was expected')
}

describe('deciding on a card', () => {
  test('opens the ground and what must be done first; agreeing there decides, and steps follow', async () => {
    const ref = await proposed()
    const teun = office.deskOf('teun')
    await teun.card('agree', ref)
    expect(teun.form()).toMatchObject({ id: 'agree', title: 'Akkoord' })
    expect(teun.reads()).toContain('Een verzonnen grond.')
    expect(teun.reads()).toContain('Een verzonnen verhaal')
    await teun.fill({ 'before-done': DONE })
    await teun.send()
    expect(teun.reads()).toContain('Akkoord van Teun Teamleider')
    await teun.card('open', number)
    expect(teun.reads()).toContain('Te doen na het besluit')
    const [step] = await office.store.steps(number)
    await teun.press('step-done', step?.id)
    expect(teun.reads()).toContain('Gedaan door Teun Teamleider')
  })

  test('of a measure over a limit of the protocol shows the limit, its source and the reason', async () => {
    const vera = await proposing()
    await vera.fill({ measure: 'time-out' })
    await vera.fill({ 'length-unit': 'school-days' })
    await vera.fill({ 'length-n': '3', ground: 'Een verzonnen grond.' })
    await vera.send()
    await vera.fill({ 'over-limit': 'Een verzonnen reden.' })
    await vera.send()
    const [proposal] = await office.store.proposals(number)
    const dirk = office.deskOf('dirk')
    await dirk.card('agree', `${number}.${proposal?.id}`)
    expect(dirk.reads()).toContain('langer dan het protocol zegt: hooguit 1 schooldag. Bron: Sociaal veiligheidsplan')
    expect(dirk.reads()).toContain('Waarom langer dan het protocol zegt?\nEen verzonnen reden.')
    expect(dirk.field('before-done')).toMatchObject({
      options: [{ id: 'parents-told' }, { id: 'parents-spoken', note: '4.2' }],
    })
    expect(dirk.reads()).toMatch(/Doe het snel erna\.\n4\.2\nBron: Sociaal veiligheidsplan/)
    await dirk.close()
    await dirk.card('open', number)
    expect(dirk.reads()).toMatch(
      /stelde voor: time-out, 3 schooldagen\. Bron: [^\n]* Waarom langer: Een verzonnen reden/,
    )
  })

  test('agreeing before everything was done asks why', async () => {
    const ref = await proposed()
    const teun = office.deskOf('teun')
    await teun.card('agree', ref)
    await teun.send()
    expect(teun.errors().reason).toContain('waarom je toch beslist')
    await teun.fill({ reason: 'Een verzonnen reden.' })
    await teun.send()
    expect(teun.form().id).toBe('proposal')
  })

  test('longer than a day asks with whom of the heads they consulted, and when', async () => {
    const ref = await proposed('3')
    const teun = office.deskOf('teun')
    await teun.card('agree', ref)
    expect(teun.reads()).toContain('directeur of unitdirecteur')
    await teun.fill({ 'before-done': DONE })
    await teun.send()
    expect(Object.keys(teun.errors())).toEqual(['consulted-0'])
    await teun.fill({ 'consulted-0': 'p_dirk', 'consulted-on-0': '2026-11-20' })
    await teun.send()
    expect(teun.errors()['consulted-on-0']).toBe('Kies vandaag of een eerdere dag.')
    await teun.fill({ 'consulted-on-0': '2026-11-19' })
    await teun.send()
    expect(teun.reads()).toContain('Overlegd met Dirk Directeur')
  })

  test('not agreeing asks for a reason, and it can be read in the case', async () => {
    const ref = await proposed()
    const teun = office.deskOf('teun')
    await teun.card('disagree', ref)
    await teun.send()
    expect(teun.errors().reason).toBeDefined()
    await teun.fill({ reason: 'Een gesprek is genoeg.' })
    await teun.send()
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    expect(vera.reads()).toContain('niet akkoord: schorsing, 1 schooldag. Reden: Een gesprek is genoeg.')
  })

  test.each(['vera', 'tessa', 'daan'])('%s has no authority and hears who can', async (who) => {
    const ref = await proposed()
    const desk = office.deskOf(who)
    for (const action of ['agree', 'disagree']) {
      await desk.card(action, ref)
      expect(desk.form().id).toBe('may-not-decide')
      expect(desk.reads()).toContain('Teun Teamleider (teamleider of afdelingsmanager)')
      expect(desk.reads()).toContain('hoger in de lijn')
      expect(desk.reads()).not.toContain('verzonnen')
    }
    await desk.card('agree', `${number}.no-such-proposal`)
    expect(desk.form().id).toBe('not-found')
  })

  test('two at once: the second sees what the first decided; so does an old card after a restart', async () => {
    const ref = await proposed()
    const [teun, dirk] = [office.deskOf('teun'), office.deskOf('dirk')]
    await teun.card('agree', ref)
    await dirk.card('disagree', ref)
    await teun.fill({ 'before-done': DONE })
    await dirk.fill({ reason: 'Te laat.' })
    await teun.send()
    await dirk.send()
    expect(dirk.reads()).toContain('Akkoord van Teun Teamleider')
    office.restart()
    await dirk.card('agree', ref)
    expect(dirk.form().id).toBe('proposal')
    expect(dirk.reads()).toContain('Akkoord van Teun Teamleider')
    expect((await office.store.history(number)).filter(({ what }) => what.type === 'decided')).toHaveLength(1)
  })
})

describe('a proposal of one’s own', () => {
  test('can be withdrawn, and then nobody decides on it', async () => {
    const ref = await proposed()
    const vera = office.deskOf('vera')
    await vera.card('look-at-proposal', ref)
    expect(buttons(vera)).toEqual(['withdraw', 'replace'])
    await vera.press('withdraw', ref)
    expect(vera.reads()).toContain('Ingetrokken door Vera Veiligheid')
    expect(buttons(vera)).toEqual([])
    const teun = office.deskOf('teun')
    await teun.card('agree', ref)
    expect(teun.reads()).toContain('Ingetrokken door Vera Veiligheid')
  })

  test('can be replaced', async () => {
    const ref = await proposed()
    const vera = office.deskOf('vera')
    await vera.card('look-at-proposal', ref)
    await vera.press('replace', ref)
    await fillSuspension(vera, '2')
    await vera.send()
    expect(vera.reads()).toContain('schorsing, 2 schooldagen')
    const states = (await office.store.proposals(number)).map((p) => [p.state, p.length?.n])
    expect(states).toEqual([
      ['withdrawn', 1],
      ['open', 2],
    ])
    await vera.card('look-at-proposal', ref)
    expect(vera.reads()).toContain('Vervangen door Vera Veiligheid')
  })

  test('is nobody else’s to withdraw', async () => {
    const ref = await proposed()
    const teun = office.deskOf('teun')
    await teun.card('look-at-proposal', ref)
    expect(buttons(teun)).toEqual(['agree', 'disagree'])
    await teun.press('withdraw', ref)
    expect(teun.form().id).toBe('not-found')
    expect(await office.store.openProposals()).toHaveLength(1)
  })

  test('goes on to the decision for who looked at it in the case', async () => {
    const ref = await proposed()
    const teun = office.deskOf('teun')
    await teun.card('open', number)
    await teun.press('look-at-proposal', ref.split('.')[1])
    await teun.press('agree', ref)
    expect(teun.form().id).toBe('agree')
    expect(
      await office.assistant().respond(teun.asker, {
        type: 'form-pressed',
        form: { id: 'proposal', context: ref },
        action: 'no-button',
        value: ref,
        values: {},
      }),
    ).toEqual({ type: 'nothing' })
    expect(await office.store.openProposals()).toHaveLength(1)
  })
})

describe('recording afterwards', () => {
  /** Teun is told of the case, because there was a proposal before. */
  async function recording(): Promise<Desk> {
    await proposed()
    const teun = await proposing('teun', 'record')
    await teun.fill({ measure: 'time-out' })
    await teun.fill({ 'length-unit': 'school-days' })
    await teun.fill({ 'length-n': '1', ground: 'Een verzonnen grond.', 'decided-on': '2026-11-18' })
    return teun
  }

  /** Vera takes her proposal back. */
  async function withdrawn(): Promise<void> {
    const vera = office.deskOf('vera')
    const ref = await theOpenOne()
    await vera.card('look-at-proposal', ref)
    await vera.press('withdraw', ref)
  }

  test('says who, when and why, and is decided at once', async () => {
    const teun = await recording()
    await teun.fill({ 'decided-by': 'p_dirk', why: 'Het was na schooltijd.', reason: 'Een verzonnen reden.' })
    // Teun may not decide on a time-out himself, so he may not record one either.
    await teun.send()
    expect(teun.errors().measure).toContain('Jij kunt dit niet vastleggen.')
    expect(teun.errors().measure).toContain('Dirk Directeur')
    expect(teun.form().id).toBe('record')
  })

  test('by who has the authority', async () => {
    await proposed()
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun)
    await teun.fill({ 'decided-by': 'p_daan', 'decided-on': '2026-11-18', why: 'Het was na schooltijd.' })
    await teun.send()
    expect(Object.keys(teun.errors())).toEqual(['decided-by'])
    await teun.fill({ 'decided-by': 'p_tirza', 'decided-on': '2026-11-30' })
    await teun.send()
    expect(teun.errors()['decided-on']).toContain('al is geweest')
  })

  test('stands in the history with who decided, when, whom they consulted, who recorded it and why', async () => {
    await proposed()
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun, '2')
    await teun.fill({ 'decided-by': 'p_tirza', 'decided-on': '2026-11-18', why: 'Het was na schooltijd.' })
    expect(teun.field('consulted-0')?.label).toBe('Met wie is overlegd? (directeur of unitdirecteur)')
    await teun.fill({ 'consulted-0': 'p_dirk', 'consulted-on-0': '2026-11-18', 'before-done': DONE })
    await teun.send()
    expect(teun.errors()).toEqual({ measure: expect.stringContaining('al voorgesteld') })
    await withdrawn()
    await teun.send()
    const said = teun.reads()
    expect(said).toContain(
      'Teun Teamleider: legde een besluit vast van Tirza Teamleider, woensdag 18 november: akkoord: schorsing, 2 schooldagen.',
    )
    expect(said).toContain('Besloten als teamleider of afdelingsmanager.')
    expect(said).toContain('Overlegd met Dirk Directeur, woensdag 18 november.')
    expect(said).toContain('Later vastgelegd door Teun Teamleider')
    expect(said).toContain('Waarom: Het was na schooltijd.')
    expect(said).not.toContain('er was niemand anders')
  })

  test('asks with whom only as far as who decided had to consult', async () => {
    await proposed()
    await withdrawn()
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun, '2')
    expect(teun.has('consulted-0')).toBe(false)
    await teun.fill({ 'decided-by': 'p_tirza' })
    expect(teun.has('consulted-0')).toBe(true)
    await teun.fill({ 'decided-by': 'p_dirk', 'decided-on': '2026-11-18', why: 'Het was na schooltijd.' })
    expect(teun.has('consulted-0')).toBe(false)
    await teun.fill({ 'before-done': DONE })
    await teun.send()
    expect(teun.reads()).toContain('legde een besluit vast van Dirk Directeur')
  })

  test('asks for the consulting that a longer time needs, and keeps what was not needed after all', async () => {
    await proposed()
    await withdrawn()
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun, '1')
    await teun.fill({ 'decided-by': 'p_tirza', 'decided-on': '2026-11-18', why: 'Haast.', 'before-done': DONE })
    expect(teun.has('consulted-0')).toBe(false)
    await teun.fill({ 'length-n': '2' })
    await teun.send()
    expect(teun.reads()).toContain('Vul in met wie is overlegd')
    await teun.fill({ 'consulted-0': 'p_dirk', 'consulted-on-0': '2026-11-18', 'length-n': '1' })
    await teun.send()
    expect(teun.reads()).toContain('Overlegd met Dirk Directeur, woensdag 18 november.')
  })

  test('of one’s own that one proposed and withdrew is refused as agreeing is, and says who can', async () => {
    await proposed()
    await withdrawn()
    const own = await proposing('teun')
    await fillSuspension(own)
    await own.send()
    const ref = await theOpenOne()
    await own.card('agree', ref)
    expect(own.form().id).toBe('may-not-decide')
    expect(own.reads()).toContain('Het is je eigen voorstel.')
    await own.card('look-at-proposal', ref)
    await own.press('withdraw', ref)
    const teun = await proposing('teun', 'record')
    await fillSuspension(teun)
    await teun.fill({ 'decided-by': 'p_teun', 'decided-on': '2026-11-18', why: 'Haast.', 'before-done': DONE })
    await teun.send()
    expect(teun.errors().measure).toContain('Het is je eigen voorstel.')
    expect(teun.errors().measure).toContain('Tirza')
    const recorded = await proposing('tirza', 'record')
    await fillSuspension(recorded)
    await recorded.fill({ 'decided-by': 'p_teun', 'decided-on': '2026-11-18', why: 'Haast.', 'before-done': DONE })
    await recorded.send()
    expect(recorded.reads()).toContain('Wie besliste, had dit zelf voorgesteld.')
  })

  test('is offered to who decides on something, and not to others', async () => {
    await proposed()
    const offered = await Promise.all(
      ['vera', 'teun', 'dirk'].map(async (who) => {
        const desk = office.deskOf(who)
        await desk.card('open', number)
        return buttons(desk).includes('record')
      }),
    )
    expect(offered).toEqual([false, true, true])
  })
})

describe('who only decides', () => {
  test('is not asked to take the case up; an old button says whose it is and who did', async () => {
    await proposed()
    const teun = office.deskOf('teun')
    await teun.card('open', number)
    expect(buttons(teun)).not.toContain('take-up')
    const drawn = drawCard('alert', await office.caseOf(number), 'p_teun', office.ports.protocol, vlieger.directory)
    expect(drawn?.actions.map(({ id }) => id)).toEqual(['open', 'hand-over'])
    const pressed = office.deskOf('teun')
    await pressed.card('take-up', number)
    expect(pressed.form().id).toBe('others-duty')
    expect(pressed.reads()).toContain('Nog niet opgepakt: veiligheidscoördinator')
    await office.deskOf('vera').card('take-up', number)
    const later = office.deskOf('teun')
    await later.card('take-up', number)
    expect(later.reads()).toContain('Opgepakt door Vera Veiligheid (veiligheidscoördinator)')
  })
})

describe('a note', () => {
  test('is written to the case and read there', async () => {
    const vera = office.deskOf('vera')
    await vera.card('open', number)
    await vera.press('note', number)
    await vera.send()
    expect(vera.errors().note).toBeDefined()
    await vera.fill({ note: 'x'.repeat(3001) })
    await vera.send()
    expect(vera.errors().note).toContain('3000')
    await vera.fill({ note: 'Een verzonnen notitie.' })
    await vera.send()
    expect(vera.reads()).toContain('notitie: Een verzonnen notitie.')
  })
})
