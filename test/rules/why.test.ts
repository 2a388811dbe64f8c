import { describe, expect, it } from 'vitest'
import { advise } from '../../src/rules/advise.ts'
import type { ReportFacts } from '../../src/rules/report.ts'
import { whyMeasure, whyStep } from '../../src/rules/why.ts'
import { ozhw } from './ozhw.ts'

const hit: ReportFacts = {
  sector: 'VO',
  concern: 'behaviour',
  behaviours: ['hitting'],
  people: [{ part: 'offender', kind: 'pupil', age: 14 }],
  serious: false,
  weaponUsed: false,
}
const advised = (facts: Partial<ReportFacts> = {}, settings = {}) => advise({ ...hit, ...facts }, ozhw, { settings })

describe('why a step is asked', () => {
  it('is said from what its rule depends on, of the behaviours only those that were reported', () => {
    const stolen = advised({ behaviours: ['theft-of-property'], serious: true })
    expect(whyStep(stolen, 'police-report', ozhw, 'nl')).toEqual([
      'Dit hoort erbij, want het gaat om diefstal van eigendommen.',
    ])
    expect(whyStep(stolen, 'immediate-care', ozhw, 'en')).toEqual(['This goes with it, because it is serious.'])
    expect(whyStep(stolen, 'complete-register', ozhw, 'nl')).toEqual(['Dit hoort bij elke melding van deze soort.'])
  })

  it('names the choice of the school', () => {
    const [sentence] = whyStep(advised({}, { 'react-from': 'incident' }), 'react', ozhw, 'nl')
    expect(sentence).toBe(
      'Dit hoort erbij, want de school koos bij «Vanaf wanneer tellen de 48 uur?»: vanaf het incident.',
    )
  })

  it('names age and consent', () => {
    const [sentence] = whyStep(advised({ consent: { parents: true } }), 'halt-refer', ozhw, 'nl')
    expect(sentence).toBe(
      'Dit hoort erbij, want wie het zou hebben gedaan is een leerling en de leerling is 12 tot en met 15 jaar en de ouders gaven toestemming.',
    )
  })

  it('is not made up for a step that is not asked, nor for an advice without reasons', () => {
    expect(whyStep(advised(), 'immediate-care', ozhw, 'nl')).toEqual([])
    expect(
      whyStep({ ...advised(), trace: [{ rule: 'old', because: 'it always applies' }] }, 'react', ozhw, 'nl'),
    ).toEqual([])
  })

  it('can be said of every step of every concern, in both languages, without an id of a rule', () => {
    for (const concern of ['behaviour', 'home-safety', 'staff-sexual-offence', 'data-breach', 'complaint'] as const) {
      const advice = advised({ concern, serious: true, weaponUsed: true, acuteDanger: true })
      for (const { id } of advice.steps) {
        for (const language of ['nl', 'en'] as const) {
          const sentences = whyStep(advice, id, ozhw, language)
          expect(sentences.length, id).toBeGreaterThan(0)
          expect(sentences.join()).not.toMatch(/undefined|route|-route|\[object/)
        }
      }
    }
  })
})

describe('why a measure is listed or not', () => {
  it('is said from the rows of the matrix', () => {
    expect(whyMeasure(advised(), 'warning', ozhw, 'nl')).toEqual([
      'De matrix noemt deze maatregel als het gaat om slaan.',
    ])
    expect(whyMeasure(advised(), 'internal-sanction', ozhw, 'en')).toEqual([
      'The matrix lists this measure on a repeat when it is about hitting.',
    ])
    expect(whyMeasure(advised(), 'expulsion', ozhw, 'nl')).toEqual([
      'De matrix noemt deze maatregel niet als het gaat om slaan.',
    ])
  })

  it('is said of a measure that is listed as another one is', () => {
    expect(whyMeasure(advised(), 'suspension-intending-expulsion', ozhw, 'nl')).toEqual(
      whyMeasure(advised(), 'expulsion', ozhw, 'nl'),
    )
  })

  it('says what is missing for a time-out', () => {
    expect(whyMeasure(advised(), 'time-out', ozhw, 'nl')).toEqual([
      'Deze maatregel kan pas als bekend is: het is ernstig.',
    ])
    expect(whyMeasure(advised({ serious: true }), 'time-out', ozhw, 'en').join(' ')).toContain('because it is serious')
  })

  it('says that the matrix has no row', () => {
    expect(whyMeasure(advised({ behaviours: ['weapon-possession'] }), 'suspension', ozhw, 'nl')).toEqual([
      'De matrix heeft geen regel als het gaat om wapen bij zich hebben. Daarom noemt zij geen maatregel.',
    ])
  })
})
