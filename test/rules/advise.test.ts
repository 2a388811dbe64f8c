import { describe, expect, it } from 'vitest'
import { advise } from '../../src/rules/advise.ts'
import { InvalidReport, readReport } from '../../src/rules/read-report.ts'
import type { PersonFacts, ReportFacts } from '../../src/rules/report.ts'
import { ROLES } from '../../src/rules/vocabulary.ts'
import { ozhw } from './ozhw.ts'

const pupil: PersonFacts = { part: 'offender', kind: 'pupil' }
const hit: ReportFacts = { sector: 'VO', concern: 'behaviour', behaviours: ['hitting'], people: [pupil] }
const measure = (facts: ReportFacts, name: string, settings: Record<string, string> = {}) =>
  advise(facts, ozhw, { settings }).measures.find((entry) => entry.measure === name)

describe('what is shown above everything', () => {
  it('is 112 in danger and 113 when someone may hurt themselves, whatever the concern', () => {
    const danger = { acuteDanger: true, selfHarmRisk: true }
    for (const concern of ['behaviour', 'home-safety', 'staff-sexual-offence', 'complaint'] as const) {
      expect(advise({ ...hit, ...danger, concern }, ozhw)).toMatchObject({
        emergency: ['112', '113'],
        urgency: 'acute',
      })
    }
    expect(advise(hit, ozhw).emergency).toEqual([])
  })
})

describe('measures', () => {
  it('are those of the kind of whoever would have done it', () => {
    const names = (...people: PersonFacts[]) => advise({ ...hit, people }, ozhw).measures.map((entry) => entry.measure)
    const pupils = [
      'warning',
      'internal-sanction',
      'time-out',
      'suspension',
      'suspension-intending-expulsion',
      'expulsion',
    ]
    expect(names(pupil)).toEqual(pupils)
    expect(names({ part: 'offender' })).toEqual(pupils)
    expect(names({ part: 'offender', kind: 'parent' })).toEqual(['talk', 'access-denial'])
    expect(names(pupil, { part: 'offender', kind: 'outsider' })).toEqual([...pupils, 'talk', 'access-denial'])
    for (const kind of ['staff', 'volunteer', 'trainee', 'agency-worker'] as const) {
      expect(names({ part: 'offender', kind, position: 'teacher' })).toEqual([])
    }
  })

  it('hold a time-out when it is serious, and ask when that is not known', () => {
    expect(measure({ ...hit, serious: true }, 'time-out')?.status).toBe('possible')
    expect(measure({ ...hit, serious: false }, 'time-out')?.status).toBe('not-listed')
    expect(advise(hit, ozhw).missing.map((entry) => entry.field)).toContain('serious')
  })

  it('towards a visitor are a talk by the head and a refusal by the board', () => {
    const parent: ReportFacts = { ...hit, people: [{ part: 'offender', kind: 'parent' }] }
    expect(measure(parent, 'talk')).toMatchObject({ status: 'possible', decides: ['school-leader'] })
    expect(measure(parent, 'access-denial')).toMatchObject({ status: 'possible', decides: ['board'] })
  })

  it('follow the school’s own choice where the plan contradicts itself', () => {
    const po: ReportFacts = { ...hit, sector: 'PO' }
    expect(measure(po, 'suspension')).toMatchObject({
      decides: ['school-leader'],
      authority: [{ upTo: { n: 1, unit: 'weeks' }, with: ['board'], setting: 'suspension-po' }],
      currency: ['G02', 'G12', 'G30'],
    })
    expect(measure(po, 'suspension', { 'suspension-po': 'board', 'suspension-po-length': 'two-days' })).toMatchObject({
      decides: ['board'],
      authority: [{ upTo: { n: 2, unit: 'school-days' }, with: [] }],
    })
    expect(measure(hit, 'warning', { 'sanction-authority': 'mentor' })?.decides).toEqual(['mentor'])
    expect(measure(po, 'expulsion', { 'expulsion-po': 'school-leader' })?.decides).toEqual(['school-leader'])
  })

  it('never offer the three weeks that the law does not allow', () => {
    for (const sector of ['PO', 'VO'] as const) {
      const lengths = measure({ ...hit, sector }, 'suspension')?.authority.map((entry) => entry.upTo)
      expect(lengths?.every((length) => length && (length.unit === 'weeks' ? length.n <= 1 : length.n <= 5))).toBe(true)
    }
  })
})

