import { describe, expect, test } from 'vitest'
import { ownReportForm } from '../../../src/assistant/screens/own-report-form.ts'
import type { Words } from '../../../src/assistant/screens/words.ts'
import type { Case } from '../../../src/domain/case.ts'
import type { Report } from '../../../src/domain/report.ts'
import { anInvolved } from '../../make.ts'
import { fitting } from '../../support/fits.ts'
import { MORNING } from '../../support/office.ts'
import { accusedEmployee } from '../../use-cases/reports.ts'
import { aCaseOf, dutch, english, said, under, withoutPhones } from './cases.ts'

const SCHOOL_PHONE = '0180-000001'
const FOUNDATION_PHONE = '0180-000000'
const formOf = (subject: Case, words: Words = dutch) => fitting(ownReportForm(subject, true, MORNING, words), ['slack'])

const victim = anInvolved({ id: 'i2', parts: ['victim'] })
const REPORTS = {
  bullying: { behaviours: ['bullying'] },
  sexting: { behaviours: ['sexting'] },
  'a sexual offence by staff': {
    concern: 'staff-sexual-offence',
    behaviours: [],
    people: [accusedEmployee('daan'), victim],
  },
  'worries about home': { concern: 'home-safety', behaviours: [], people: [victim] },
  'a serious fight': { behaviours: ['hitting', 'wounding'], serious: true, weaponUsed: true },
  'stepping in': {
    concern: 'physical-intervention',
    behaviours: [],
    people: [
      anInvolved({ id: 'i9', kind: 'staff', parts: ['intervened'], staffId: 'p_daan', position: 'teacher' }),
      victim,
    ],
  },
} as const satisfies Record<string, Partial<Report>>
type Kind = keyof typeof REPORTS
const KINDS = Object.keys(REPORTS) as Kind[]

describe.each(KINDS)('the reporter of %s', (kind) => {
  const subject = aCaseOf(REPORTS[kind])
  const asOthers = (words: Words) =>
    subject.advice.steps.filter((s) => s.who.length > 0).map((s) => s.text[words.language])

  test.each([
    [dutch, 'Dit doe jij nu', 'Dit doen anderen'],
    [english, 'What you do now', 'What others do'],
  ])('is never told to do what another does (%#)', (words, mine, others) => {
    const form = formOf(subject, words)
    const own = under(mine, form).join('\n')
    expect(own).not.toBe('')
    for (const step of asOthers(words)) expect(own).not.toContain(step)
    const theirs = under(others, form)
    for (const step of asOthers(words)) expect(theirs.some((line) => line.includes(step))).toBe(true)
    const labels = subject.advice.steps.flatMap((s) => (s.who.length === 0 ? [] : [words.roles(s.who)]))
    for (const label of labels) {
      const start = `${label.charAt(0).toUpperCase()}${label.slice(1)}: `
      expect(theirs.some((line) => line.startsWith(start))).toBe(true)
    }
  })

  test('sees no number of a body outside that another turns to', () => {
    const outside = under('Buiten de school', formOf(subject)).join('\n')
    for (const { who, phone } of subject.advice.outside)
      if (who.length > 0 && phone !== undefined) expect(outside).not.toContain(phone)
  })

  test('reads of every body outside who turns to it', () => {
    const lines = under('Buiten de school', formOf(subject))
    const open = subject.advice.outside.filter((entry) => entry.status !== 'not-possible')
    expect(lines).toHaveLength(open.length)
    for (const line of lines) expect(line).toMatch(/^[A-Z].+: (misschien )?contact met /)
  })
})

describe('what the reporter does', () => {
  test('is nothing more when the protocol leaves nothing to them, and says so kindly', () => {
    expect(under('Dit doe jij nu', formOf(aCaseOf(REPORTS.bullying)))).toEqual([
      'Jij hoeft nu niets meer te doen. Anderen gaan ermee verder.',
    ])
    expect(under('What you do now', formOf(aCaseOf(REPORTS.bullying), english))).toEqual([
      'You do not need to do anything more now. Others take it from here.',
    ])
  })

  test.each([
    ['in danger', aCaseOf({ ...REPORTS.bullying, acuteDanger: true })],
    ['when nobody is reached', aCaseOf(REPORTS.bullying, { unreachable: 'everyone' })],
  ])('is never nothing while a number must be called first: %s', (_, subject) => {
    expect(under('Dit doe jij nu', formOf(subject))).toEqual(['Doe eerst wat hierboven staat.'])
  })

  test('with images of a pupil is to leave them alone, and no note on the duty of staff', () => {
    const form = formOf(aCaseOf(REPORTS.sexting))
    expect(under('Dit doe jij nu', form)[0]).toContain('stuur ze niet door')
    expect(said(form)).not.toContain('rechtstreeks bij het bestuur')
    expect(under('Let op: de wet is veranderd', form)).toEqual([])
  })

  test('with a sexual offence by staff is to ask no more, and the note that changes what they do', () => {
    const form = formOf(aCaseOf(REPORTS['a sexual offence by staff']))
    expect(under('Dit doe jij nu', form)[0]).toContain('Vraag niet door')
    expect(under('Let op: de wet is veranderd', form).join()).toContain('rechtstreeks bij het bestuur')
  })

  test('holds the steps of a role that they have themselves', () => {
    const subject = aCaseOf(REPORTS.bullying)
    const mentor = { person: subject.report.reporter, role: 'mentor', from: MORNING, until: null } as const
    const own = under('Dit doe jij nu', formOf({ ...subject, access: [...subject.access, mentor] })).join('\n')
    expect(own).toContain('Praat met de andere leerling')
    expect(own).not.toContain('Zorg dat het team weet')
  })
})

