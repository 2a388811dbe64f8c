import { describe, expect, test } from 'vitest'
import {
  alertCard,
  channelCard,
  nobodyReachedCard,
  receiptCard,
  takenUpCard,
} from '../../../src/assistant/screens/cards.ts'
import type { Words } from '../../../src/assistant/screens/words.ts'
import type { Case } from '../../../src/domain/case.ts'
import type { Report } from '../../../src/domain/report.ts'
import { en } from '../../../src/texts/en.ts'
import { nl } from '../../../src/texts/nl.ts'
import type { Card } from '../../../src/view/view.ts'
import { anInvolved } from '../../make.ts'
import { ozhw } from '../../rules/ozhw.ts'
import { fitting } from '../../support/fits.ts'
import { MORNING } from '../../support/office.ts'
import { accusedEmployee } from '../../use-cases/reports.ts'
import { aCaseOf, dutch, english, said } from './cases.ts'

const factsOf = (card: Card) => card.body.flatMap((b) => (b.type === 'facts' ? b.facts : []))
const termOn = (card: Card) => factsOf(card).find((f) => f.label === nl.card.term || f.label === en.card.term)?.value
const alertTo = (firstName: string, subject: Case, words: Words = dutch) =>
  fitting(alertCard(subject, `p_${firstName}`, words))

describe('the term on an alert', () => {
  const fight = aCaseOf({ behaviours: ['hitting'] })

  test('is until when the reader must have done their own most pressing step', () => {
    expect(termOn(alertTo('vera', fight))).toBe('uiterlijk zaterdag 21 november om 10:45')
    expect(termOn(alertTo('vera', fight, english))).toBe('by Saturday 21 November at 10:45')
  })

  test('counts from the incident where the school chose so, and from the report when the hour is not known', () => {
    const settings = { 'react-from': 'incident' }
    const known = aCaseOf({ behaviours: ['hitting'], occurredAt: '09:30' }, { settings })
    expect(termOn(alertTo('vera', known))).toBe('uiterlijk zaterdag 21 november om 09:30')
    const { occurredAt: _, ...report } = known.report
    expect(termOn(alertTo('vera', { ...known, report }))).toBe('uiterlijk zaterdag 21 november om 10:45')
  })

  test('is not that of someone else', () => {
    const bullying = aCaseOf({ behaviours: ['bullying'] })
    expect(bullying.access.map((a) => a.person)).toContain('p_peter')
    expect(termOn(alertTo('peter', bullying))).toBeUndefined()
    expect(termOn(alertTo('vera', bullying))).toContain('uiterlijk')
    expect(termOn(channelCard(bullying, dutch))).toBeUndefined()
  })

  test('is the strictest of several, in words when it is no moment', () => {
    const serious = aCaseOf({ behaviours: ['hitting'], serious: true })
    expect(termOn(alertTo('dirk', serious))).toBe('meteen')
  })

  test('is in school days where the rules count in those', () => {
    const steps = fight.advice.steps.map((s) => ({ ...s, due: { n: 5, unit: 'school-days' } as const }))
    expect(termOn(alertTo('vera', { ...fight, advice: { ...fight.advice, steps } }))).toBe('binnen 5 schooldagen')
  })
})

test('the card in the channel offers to take up for as long as a duty is open', () => {
  const subject = aCaseOf({ behaviours: ['hitting'] })
  const takenUp = { by: 'p_vera', at: MORNING }
  const settled = { ...subject, duties: subject.duties.map((duty) => ({ ...duty, takenUp })) }
  const actionsOn = (shown: Case) => fitting(channelCard(shown, dutch)).actions.map(({ id }) => id)
  expect(actionsOn(subject)).toEqual(['open', 'take-up'])
  expect(actionsOn(settled)).toEqual(['open'])
})

describe.each<[string, Partial<Report>]>([
  ['a sexual offence by staff', { concern: 'staff-sexual-offence', behaviours: [] }],
  ['other misconduct', { concern: 'staff-misconduct', behaviours: ['name-calling'] }],
  ['worries about home', { concern: 'home-safety', behaviours: [] }],
  ['stepping in', { concern: 'physical-intervention', behaviours: [] }],
])('a card of %s', (_, different) => {
  const people = [
    ...(different.concern === 'home-safety' ? [] : [accusedEmployee('daan')]),
    anInvolved({ id: 'i2', parts: ['victim'] }),
  ]
  const subject = aCaseOf({ ...different, people })
  const takenUp = { by: subject.access[0]?.person ?? '', at: MORNING }
  const states = [subject, { ...subject, duties: subject.duties.map((d) => ({ ...d, takenUp })) }]

  test('holds no kind of concern, no behaviour and no role', () => {
    expect(subject.restricted).toBe(true)
    const betraying = [
      ...[nl, en].flatMap(({ words }) => [...Object.values(words.concerns), ...Object.values(words.concernsShort)]),
      ...Object.values(ozhw.roles).flatMap(({ label }) => [label.nl, label.en]),
      ...ozhw.groups.flatMap((g) => g.behaviours.flatMap((b) => [b.label.nl, b.label.en])),
    ].filter((word) => word !== nl.card.restricted && word !== en.card.restricted)
    for (const state of states)
      for (const words of [dutch, english])
        for (const card of [
          ...subject.access.map((a) => alertCard(state, a.person, words)),
          receiptCard(state, words),
          takenUpCard(state, words),
          nobodyReachedCard(state, words),
        ]) {
          const texts = JSON.stringify(fitting(card)).match(/"[^"]+"/g) ?? []
          expect(said(card)).toContain(words.texts.card.open)
          expect(texts.filter((text) => betraying.includes(text.slice(1, -1)))).toEqual([])
          for (const { label } of Object.values(ozhw.roles))
            expect(said(card)).not.toContain(`(${label[words.language]})`)
        }
  })
})

describe('the card that nobody was reached', () => {
  test('says whom to call of an ordinary report', () => {
    const subject = aCaseOf({ behaviours: ['hitting'] }, { unreachable: 'everyone' })
    expect(said(nobodyReachedCard(subject, dutch))).toContain('Bel nu de school: 0180-000001.')
  })

  test('of a restricted one says only where that stands: not the school, nor a number that tells what it is about', () => {
    const subject = aCaseOf({ concern: 'home-safety', behaviours: [] }, { unreachable: 'everyone' })
    for (const words of [dutch, english]) {
      const card = said(fitting(nobodyReachedCard(subject, words)))
      for (const told of ['0180', '0800', '0900', 'Veilig Thuis', 'bestuur', 'board']) expect(card).not.toContain(told)
    }
  })
})
