import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { takenIn } from '../use-cases/reports.ts'
import { aKick, buttons, DONE, decidingDesks, fillSuspension } from './deciding-desks.ts'

let office: StaffedOffice
let number: string
beforeEach(async () => {
  office = await aStaffedOffice()
  number = await takenIn(office, aKick())
})
afterEach(() => office.store.close())

const { proposing, proposed } = decidingDesks(() => ({ office, number }))

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
  expect(teun.reads()).toMatch(
    /Vooraf gedaan\nAlle ouders met gezag \(vanaf 18: de leerling\) zijn gebeld\.\nToen nog niet gedaan\nEr is gesproken/,
  )
})

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
    expect(dirk.reads()).toMatch(/weten van de extra dag\.\n4\.2\nBron: Sociaal veiligheidsplan/)
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
    expect(vera.reads()).toContain('Wil je dit voorstel intrekken?')
    await vera.press('withdraw-yes', ref)
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
    expect(teun.reads()).not.toContain('Wil je dit voorstel intrekken?')
    await teun.press('withdraw-yes', ref)
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
