import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { advise } from '../../src/rules/advise.ts'
import { choicesIn } from '../../src/rules/answers/choices-in.ts'
import { answersOf } from '../../src/rules/answers.ts'
import { createAsk } from '../../src/rules/ask.ts'
import { askToJson } from '../../src/rules/ask-json.ts'
import { asksFor } from '../../src/rules/asks.ts'
import { coverageOf } from '../../src/rules/coverage.ts'
import { loadProtocol } from '../../src/rules/load.ts'
import type { ReportFacts } from '../../src/rules/report.ts'
import { answerSentences } from '../../src/texts/answer-sentences.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const protocol = loadProtocol(at('second'), at('second-inventory.json'))
const singing: ReportFacts = { sector: 'MBO', concern: 'behaviour', behaviours: ['singing-loudly'], recidivism: false }

describe('another foundation with its own protocol', () => {
  it('is advised by its own rules and nothing else', () => {
    const advice = advise(singing, protocol)
    expect(advice.notify.map((entry) => [entry.role, entry.due, entry.instead])).toEqual([
      ['support-coordinator', 'P1D', ['press-contact']],
    ])
    expect(advice.record).toMatchObject({ where: 'request-log', names: false, keep: 'P1Y' })
    expect(
      advice.measures.filter((entry) => entry.status !== 'not-listed').map((entry) => [entry.measure, entry.status]),
    ).toEqual([
      ['warning', 'possible'],
      ['suspension', 'on-recidivism'],
    ])
    expect(advice.police.status).toBe('none')
    expect(advice.emergency).toEqual([])
    expect(advice.missing.map((entry) => entry.field)).toEqual([
      'place',
      'people',
      'coercion',
      'consent.parents',
      'consent.pupil',
    ])
  })

  it('applies what was in force on the day it happened, in Amsterdam', () => {
    const due = (occurredAt: string) => advise({ ...singing, occurredAt }, protocol).notify[0]?.due
    expect(due('2025-07-31T23:59:00+02:00')).toBe('P3D')
    expect(due('2025-08-01T00:00:00+02:00')).toBe('P1D')
    expect(due('2025-07-31T22:30:00Z')).toBe('P1D')
    expect(due('2025-07-31T21:30:00Z')).toBe('P3D')
    expect(due('1999-05-05T12:00:00Z')).toBe('P3D')
  })

  it('applies the version of the day that is asked for when the day it happened is not known', () => {
    expect(advise(singing, protocol, { on: '2024-01-01' }).notify[0]?.due).toBe('P3D')
    expect(advise(singing, protocol).notify[0]?.due).toBe('P1D')
  })

  it('follows the choices of the school, and the default for a choice that is not there', () => {
    const who = (settings: Record<string, string>) => advise(singing, protocol, { settings }).steps[0]?.who
    expect(who({})).toEqual(['support-coordinator'])
    expect(who({ 'who-talks': 'manager' })).toEqual(['press-contact'])
    expect(who({ 'who-talks': 'nobody', unknown: 'x' })).toEqual(['support-coordinator'])
  })

  it('offers what depends on age, consent and force only when all of it is known to hold', () => {
    const offered = (age: number | undefined, consent: ReportFacts['consent'], coercion = false) => {
      const people = [{ part: 'offender' as const, kind: 'pupil' as const, ...(age === undefined ? {} : { age }) }]
      const { outside, missing } = advise(
        { ...singing, place: 'online', people, coercion, ...(consent ? { consent } : {}) },
        protocol,
      )
      return [outside.length === 1, missing.map((entry) => entry.field)]
    }
    expect(offered(15, { parents: true })).toEqual([true, []])
    expect(offered(16, { parents: true })).toEqual([false, ['consent.pupil']])
    expect(offered(16, { pupil: true })).toEqual([true, []])
    expect(offered(15, { parents: false, pupil: true })).toEqual([false, []])
    expect(offered(15, { parents: null })).toEqual([false, ['consent.parents']])
    expect(offered(15, { parents: true }, true)).toEqual([false, []])
    expect(offered(undefined, { parents: true, pupil: true })).toEqual([false, ['people[0].age']])
  })

  it('applies a rule only when everything in its when holds', () => {
    const outdoors: ReportFacts = {
      ...singing,
      place: 'elsewhere',
      anonymous: true,
      people: [
        { part: ['witness', 'concerned'], kind: 'pupil' },
        { part: 'victim', kind: 'outsider' },
      ],
    }
    const urgency = (facts: ReportFacts) => advise(facts, protocol).urgency
    expect(urgency(outdoors)).toBe('today')
    expect(urgency({ ...outdoors, sector: 'PO' })).toBe('normal')
    expect(urgency({ ...outdoors, place: 'online' })).toBe('normal')
    expect(urgency({ ...outdoors, anonymous: false })).toBe('normal')
    expect(urgency({ ...outdoors, people: [{ part: 'victim', kind: 'outsider' }] })).toBe('normal')
    expect(urgency({ ...outdoors, people: [{ part: 'witness' }, { part: 'victim', kind: 'pupil' }] })).toBe('normal')
  })

  it('asks by its own words', () => {
    expect(asksFor('Het BRANDALARM!', protocol).map((ask) => ask.id)).toEqual(['fire-alarm'])
    expect(asksFor('Een mes', protocol)).toEqual([])
  })
})