describe('what the school chose', () => {
  const step = (settings: Record<string, string>) =>
    advise(hit, ozhw, { settings }).steps.find((entry) => entry.id === 'react')

  it('decides who reacts within 48 hours and from when', () => {
    expect(step({})).toMatchObject({ who: ['safety-coordinator'], due: 'PT48H', setting: 'react-who' })
    expect(step({})).not.toHaveProperty('countsFrom')
    expect(step({ 'react-who': 'mentor', 'react-from': 'incident' })).toMatchObject({
      who: ['mentor'],
      due: 'PT48H',
      countsFrom: 'incident',
      setting: 'react-from',
    })
    expect(step({ 'react-who': 'school-leader' })).toMatchObject({ who: ['school-leader'] })
  })

  it('decides how long the register is kept', () => {
    const keep = (option: string) => advise(hit, ozhw, { settings: { 'keep-incident-register': option } }).record.keep
    expect([keep('not-decided'), keep('two-years'), keep('five-years')]).toEqual([null, 'P2Y', 'P5Y'])
  })

  it('decides when discrimination by a pupil goes to the confidential inspector', () => {
    const report: ReportFacts = { ...hit, behaviours: ['discrimination-sex'] }
    const inspector = (facts: ReportFacts, option: string) =>
      advise(facts, ozhw, { settings: { 'discrimination-to-inspector': option } }).outside.find(
        (entry) => entry.party === 'confidential-inspector',
      )
    expect(inspector(report, 'serious-or-adult')?.status).toBe('possible')
    expect(inspector({ ...report, serious: true }, 'serious-or-adult')?.status).toBeUndefined()
    expect(inspector(report, 'every-suspicion')).toMatchObject({ setting: 'discrimination-to-inspector' })
    expect(inspector(report, 'every-suspicion')?.status).toBeUndefined()
  })

  it('decides who carries out the reporting code in secondary education', () => {
    const told = (option: string) =>
      advise({ sector: 'VO', concern: 'home-safety' }, ozhw, { settings: { 'meldcode-vo': option } }).steps.find(
        (entry) => entry.id === 'meldcode-1',
      )?.who
    expect(told('reporting-code-officer')).toEqual(['reporting-code-officer'])
    expect(told('support-coordinator')).toEqual(['support-coordinator'])
  })

  it('decides about alcohol that is found and about discrimination by staff', () => {
    const alcohol: ReportFacts = { ...hit, behaviours: ['alcohol-possession'] }
    expect(advise(alcohol, ozhw, { settings: { 'alcohol-police': 'always' } }).police.status).toBe('always')
    const staff: ReportFacts = {
      ...hit,
      behaviours: ['discrimination-sex'],
      people: [{ part: 'offender', kind: 'staff', position: 'teacher' }],
    }
    const roles = (option: string) =>
      advise(staff, ozhw, { settings: { 'discrimination-by-staff': option } }).notify.map((entry) => entry.role)
    expect(roles('graded')).toEqual(['school-leader'])
    expect(roles('at-once')).toEqual(['school-leader', 'board'])
  })
})

describe('a possible sexual offence by someone who works for the school', () => {
  const teacher: PersonFacts = { part: 'offender', kind: 'staff', position: 'teacher' }
  const advice = advise({ sector: 'VO', concern: 'staff-sexual-offence', people: [teacher] }, ozhw)

  it('is told to nobody but the board, and to nobody in its place', () => {
    expect(advice.notify.map((entry) => [entry.role, entry.instead])).toEqual([['board', []]])
  })

  it('lets the accused be told by a person, and only after the inspector was consulted', () => {
    const told = advice.steps.find((entry) => entry.id === 'inform-before-police-report')
    expect(told).toMatchObject({ who: ['board'], after: ['consult-inspector'] })
    expect(advice.outside.find((entry) => entry.party === 'parents')?.after).toEqual(['consult-inspector'])
    expect(advice.outside.find((entry) => entry.party === 'police')?.after).toContain('consult-inspector')
  })

  it('keeps no term of its own for what did not hold, and never tells a next employer', () => {
    expect(advice.record).toMatchObject({ keep: null, setting: 'keep-unfounded-accusation' })
    expect(advice.record.currency).toContain('G17')
    expect(JSON.stringify(advice)).not.toContain('sa-step-11-inform-new-employer')
  })

  it('is also taken that way when only an unclear part is known', () => {
    const unclear: ReportFacts = { ...hit, behaviours: ['sexting'], people: [{ part: 'unclear', kind: 'trainee' }] }
    expect(advise(unclear, ozhw).record.where).toBe('board-file')
    const helped: ReportFacts = {
      ...hit,
      behaviours: ['sexual-groping'],
      people: [pupil, { part: 'intervened', kind: 'staff', position: 'teacher' }],
    }
    expect(advise(helped, ozhw).record.where).toBe('incident-register')
  })
})

describe('what it says of itself', () => {
  it('tells in the trace that the matrix has no row', () => {
    const { trace } = advise({ ...hit, behaviours: ['sexting', 'hitting'] }, ozhw)
    expect(trace.find((entry) => entry.rule === 'no-row-sexting')?.because).toBe(
      'the matrix has no row for sexting; its measures are not listed',
    )
    expect(trace.map((entry) => entry.rule)).toContain('matrix-row-hitting')
  })

  it('has a label in both languages for every role', () => {
    expect(ROLES.filter((role) => !ozhw.roles[role])).toEqual([])
  })

  it('has every currency note of the list', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `G${String(i + 1).padStart(2, '0')}`)
    expect(ozhw.currency.map((note) => note.id)).toEqual(ids)
  })
})

describe('a report that does not say what it must', () => {
  const reasons = (value: unknown) => {
    try {
      readReport(value, ozhw)
      return []
    } catch (error) {
      if (error instanceof InvalidReport) return error.reasons
      throw error
    }
  }

  it('is refused with every reason at once', () => {
    const wrong = {
      sector: 'HBO',
      concern: 'fight',
      people: [{ kind: 'alien' }],
      colour: 'red',
      occurredAt: 'yesterday',
    }
    expect(reasons(wrong).join('\n')).toMatch(/sector: it must be one of PO, VO, MBO/)
    expect(reasons(wrong).join('\n')).toMatch(/people\.0\.kind: it must be one of pupil/)
    expect(reasons(wrong).join('\n')).toMatch(/unknown field «colour»/)
    expect(reasons(wrong).join('\n')).toMatch(/occurredAt: /)
  })

  it('names behaviours that the protocol does not have, but never repeats free text', () => {
    const told = reasons({ ...hit, behaviours: ['tickling', 'Tessa Testleerling sloeg haar'] }).join('\n')
    expect(told).toContain('«tickling»')
    expect(told).not.toContain('Tessa')
    expect(() => advise({ ...hit, behaviours: ['tickling'] }, ozhw)).toThrow(InvalidReport)
  })

  it.each([null, 'hello', 12, [], {}])('is refused when it is %j', (value) => {
    expect(reasons(value)).not.toEqual([])
  })
})
