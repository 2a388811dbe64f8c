import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Doubt } from '../../src/domain/doubt.ts'
import { answersOf } from '../../src/rules/answers.ts'
import { answerSentences } from '../../src/texts/answer-sentences.ts'
import { tellDoubt } from '../../src/use-cases/tell-doubt.ts'
import { ozhw } from '../rules/ozhw.ts'
import { aSendingOffice, type SendingOffice } from '../support/delivery.ts'
import { vlieger } from '../support/example.ts'

const [answer] = answersOf(ozhw, answerSentences())
if (answer === undefined) throw new Error('the protocol answers nothing')
const doubt: Doubt = { id: 'd1', answer: answer.id, reason: 'law-changed', by: null }
const [VERA, TIRZA] = ['UVERA001', 'UTIRZA01']

let office: SendingOffice
beforeEach(async () => {
  office = await aSendingOffice()
})
afterEach(() => office.store.close())

const shownTo = (place: string) => JSON.stringify(office.messenger.cardsFor(place))

describe('a doubt about an answer', () => {
  test('names its title and the reason, and nobody', async () => {
    await tellDoubt(doubt, ['VLI'], office.ports)
    await office.deliverAll()
    expect(office.messenger.calls).toEqual(['post doubt/d1/p_vera'])
    const shown = shownTo(VERA)
    for (const expected of [answer.title.nl, 'De wet is veranderd', 'Lyceum De Vlieger', 'liever geen naam'])
      expect(shown).toContain(expected)
    expect(shown).not.toContain('Tessa')
    expect(office.events).toEqual([expect.objectContaining({ event: 'sent', notice: 'doubt/d1/p_vera', attempt: 1 })])
  })

  test('names whoever wanted that, and in the language of the reader', async () => {
    const people = (await office.store.directory()).people
    await office.store.replacePeople(people.map((p) => (p.id === 'p_vera' ? { ...p, language: 'en' } : p)))
    await tellDoubt({ ...doubt, by: 'p_tessa' }, ['VLI'], office.ports)
    await office.deliverAll()
    expect(office.messenger.cardsFor(VERA)).toMatchObject([{ language: 'en', title: 'Is this answer not right?' }])
    expect(shownTo(VERA)).toContain('Tessa Testdocent')
    expect(shownTo(VERA)).toContain(answer.title.en)
  })

  test('of nobody’s name tells whoever looks after several schools one of them, and of someone named all', async () => {
    const contacts = vlieger.contacts.map((c) =>
      c.role === 'safety-coordinator' && c.school === 'DRE' ? { ...c, person: 'p_vera' } : c,
    )
    await office.store.replaceContacts(contacts)
    await tellDoubt(doubt, ['VLI', 'DRE'], office.ports)
    await tellDoubt({ ...doubt, id: 'd2', by: 'p_sam' }, ['VLI', 'DRE'], office.ports)
    await office.deliverAll()
    const dreef = vlieger.directory.school('DRE')?.name ?? ''
    const cards = office.messenger.cardsFor(VERA).map((card) => JSON.stringify(card))
    for (const card of cards) expect(card).toContain('Lyceum De Vlieger')
    expect(cards.map((card) => card.includes(dreef))).toEqual([false, true])
  })

  test('says so when the answer is not there any more', async () => {
    await tellDoubt({ ...doubt, answer: 'gone-since' }, ['VLI'], office.ports)
    await office.deliverAll()
    expect(shownTo(VERA)).toContain('een antwoord dat er nu niet meer is')
    expect(office.messenger.cardsFor(VERA)[0]?.actions).toEqual([])
  })

  test('is tried again when the platform fails, and looked for before it is sent again', async () => {
    await tellDoubt(doubt, ['VLI'], office.ports)
    office.messenger.fail(VERA, 'temporary')
    await office.deliverAll()
    expect(office.messenger.standing).toEqual([])
    office.messenger.fail(VERA, null)
    office.clock.pass(2_000)
    await office.deliverAll()
    await office.store.claimNotices(office.clock.now, office.clock.now, 20)
    office.clock.pass(60_000)
    await office.deliverAll()
    expect(office.messenger.cardsFor(VERA)).toHaveLength(1)
    expect(office.events.map(({ event }) => event)).toEqual(['failed', 'sent'])
  })

  test('goes to the next in line when someone cannot be reached', async () => {
    await tellDoubt(doubt, ['VLI'], office.ports)
    office.messenger.fail(VERA, 'unreachable')
    await office.deliverAll()
    expect(office.messenger.standing.map(({ ref }) => ref.channel)).toEqual([TIRZA])
    expect(office.events.map(({ event }) => event)).toEqual(['given-up', 'sent'])
    expect((await office.store.ready()).givenUp).toBe(1)
  })

  test('to someone who left goes to the next in line', async () => {
    await tellDoubt(doubt, ['VLI'], office.ports)
    const people = (await office.store.directory()).people
    await office.store.replacePeople(people.filter((p) => p.id !== 'p_vera'))
    await office.deliverAll()
    expect(office.messenger.calls).toEqual([])
    expect((await office.store.ready()).givenUp).toBe(1)
  })
})
