import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Asker, Intent } from '../../src/assistant/turn.ts'
import { anInvolved } from '../make.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { someone } from '../support/example.ts'
import { fitting } from '../support/fits.ts'
import { inWords, settlePlanned } from '../use-cases/planned.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

let office: StaffedOffice
beforeEach(async () => {
  office = await aStaffedOffice()
})
afterEach(() => office.store.close())

describe('someone who is not on the list', () => {
  const form = { id: 'report', context: 'x.0' }
  const everything: readonly Intent[] = [
    { type: 'command', command: 'report', words: '' },
    { type: 'command', command: 'protocol', words: 'schorsing' },
    { type: 'command', command: 'assistant', words: '' },
    { type: 'command', command: 'handle-with-care', words: '' },
    { type: 'report-from-message' },
    { type: 'card-pressed', action: 'open', value: 'VLI-2026-XXXXX' },
    { type: 'form-changed', form, values: {} },
    { type: 'form-pressed', form, action: 'add-person', value: 'new', values: {} },
    { type: 'form-sent', form, formId: 'V1', values: { concern: 'behaviour', story: 'x' } },
    { type: 'form-closed', form },
  ]

  test.each(['nl', 'en'] as const)('is told whom to ask, whatever they do (%s)', async (language) => {
    const stranger: Asker = { type: 'stranger', language }
    for (const intent of everything) {
      const reply = await office.assistant().respond(stranger, intent)
      expect(reply).toMatchObject({ type: 'open', form: { id: 'stranger' } })
      expect(JSON.stringify(reply)).toContain('112')
    }
    expect(await settlePlanned(office)).toEqual([])
  })

  test('finds nobody', async () => {
    const found = office.assistant().suggest({ type: 'stranger', language: 'nl' }, form, 'staff', '')
    expect(await found).toEqual([])
  })

  test('is someone whose Slack id nobody linked, in the language of their locale', async () => {
    const { askerOnSlack } = office.assistant()
    expect(await askerOnSlack('UNOBODY', 'en-GB')).toEqual({ type: 'stranger', language: 'en' })
    expect(await askerOnSlack('UNOBODY', undefined)).toEqual({ type: 'stranger', language: 'nl' })
    expect(await askerOnSlack('UTESSA01', 'en-GB')).toEqual({ type: 'staff', member: someone('tessa') })
  })

  test('is someone who left', async () => {
    const { people } = await office.store.directory()
    await office.store.replacePeople(people.filter((person) => person.id !== 'p_tessa'))
    expect(await office.assistant().askerOnSlack('UTESSA01', 'nl-NL')).toEqual({ type: 'stranger', language: 'nl' })
  })
})

describe('meeting someone on Slack', () => {
  beforeEach(async () => {
    const people = (await office.store.directory()).people
    await office.store.replacePeople(people.map((p) => (p.id === 'p_daan' ? { ...p, slackId: null } : p)))
  })

  test('remembers who they are by their e-mail address', async () => {
    const { meetOnSlack, askerOnSlack } = office.assistant()
    expect(await meetOnSlack('UNEW', 'Daan.Docent@Vlieger.example')).toBe(true)
    expect(await askerOnSlack('UNEW', undefined)).toMatchObject({ member: { id: 'p_daan' } })
    expect(await meetOnSlack('UNEW', 'daan.docent@vlieger.example')).toBe(true)
  })

  test('never gives someone’s place to another account', async () => {
    const { meetOnSlack, askerOnSlack } = office.assistant()
    expect(await meetOnSlack('UFAKE', 'tessa.testdocent@vlieger.example')).toBe(false)
    expect(await askerOnSlack('UFAKE', undefined)).toMatchObject({ type: 'stranger' })
  })

  test('tells when nobody has that address', async () => {
    expect(await office.assistant().meetOnSlack('UNEW', 'nobody@vlieger.example')).toBe(false)
  })
})

describe('someone who joins a channel', () => {
  test('and is kept out of a case has its card taken away; a stranger changes nothing', async () => {
    const steppedIn = anInvolved({ id: 'i7', kind: 'staff', parts: ['intervened'], staffId: 'p_teun' })
    await takenIn(office, hitting({ people: [anInvolved(), steppedIn] }))
    await settlePlanned(office)
    await office.assistant().joinedChannel('C0VEILIG01', 'UNOBODY')
    expect(await settlePlanned(office)).toEqual([])
    await office.assistant().joinedChannel('C0VEILIG01', 'UTEUN001')
    expect(inWords(await settlePlanned(office))).toEqual(['remove channel'])
    expect(office.wakes()).toBeGreaterThan(0)
  })
})

describe('what someone types to the assistant', () => {
  const typed = (who: string, slackId: string) =>
    office.assistant().onDirectMessage?.(office.deskOf(who).asker, slackId)

  test('is answered with how to do it, once an hour, in their language', async () => {
    await typed('tessa', 'UTESSA01')
    await typed('tessa', 'UTESSA01')
    await typed('emily', 'UEMILY01')
    expect(office.answers.map(([to, card]) => [to, card.language])).toEqual([
      ['UTESSA01', 'nl'],
      ['UEMILY01', 'en'],
    ])
    for (const [, card] of office.answers) expect(JSON.stringify(fitting(card))).toMatch(/\/melding|\/report/)
    office.clock.pass(60 * 60 * 1000)
    await typed('tessa', 'UTESSA01')
    expect(office.answers).toHaveLength(3)
  })

  test('by a stranger is not answered', async () => {
    await office.assistant().onDirectMessage?.({ type: 'stranger', language: 'nl' }, 'UNOBODY')
    expect(office.answers).toEqual([])
  })
})

describe('help', () => {
  test.each([
    ['tessa', '', 'Iets melden'],
    ['tessa', 'onzin', '“onzin” kennen we hier niet'],
    ['emily', '', '/report'],
  ])('for %s with «%s» says «%s»', async (who, words, said) => {
    const desk = office.deskOf(who)
    await desk.command('assistant', words)
    expect(desk.reads()).toContain(said)
    expect(desk.reads()).toContain('113')
  })

  test('repeats no half letters of what was typed', async () => {
    const desk = office.deskOf('tessa')
    await desk.command('assistant', '👩‍🏫'.repeat(40))
    expect(() => encodeURIComponent(desk.reads())).not.toThrow()
  })
})

test('when something failed on our side, the form says so in their language, with whom to phone', () => {
  const { troubleForm } = office.assistant()
  const [dutch, english] = [
    troubleForm(office.deskOf('tessa').asker),
    troubleForm({ type: 'stranger', language: 'en' }),
  ]
  expect([dutch.language, english.language]).toEqual(['nl', 'en'])
  const said = JSON.stringify(fitting(dutch))
  expect(said).not.toContain('niets opgeslagen')
  expect(said).toContain('niet zeker of het is opgeslagen')
  expect(said).toContain('nooit dubbel')
  expect(said).toContain('Bel de veiligheidscoördinator')
  expect(JSON.stringify(fitting(english))).toContain('112')
})