describe('what is asked at another foundation', () => {
  const sentences = answerSentences()
  const answersOn = (day: string) => answersOf(protocol, sentences, day)
  const answers = answersOf(protocol, sentences)
  const ask = createAsk(answers, protocol)
  const nl = { language: 'nl' } as const
  const found = (question: string) => ask(question, nl).results.map(({ answer }) => answer.id)

  it('is answered from its own answers and rows, and from nothing else', () => {
    expect(answers.map(({ id, subject, contact }) => [id, subject, contact])).toEqual([
      ['noise-talk', 'matrix', 'support-coordinator'],
      ['piano', 'music', 'press-contact'],
      ['matrix-singing-loudly', 'matrix', 'support-coordinator'],
    ])
    expect(ask('tot hoe laat is de piano vrij', nl).answered).toBe(true)
    expect(found('tot hoe laat is de piano vrij')[0]).toBe('piano')
    expect(found('until when is the piano free')[0]).toBe('piano')
    expect(ask('er is een mes gevonden in een kluisje', nl)).toMatchObject({
      answered: false,
      results: [],
      silence: null,
      emergency: [],
    })
  })

  it('gets the row of its own behaviour, said from the table', () => {
    const row = answers.find((answer) => answer.id === 'matrix-singing-loudly')
    expect(row?.answer.nl.split('\n').slice(0, 4)).toEqual([
      'Mogelijk: waarschuwing.',
      'Als het vaker gebeurt ook: schorsing.',
      'Het protocol noemt hierbij niet: straf binnen de school en verwijdering.',
      'Het protocol noemt hierbij geen aangifte.',
    ])
    expect(row?.facts).toEqual(['talk'])
    expect(row?.sectors).toEqual(['MBO'])
  })

  it('carries its own sources and where the law has moved', () => {
    const [best] = askToJson(ask('piano sleutel', nl), protocol, 'nl', sentences).results
    expect(best).toMatchObject({
      id: 'piano',
      sources: [{ file: 'huisregels.txt', heading: 'Muziek' }],
      contact: 'press-contact',
      currency: [{ gap: 'G01', note: 'De sleutel is nu een pasje.' }],
    })
  })

  it('is what the answer said on a day', () => {
    const pianoOn = (day: string) => answersOn(day).find((answer) => answer.id === 'piano')?.answer.en
    expect(pianoOn('2025-07-31')).toContain('until four')
    expect(pianoOn('2025-08-01')).toContain('until six')
    expect(answers.find((answer) => answer.id === 'piano')?.answer.en).toContain('until six')
    expect(pianoOn('2019-12-31')).toBeUndefined()
  })

  it('tells what the school chose, else the default', () => {
    const talk = answers.filter((answer) => answer.id === 'noise-talk')
    const said = (settings: Record<string, string>) =>
      talk.flatMap((answer) => choicesIn(answer, protocol, { settings }, 'nl', sentences.nl)).join(' ')
    expect(said({})).toMatch(/Wie voert het gesprek\?.*Studentbegeleider/)
    expect(said({ 'who-talks': 'manager' })).toMatch(/Wie voert het gesprek\?.*Opleidingsmanager/)
  })

  it('may be what its protocol is silent about, and then it says whom to ask', () => {
    const { answered, silence } = ask('welke soep is er in de kantine', nl)
    expect([answered, silence?.id, silence?.contact]).toEqual([false, 'silent-soup', 'press-contact'])
    expect(ask('wanneer mag ik op de piano spelen', nl).silence).toBeNull()
  })

  it('is counted: a fact that only an older version named no longer counts', () => {
    const uncovered = (one: typeof protocol) => coverageOf(one).flatMap((row) => row.uncovered)
    expect(uncovered(protocol)).toEqual(['watch'])
    const older = (protocol.answers.get('music') ?? []).filter((answer) => answer.until !== undefined)
    expect(uncovered({ ...protocol, answers: new Map([['music', older]]) })).toEqual([
      'watch',
      'piano-hours',
      'piano-key',
    ])
  })
})
