import { describe, expect, test } from 'vitest'
import { drawProposal } from '../../../src/assistant/screens/proposal-card.ts'
import type { Case } from '../../../src/domain/case.ts'
import type { Proposal } from '../../../src/domain/proposal.ts'
import { aProposal } from '../../make.ts'
import { ozhw } from '../../rules/ozhw.ts'
import { vlieger } from '../../support/example.ts'
import { fitting } from '../../support/fits.ts'
import { accusedEmployee } from '../../use-cases/reports.ts'
import { aCaseOf, said } from './cases.ts'

const ordinary = aCaseOf({ behaviours: ['kicking'] })
const restricted = aCaseOf({ concern: 'staff-misconduct', people: [accusedEmployee('daan')] })
const suspension: Partial<Proposal> = { measure: 'suspension', length: { n: 2, unit: 'school-days' } }
const cardOf = (subject: Case, different: Partial<Proposal> = {}) =>
  fitting(
    drawProposal(
      aProposal({ proposedBy: 'p_bram', ...suspension, ...different }),
      subject,
      'p_bea',
      ozhw,
      vlieger.directory,
    ),
  )

describe('the card of a proposal', () => {
  test('shows the measure and its length, also in the notification', () => {
    const card = cardOf(ordinary)
    expect(card.summary).toContain('schorsing, 2 schooldagen')
    expect(said({ ...card, summary: '' })).toContain('schorsing, 2 schooldagen')
    expect(card.actions.map(({ id }) => id)).toEqual(['agree', 'disagree'])
  })

  test('of a restricted case shows neither, and has a button to see them', () => {
    expect(restricted.restricted).toBe(true)
    const card = cardOf(restricted)
    expect(said(card)).not.toMatch(/schors|schooldagen/)
    expect(card.summary).toBe(`Er is een voorstel bij melding ${restricted.number}.`)
    expect(said(card)).toContain('Bram Bestuur')
    expect(card.actions.map(({ id }) => id)).toEqual(['look-at-proposal', 'agree', 'disagree'])
  })

  test('names the role that it went up to, but not of a restricted case', () => {
    expect(said(cardOf(ordinary, { wentUpTo: 'board' }))).toContain('Wacht op een besluit van')
    const card = said(cardOf(restricted, { wentUpTo: 'board' }))
    expect(card).toContain('Wacht op een besluit')
    expect(card).not.toContain('besluit van')
  })
})
