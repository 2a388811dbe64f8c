import { describe, expect, test } from 'vitest'
import { missingBlocks, outsideBlocks, stepBlocks } from '../../src/assistant/screens/advice-blocks.ts'
import { historyItem } from '../../src/assistant/screens/history-item.ts'
import { measureBlocks } from '../../src/assistant/screens/measure-blocks.ts'
import { wordsIn } from '../../src/assistant/screens/words.ts'
import type { HistoryEvent } from '../../src/domain/case.ts'
import type { Length, Term } from '../../src/rules/advice.ts'
import { anAdvice } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'
import { vlieger } from '../support/example.ts'
import { MORNING } from '../support/office.ts'

const nl = wordsIn('nl', ozhw, vlieger.directory)
const en = wordsIn('en', ozhw, vlieger.directory)

describe('a term', () => {
  test.each<[Term | null, string, string]>([
    [null, '', ''],
    ['immediately', 'meteen', 'at once'],
    ['asap', 'zo snel mogelijk', 'as soon as possible'],
    ['PT48H', 'binnen 48 uur', 'within 48 hours'],
    ['P1D', 'binnen 1 dag', 'within 1 day'],
    ['P8W', 'binnen 8 weken', 'within 8 weeks'],
    ['P1M', 'binnen 1 maand', 'within 1 month'],
    ['P5Y', 'binnen 5 jaar', 'within 5 years'],
    [{ n: 1, unit: 'school-days' }, 'binnen 1 schooldag', 'within 1 school day'],
    [{ n: 5, unit: 'school-days' }, 'binnen 5 schooldagen', 'within 5 school days'],
  ])('%j is said as «%s»', (term, dutch, english) => {
    expect([nl.term(term), en.term(term)]).toEqual([dutch, english])
  })
})

describe('a length', () => {
  test.each<[Length, string]>([
    [{ n: 3, unit: 'school-days' }, 'hooguit 3 schooldagen'],
    [{ n: 1, unit: 'weeks' }, 'hooguit 1 week'],
    [{ n: 1, unit: 'rest-of-day' }, 'de rest van de dag'],
  ])('%j is said as «%s»', (length, said) => {
    expect(nl.length(length)).toBe(said)
  })
})

describe('words for what the program keeps', () => {
  test('are in the language of the reader', () => {
    expect(nl.roles(['mentor', 'school-leader'])).toBe('mentor of groepsleerkracht en directeur of unitdirecteur')
    expect(en.behaviour('hitting')).toBe('hitting')
    expect(nl.behaviour('hitting')).toBe('slaan')
    expect([nl.party('police'), nl.partyPhone('police')]).toEqual(['politie', '0900 8844'])
    expect(nl.partyPhone('parents')).toBeNull()
    expect(nl.school('VLI')).toBe('Lyceum De Vlieger (voorbeeld)')
  })

  test('show the clock at school, in winter and in summer', () => {
    expect(nl.moment(MORNING)).toBe('donderdag 19 november om 10:45')
    expect(nl.moment(new Date('2026-07-01T22:30:00.000Z'))).toBe('donderdag 2 juli om 00:30')
    expect(nl.day('2026-03-29')).toBe('zondag 29 maart')
  })

  test('fall back on what is kept when the list has it no more', () => {
    expect([nl.behaviour('dancing'), nl.school('XXX')]).toEqual(['dancing', 'XXX'])
    expect(nl.person('p_gone')).toBe('iemand die hier niet meer werkt')
    expect(nl.source({ file: 'unknown.txt', heading: 'X > 1' })).toBe('Bron: unknown.txt, X > 1')
  })
})

describe('the history', () => {
  const events: readonly HistoryEvent[] = [
    { type: 'reported' },
    { type: 'alerted', person: 'p_vera', roles: ['safety-coordinator'] },
    { type: 'not-reached', person: 'p_vera' },
    { type: 'nobody-reached', role: 'mentor' },
    { type: 'opened' },
    { type: 'taken-up', roles: ['mentor'] },
    { type: 'handed-over', to: 'p_teun', reason: 'Vrij.' },
    { type: 'accused-matched', involved: 'i1', staffId: 'p_daan' },
    { type: 'accused-matched', involved: 'i1', staffId: null },
    { type: 'duty-passed-on', role: 'board', to: 'supervisory-board' },
    { type: 'duty-passed-on', role: 'press-contact', to: null },
    { type: 'removed-from-channel' },
  ]

  test('says what happened, by whom and when, each in its own words', () => {
    const lines = events.map((what) => historyItem({ at: MORNING, by: 'p_vera', what }, nl))
    expect(new Set(lines.map((l) => l.text)).size).toBe(events.length)
    for (const { text, note } of lines) {
      expect(text).toMatch(/^Vera Veiligheid: ./)
      expect(note).toBe('donderdag 19 november om 10:45')
    }
    const english = events.map((what) => historyItem({ at: MORNING, by: null, what }, en).text)
    expect(english.every((text) => text.startsWith('Meldwijzer: '))).toBe(true)
    expect(english.filter((text) => lines.some((l) => l.text === text))).toEqual([])
  })

  test('never names the colleague who was matched', () => {
    const matched = historyItem({ at: MORNING, by: 'p_bram', what: events[7] ?? { type: 'opened' } }, nl)
    expect(matched.text).not.toContain('Daan')
  })
})

describe('an advice', () => {
  const grounds = { facts: [], sources: [{ file: '004_f7ab13f56cfb77c5.txt', heading: 'Kop > 1' }] }

  test('without steps, bodies outside, questions or measures shows nothing of them', () => {
    expect([stepBlocks([], nl), outsideBlocks([], nl)]).toEqual([[], []])
    expect([missingBlocks(anAdvice(), nl), measureBlocks(anAdvice({ measures: [] }), nl)]).toEqual([[], []])
  })

  test('says of a body outside who, the number and by when, and where it stands', () => {
    const [list] = outsideBlocks(
      [{ party: 'police', who: ['school-leader'], due: 'immediately', after: [], ...grounds }],
      nl,
    )
    expect(list).toMatchObject({
      items: [
        {
          text: 'Zoek contact met politie · 0900 8844 · meteen',
          note: 'directeur of unitdirecteur · Bron: Sociaal veiligheidsplan, Kop > 1',
        },
      ],
    })
  })

  test('asks once for what is missing of several people', () => {
    const why = { nl: 'Daarom.', en: 'That is why.' }
    const missing = ['people[0].age', 'people[1].age', 'serious', 'unheard-of'].map((field) => ({ field, why }))
    const [list] = missingBlocks(anAdvice({ missing }), nl)
    expect(list).toMatchObject({
      items: [
        { text: 'Hoe oud is de leerling?' },
        { text: 'Vind je dit een ernstig incident?' },
        { text: 'Iets anders' },
      ],
    })
  })

  test('says of a measure who decides for how long, after whom, and never that it will be', () => {
    const authority = [
      { upTo: { n: 1, unit: 'school-days' }, decides: ['team-leader'], with: [], ...grounds },
      { upTo: null, decides: ['school-leader'], with: ['board'], ...grounds },
    ] as const
    const entry = {
      measure: 'suspension',
      status: 'possible',
      decides: ['team-leader'],
      authority,
      ...grounds,
    } as const
    const [note, list] = measureBlocks(anAdvice({ measures: [entry] }), nl)
    expect(note).toMatchObject({ text: expect.stringContaining('mogelijkheden') })
    expect(list).toMatchObject({
      items: [
        {
          text: 'schorsing: mogelijk',
          note: expect.stringContaining('in overleg met college van bestuur'),
        },
      ],
    })
  })
})
