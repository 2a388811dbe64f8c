import { describe, expect, test } from 'vitest'
import { caseForm } from '../../../src/assistant/screens/case-form.ts'
import { ownReportForm } from '../../../src/assistant/screens/own-report-form.ts'
import type { Case, HistoryEntry } from '../../../src/domain/case.ts'
import type { Involved } from '../../../src/domain/report.ts'
import { whyMeasure, whyStep } from '../../../src/rules/why.ts'
import { anInvolved } from '../../make.ts'
import { ozhw } from '../../rules/ozhw.ts'
import { fitting } from '../../support/fits.ts'
import { MORNING } from '../../support/office.ts'
import { accusedEmployee } from '../../use-cases/reports.ts'
import { aCaseOf, dutch, english, said, under } from './cases.ts'

const REPORTED: readonly HistoryEntry[] = [{ at: MORNING, by: 'p_tessa', what: { type: 'reported' } }]
const ALONE = { earlier: [], alsoReported: [], linked: [] }
const formOf = (subject: Case, words = dutch, history = REPORTED) =>
  fitting(
    caseForm({ subject, around: ALONE, history, proposals: [], steps: [] }, subject.access[0]?.person ?? '', words),
    ['slack'],
  )

const offence = aCaseOf({
  concern: 'staff-sexual-offence',
  behaviours: [],
  people: [accusedEmployee('daan'), anInvolved({ id: 'i2', parts: ['victim'] })],
})

describe('bodies outside the school', () => {
  const lines = under('Buiten de school', formOf(offence))
  const of = (party: string) => lines.find((line) => line.startsWith(`Zoek contact met ${party}`)) ?? ''

  test('say who turns to them, with the number, by when and where it stands', () => {
    expect(of('vertrouwensinspecteur')).toContain('Zoek contact met vertrouwensinspecteur · 0900 1113111 · meteen')
    expect(of('vertrouwensinspecteur')).toContain('college van bestuur')
    expect(of('vertrouwensinspecteur')).toContain('Bron: Sociaal veiligheidsplan')
  })

  test('say after which step, in the words of that step', () => {
    expect(of('politie')).toContain('pas na: “Overleg meteen met de vertrouwensinspecteur”')
    expect(of('alle ouders met gezag')).toContain('pas na: “Overleg')
    const other = under('Outside the school', formOf(offence, english)).join('\n')
    expect(other).toContain('Get in touch with police')
    expect(other).toContain('only after: “Consult')
  })

  test('say when it is only possible', () => {
    const [inspector] = under('Buiten de school', formOf(aCaseOf({ behaviours: ['bullying'] })))
    expect(inspector).toContain('Contact met vertrouwensinspecteur kan · 0900 1113111')
  })
})

test('steps say until when, and after which step', () => {
  const steps = under('Stappen uit het protocol', formOf(aCaseOf({ behaviours: ['hitting'] }))).join('\n')
  expect(steps).toContain('veiligheidscoördinator · uiterlijk zaterdag 21 november om 10:45 · Bron')
  expect(under('Stappen uit het protocol', formOf(offence)).join('\n')).toContain('pas na: “')
})

test('who was told are those who can open it now; a role in which nobody was reached is named', () => {
  const subject = aCaseOf({ behaviours: ['hitting'] })
  const [first] = subject.access
  if (first === undefined) throw new Error('nobody is told')
  const access = subject.access.map((a) => (a.person === first.person ? { ...a, until: MORNING } : a))
  const lines = under('Wie heeft bericht gekregen?', formOf({ ...subject, access }))
  expect(lines).toEqual([`Nog niemand bereikt als ${dutch.role(first.role)}`])
})

describe('the longest that can be filled in', () => {
  const long = 'Verzonnen lange naam '.repeat(8).slice(0, 150)
  const answer = 'Een lang verzonnen antwoord. '.repeat(110).slice(0, 3000)
  const people: readonly Involved[] = Array.from({ length: 10 }, (_, i) =>
    anInvolved({
      id: `i${i}`,
      kind: 'staff',
      parts: ['offender', 'intervened', 'unclear'],
      position: 'teacher',
      name: long,
      className: long,
      pupilNumber: long,
    }),
  )
  const written = {
    story: answer,
    pupilSays: answer,
    goalAndConsequences: answer,
    context: answer,
    whatWasUsed: answer,
    alreadyDone: answer,
    policeReportNumber: answer,
    damages: answer,
  }
  const subject = aCaseOf({
    ...written,
    people,
    behaviours: ['hitting', 'kicking', 'wounding', 'threatening', 'bullying'],
    serious: true,
    weaponUsed: true,
    acuteDanger: true,
    selfHarmRisk: true,
  })
  const history: readonly HistoryEntry[] = Array.from({ length: 40 }, () => ({
    at: MORNING,
    by: 'p_vera',
    what: { type: 'handed-over', to: 'p_teun', reason: answer.slice(0, 500) },
  }))

  test.each([dutch, english])('fits whole in both forms (%#)', (words) => {
    const whole = formOf(subject, words, history)
    const own = fitting(ownReportForm(subject, true, MORNING, words), ['slack'])
    for (const form of [whole, own]) {
      expect(said(form)).toContain(answer)
      expect(said(form)).toContain(long)
    }
  })
})

test('how certain a note on the law is, stays apart for each part of it', () => {
  const law = under('Let op: de wet is veranderd', formOf(offence)).join('\n')
  expect(law).toContain('Hoe zeker: deels zeker, het staat in de wet; deels niet helemaal zeker')
  expect(law).toContain('Hoe zeker: niet helemaal zeker, vraag dit na.')
})

test('a step that is for whoever reports says so to the others', () => {
  const [first] = under('Stappen uit het protocol', formOf(offence))
  expect(first).toMatch(/^Vraag niet door.* \| wie meldt · meteen/)
})

describe('why', () => {
  const subject = aCaseOf({ behaviours: ['hitting'], serious: true })

  test('a step is asked stands with it', () => {
    const steps = under('Stappen uit het protocol', formOf(subject))
    expect(steps.length).toBeGreaterThan(3)
    for (const [i, { id }] of subject.advice.steps.entries()) {
      const why = whyStep(subject.advice, id, ozhw, 'nl')
      expect(why.length, id).toBeGreaterThan(0)
      for (const sentence of why) expect(steps[i]).toContain(sentence)
    }
    const [first] = whyStep(subject.advice, subject.advice.steps[0]?.id ?? '', ozhw, 'en')
    expect(under('Steps from the protocol', formOf(subject, english))[0]).toContain(first)
  })

  test('a measure is not listed stands with it, and only then', () => {
    const measures = under('Maatregelen', formOf(aCaseOf({ behaviours: ['hitting'] })))
    const { advice } = aCaseOf({ behaviours: ['hitting'] })
    expect(new Set(advice.measures.map(({ status }) => status)).size).toBeGreaterThan(1)
    for (const { measure, status } of advice.measures) {
      const [why = 'there is no reason'] = whyMeasure(advice, measure, ozhw, 'nl')
      const line = measures.find((one) => one.startsWith(`${dutch.texts.words.measures[measure]}:`))
      expect(line?.includes(why), measure).toBe(status === 'not-listed')
    }
  })

  test('is left out of a case that was advised before reasons were kept', () => {
    const trace = subject.advice.trace.map(({ rule, because }) => ({ rule, because }))
    const read = said(formOf({ ...subject, advice: { ...subject.advice, trace } }))
    for (const { id } of subject.advice.steps)
      for (const sentence of whyStep(subject.advice, id, ozhw, 'nl')) expect(read).not.toContain(sentence)
  })
})
