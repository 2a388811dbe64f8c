import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forLength, limitsPassed } from '../../src/domain/length.ts'
import type { Advice, AuthorityEntry, MeasureEntry } from '../../src/rules/advice.ts'
import { advise } from '../../src/rules/advise.ts'
import { loadProtocol } from '../../src/rules/load.ts'
import type { ReportFacts } from '../../src/rules/report.ts'
import type { Measure, Role } from '../../src/rules/vocabulary.ts'
import { OZHW } from './ozhw.ts'
import { cell, meaning, type Row, readTables, several } from './scenario-table.ts'
import {
  ASKED,
  behavioursIn,
  choiceIn,
  HALT,
  haltReportIn,
  lengthIn,
  MEASURE,
  OFFERED,
  PLACE,
  POLICE,
  particularIn,
  reportIn,
  SECTOR,
  STATUS,
  termInWords,
  URGENCY,
} from './scenario-words.ts'

/** The protocol whose tables are tried: that of OZHW, or the folder that `PROTOCOL` names. */
const FOLDER = process.env.PROTOCOL ?? OZHW
const protocol = loadProtocol(FOLDER)

const tables = (name: string) => readTables(readFileSync(join(FOLDER, 'scenarios', name), 'utf8'))
const label = (role: Role) => protocol.roles[role]?.label.nl ?? role

describe('matrix.md', () => {
  const rows = tables('matrix.md')
  it('has all behaviours of the protocol', () => {
    const named = new Set(rows.flatMap((row) => behavioursIn(cell(row, 'Gedrag'), protocol)))
    expect(named.size).toBe(protocol.groups.flatMap((group) => group.behaviours).length)
  })
  it.each(rows.map((row) => [`${cell(row, 'Gedrag')}, herhaling: ${cell(row, 'Herhaling')}`, row] as const))(
    '%s',
    (_, row) => {
      const again = cell(row, 'Herhaling')
      const advice = advise(
        {
          sector: 'VO',
          concern: 'behaviour',
          behaviours: behavioursIn(cell(row, 'Gedrag'), protocol),
          people: [{ part: 'offender', kind: 'pupil', age: 14 }],
          serious: false,
          weaponUsed: false,
          ...(again === 'onbekend' ? {} : { recidivism: again === 'ja' }),
        },
        protocol,
      )
      expect({ ...statuses(advice), police: advice.police.status, record: advice.record.where }).toEqual({
        warning: meaning(STATUS, cell(row, 'Waarschuwen')),
        'internal-sanction': meaning(STATUS, cell(row, 'Interne strafmaatregel')),
        'time-out': 'not-listed',
        suspension: meaning(STATUS, cell(row, 'Schorsen')),
        'suspension-intending-expulsion': meaning(STATUS, cell(row, 'Voornemen')),
        expulsion: meaning(STATUS, cell(row, 'Verwijderen')),
        police: meaning(POLICE, cell(row, 'Politie')),
        record: meaning(PLACE, cell(row, 'Bewaard in')),
      })
      expect(advice.missing.some((entry) => entry.field === 'recidivism')).toBe(again === 'onbekend')
    },
  )
})

const statuses = (advice: Advice) => Object.fromEntries(advice.measures.map((entry) => [entry.measure, entry.status]))

describe('routes.md', () => {
  it.each(tables('routes.md').map((row) => [cell(row, 'Voorval'), row] as const))('%s', (_, row) => {
    const advice = advise(reportIn(row, protocol), protocol)
    expect({
      told: advice.notify.map((entry) => `${label(entry.role)}${termInWords(entry.due)}`),
      notTold: advice.exclude.map((entry) => label(entry.role)),
      urgency: advice.urgency,
      restricted: advice.restricted,
      kept: [advice.record.where, ...advice.record.also],
      outside: advice.outside
        .filter((entry) => entry.party !== 'halt')
        .map((entry) => outsideInWords(entry))
        .sort(),
    }).toEqual({
      told: several(cell(row, 'Wie hoort het')),
      notTold: several(cell(row, 'Wie niet')),
      urgency: meaning(URGENCY, cell(row, 'Spoed')),
      restricted: cell(row, 'Vertrouwelijk') === 'ja',
      kept: several(cell(row, 'Bewaard in'), '+').map((place) => meaning(PLACE, place)),
      outside: several(cell(row, 'Buiten de school')).sort(),
    })
  })
})

describe('halt.md', () => {
  it.each(tables('halt.md').map((row) => [cell(row, 'Voorval'), row] as const))('%s', (_, row) => {
    const { outside } = advise(haltReportIn(row, protocol), protocol)
    const offered = Object.fromEntries(
      outside.flatMap((entry) => (entry.service ? [[entry.service, entry.status]] : [])),
    )
    expect(offered).toEqual(
      Object.fromEntries(
        Object.entries(HALT).flatMap(([column, service]) => {
          const status = cell(row, column)
          return status === '—' ? [] : [[service, meaning(OFFERED, status)]]
        }),
      ),
    )
  })
})

