import { describe, expect, it } from 'vitest'
import { advise } from '../../src/rules/advise.ts'
import type { ReportFacts } from '../../src/rules/report.ts'
import { adviceToJson } from '../../src/rules/to-json.ts'
import { ozhw } from './ozhw.ts'

const outsideOf = (facts: Partial<ReportFacts>, settings = {}) =>
  advise({ sector: 'VO', concern: 'behaviour', ...facts }, ozhw, { settings }).outside
const whoTurnsTo = (party: string, facts: Partial<ReportFacts>, settings = {}) =>
  outsideOf(facts, settings).find((entry) => entry.party === party)?.who

describe('who turns to a body outside the school', () => {
  it('is named in every rule; only a complaint is for whoever comes with it', () => {
    const own = ozhw.rules.flatMap((rule) =>
      (rule.outside ?? []).flatMap((entry) =>
        Array.isArray(entry.who) && entry.who.length === 0 ? [`${rule.id} ${entry.party}`] : [],
      ),
    )
    expect(own).toEqual(['complaint-elsewhere complaints-committee'])
  })

  it('is the board for a possible offence by staff, and the supervisory board when that is accused', () => {
    expect(whoTurnsTo('confidential-inspector', { concern: 'staff-sexual-offence' })).toEqual(['board'])
    const accused: Partial<ReportFacts> = {
      concern: 'staff-sexual-offence',
      people: [{ part: 'offender', kind: 'staff', position: 'board-member' }],
    }
    for (const party of ['confidential-inspector', 'police', 'parents'])
      expect(whoTurnsTo(party, accused)).toEqual(['supervisory-board'])
  })

  it('is who carries out the reporting code', () => {
    const home = { concern: 'home-safety' } as const
    expect(whoTurnsTo('veilig-thuis', home)).toEqual(['reporting-code-officer'])
    expect(whoTurnsTo('veilig-thuis', home, { 'meldcode-vo': 'support-coordinator' })).toEqual(['support-coordinator'])
    expect(whoTurnsTo('veilig-thuis', { ...home, sector: 'PO' })).toEqual([
      'internal-supervisor',
      'reporting-code-officer',
    ])
  })

  it('is everyone of whom a rule says so when it must be done, without those for whom it is only possible', () => {
    expect(whoTurnsTo('police', { behaviours: ['hitting'] })).toEqual(['school-leader'])
    expect(whoTurnsTo('police', { behaviours: ['drug-possession'] })).toEqual(['team-leader', 'school-leader'])
    const both = { behaviours: ['discrimination-skin-colour', 'bullying'], serious: true }
    expect(whoTurnsTo('confidential-inspector', { behaviours: ['bullying'] })).toEqual(['school-leader'])
    expect(whoTurnsTo('confidential-inspector', both)).toEqual(['board'])
  })

  it('goes out with the advice', () => {
    const advice = advise({ sector: 'VO', concern: 'staff-sexual-offence' }, ozhw)
    for (const entry of adviceToJson(advice, undefined, 'nl').outside) expect(entry.who).toEqual(['board'])
  })
})