describe('until when', () => {
  const reactOf = (different: Partial<Report>, settings = {}) =>
    under('Dit doen anderen', formOf(aCaseOf({ behaviours: ['hitting'], ...different }, { settings }))).find((line) =>
      line.includes('binnen 48 uur een reactie'),
    )

  test('a step may take counts from the report', () => {
    expect(reactOf({})).toContain('uiterlijk zaterdag 21 november om 10:45')
  })

  test('counts from the incident where the school chose so', () => {
    const settings = { 'react-from': 'incident' }
    expect(reactOf({ occurredAt: '09:30' }, settings)).toContain('uiterlijk zaterdag 21 november om 09:30')
  })
})

describe('who is told', () => {
  const HEADING = 'Wie krijgt bericht?'

  test('are those who can open it now, not who could not be reached', () => {
    const subject = aCaseOf(REPORTS.bullying)
    const [first] = subject.access
    if (first === undefined) throw new Error('nobody is told')
    const ended = subject.access.map((a) => (a.person === first.person ? { ...a, until: MORNING } : a))
    const lines = under(HEADING, formOf({ ...subject, access: ended }))
    expect(lines.join('\n')).not.toContain(dutch.person(first.person))
    expect(lines.at(-1)).toBe(`Nog niemand bereikt als ${dutch.role(first.role)}. Bel de school: ${SCHOOL_PHONE}.`)
  })

  test('who took a duty up is not called out of reach', () => {
    const subject = aCaseOf(REPORTS.bullying)
    const duties = subject.duties.map((d) => ({ ...d, takenUp: { by: 'p_vera', at: MORNING } }))
    const access = subject.access.slice(0, 1)
    expect(said(formOf({ ...subject, duties, access }))).not.toContain('Nog niemand bereikt')
  })

  test('nobody: an ordinary report sends to the school', () => {
    const form = formOf(aCaseOf(REPORTS.bullying, { unreachable: 'everyone' }))
    expect(under(HEADING, form)).toEqual([`We konden niemand bereiken via de chat. Bel nu de school: ${SCHOOL_PHONE}.`])
    const other = formOf(aCaseOf(REPORTS.bullying, { unreachable: 'everyone' }), english)
    expect(said(other)).toContain(`Now call the school: ${SCHOOL_PHONE}.`)
  })

  test.each(['a sexual offence by staff', 'stepping in'] as const)(
    'nobody, and the report is about staff (%s): never the school',
    (kind) => {
      for (const words of [dutch, english]) {
        const form = formOf(aCaseOf(REPORTS[kind], { unreachable: 'everyone' }), words)
        expect(said(form)).not.toContain(SCHOOL_PHONE)
        expect(said(form)).toContain('0900 1113111')
        expect(said(form)).toContain(FOUNDATION_PHONE)
      }
    },
  )

  test('nobody, and the report is about home: Veilig Thuis', () => {
    const form = formOf(aCaseOf(REPORTS['worries about home'], { unreachable: 'everyone' }))
    expect(said(form)).not.toContain(SCHOOL_PHONE)
    expect(under(HEADING, form)).toEqual(['We konden niemand bereiken via de chat. Bel nu Veilig Thuis: 0800 2000.'])
  })

  test.each([...KINDS])('when none of them has a phone: of %s the school only if everyone may know', (kind) => {
    const subject = aCaseOf(REPORTS[kind])
    const lines = under('Kan het niet wachten? Bel', formOf(subject, withoutPhones)).join('\n')
    expect(lines).not.toBe('')
    expect(lines.includes(SCHOOL_PHONE)).toBe(!subject.restricted)
  })
})

test('what is not known yet comes with whom to tell it to', () => {
  const subject = aCaseOf({ behaviours: ['hitting'], people: [] })
  expect(under('Dit weten we nog niet', formOf(subject)).at(-1)).toContain('kies “Aanvullen”')
  expect(under('What we do not know yet', formOf(subject, english)).at(-1)).toContain('choose “Add something”')
})