describe('stappen.md', () => {
  it.each(tables('stappen.md').map((row) => [cell(row, 'Voorval'), row] as const))('%s', (_, row) => {
    const settings = Object.fromEntries(
      several(cell(row, 'Keuze van de school')).map((choice) => choiceIn(choice, protocol)),
    )
    const { steps } = advise(reportIn(row, protocol), protocol, { settings })
    for (const wanted of several(cell(row, 'Deze stap'), '+')) {
      const step = steps.find((one) => one.id === wanted)
      expect(step, `${wanted} is none of: ${steps.map((one) => one.id).join(', ')}`).toBeDefined()
      const who = step?.who.map(label) ?? []
      expect([who.length === 0 ? 'wie meldt' : who.join(' + '), termInWords(step?.due ?? null).trim() || '—']).toEqual([
        cell(row, 'Wie doet het'),
        cell(row, 'Termijn'),
      ])
    }
    for (const unwanted of several(cell(row, 'Niet'), '+')) {
      expect(steps.map((one) => one.id)).not.toContain(unwanted)
    }
  })
})

const outsideInWords = ({ party, status, due }: Advice['outside'][number]) =>
  `${protocol.parties[party]?.label.nl}${status === 'possible' ? ' (mogelijk)' : ''}${termInWords(due)}`

describe('bevoegdheid.md', () => {
  it.each(grouped(tables('bevoegdheid.md')))('%s', (_, rows) => {
    const [first] = rows
    const authority = authorityOver(first)
    expect(
      authority.map((entry) => [lengthInWords(entry), entry.decides.map(label).join(), entry.with.map(label).join()]),
    ).toEqual(
      rows
        .filter((row) => cell(row, 'Hoe lang') !== '—')
        .map((row) => [cell(row, 'Hoe lang'), cell(row, 'Wie besluit'), several(cell(row, 'Na overleg met')).join()]),
    )
  })
})

/** A row with a measure, and the rows below it that leave the measure open. */
function grouped(rows: readonly Row[]): [string, [Row, ...Row[]]][] {
  const groups: [string, [Row, ...Row[]]][] = []
  for (const row of rows) {
    const measure = cell(row, 'Maatregel')
    if (measure === '') groups.at(-1)?.[1].push(row)
    else groups.push([`${measure}, ${cell(row, 'Sector')}, ${cell(row, 'Bijzonder')}`, [row]])
  }
  return groups
}

function authorityOver(row: Row): readonly AuthorityEntry[] {
  const measure: Measure = meaning(MEASURE, cell(row, 'Maatregel'))
  const particular = particularIn(row)
  const facts: ReportFacts = {
    sector: meaning(SECTOR, cell(row, 'Sector')),
    concern: 'behaviour',
    behaviours: ['kicking'],
    ...particular,
    people: [{ part: 'offender', kind: 'pupil' }, ...(particular.people ?? [])],
  }
  return measureIn(facts, measure).authority
}

function lengthInWords({ upTo }: AuthorityEntry): string {
  if (upTo === null) return 'geen termijn'
  if (upTo.unit === 'rest-of-day') return 'rest van de dag'
  if (upTo.unit === 'weeks') return upTo.n === 1 ? '1 week' : `${upTo.n} weken`
  return upTo.n === 1 ? '1 schooldag' : `${upTo.n} schooldagen`
}

describe('besluit.md', () => {
  const rows = tables('besluit.md')
  it.each(
    rows.map((row) => [`${cell(row, 'Maatregel')}, ${cell(row, 'Sector')}, ${cell(row, 'Hoe lang')}`, row] as const),
  )('%s', (_, row) => {
    const measure: Measure = meaning(MEASURE, cell(row, 'Maatregel'))
    const entry = measureIn({ sector: meaning(SECTOR, cell(row, 'Sector')), ...KICKED }, measure)
    const length = lengthIn(cell(row, 'Hoe lang'))
    expect({
      limits: limitsPassed(entry, length, []).map((limit) => limit.force),
      before: forLength(entry.before, length).map((one) => one.id),
      following: forLength(entry.following, length).map((one) => one.id),
    }).toEqual({
      limits: several(cell(row, 'Grens')).map((word) => meaning({ protocol: 'protocol', wet: 'law' }, word)),
      before: several(cell(row, 'Eerst')),
      following: several(cell(row, 'Daarna')),
    })
  })
})

describe('the longest suspension that a primary school chose', () => {
  it.each([
    ['one-week', []],
    ['three-days', ['protocol']],
    ['two-days', ['protocol']],
  ])('%s: four school days pass %j', (chosen, forces) => {
    const settings = { 'suspension-po-length': chosen }
    const entry = measureIn({ sector: 'PO', ...KICKED }, 'suspension', settings)
    const passed = limitsPassed(entry, { n: 4, unit: 'school-days' }, [])
    expect(passed.map((limit) => limit.force)).toEqual(forces)
  })
})

const KICKED = {
  concern: 'behaviour',
  behaviours: ['kicking'],
  people: [{ part: 'offender', kind: 'pupil' }],
} satisfies Partial<ReportFacts>

function measureIn(facts: ReportFacts, measure: Measure, settings: Record<string, string> = {}): MeasureEntry {
  const entry = advise(facts, protocol, { settings }).measures.find((one) => one.measure === measure)
  if (entry === undefined) throw new Error(`${measure} is not among the measures`)
  return entry
}

describe('ontbreekt.md', () => {
  it.each(tables('ontbreekt.md').map((row) => [cell(row, 'Voorval'), row] as const))('%s', (_, row) => {
    const asked = advise(reportIn(row, protocol), protocol).missing.map((entry) => entry.field)
    const expected = several(cell(row, 'Nog te vragen')).map((word) => meaning(ASKED, word))
    expect(asked.filter((field) => !expected.some((pattern) => pattern.test(field)))).toEqual([])
    expect(expected.filter((pattern) => !asked.some((field) => pattern.test(field)))).toEqual([])
  })
})
