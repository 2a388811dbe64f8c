import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Absence } from '../../src/domain/absence.ts'
import { createDirectory } from '../../src/domain/directory.ts'
import { factsOf } from '../../src/domain/facts.ts'
import { hasAddress } from '../../src/domain/has-address.ts'
import { recipientsOf } from '../../src/domain/recipients.ts'
import type { Report } from '../../src/domain/report.ts'
import { withOffset } from '../../src/lib/school-time.ts'
import { advise } from '../../src/rules/advise.ts'
import { anInvolved, aReport } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'
import { cell, meaning, type Row, readTables, several } from '../rules/scenario-table.ts'
import { someone, vlieger } from '../support/example.ts'

const rows = readTables(readFileSync(new URL('wie-krijgt-bericht.md', import.meta.url), 'utf8'))

const employee = (id: string) => anInvolved({ kind: 'staff', staffId: `p_${id}`, position: someone(id).position })
const WHAT: Readonly<Record<string, Partial<Report>>> = {
  vechten: {},
  gevaar: { acuteDanger: true },
  thuis: { concern: 'home-safety', behaviours: [] },
  collega: { concern: 'staff-sexual-offence', behaviours: [], people: [employee('daan')] },
  'onbekende collega': { people: [anInvolved({ kind: 'staff', name: 'Iemand Onbekendtest' })] },
  'over daan': { people: [employee('daan')] },
  'over cor': { people: [employee('cor')] },
}

describe('wie-krijgt-bericht.md', () => {
  test.each(rows.map((row) => [Object.values(row).slice(0, 4).join(', '), row] as const))('%s', (_, row) => {
    expect(toldIn(row)).toEqual(several(cell(row, 'Bericht aan')).map(idOf))
  })
})

function toldIn(row: Row): readonly string[] {
  const school = cell(row, 'School')
  const report = aReport({ school, reporter: 'p_tessa', people: [], ...meaning(WHAT, cell(row, 'Wat')) })
  const { sector, choices } = vlieger.foundation.schools.find((one) => one.code === school) ?? fail(school)
  const advice = advise(factsOf(report, sector, someone('tessa')), ozhw, { settings: choices })
  const [, day = '', clock = ''] = cell(row, 'Wanneer').split(' ')
  const absences = several(cell(row, 'Afwezig')).map((said, at) => absenceIn(said, at, day))
  const directory = createDirectory(vlieger.foundation, vlieger.people, vlieger.contacts, absences)
  const now = new Date(withOffset(day, clock))
  return recipientsOf(report, advice, directory, hasAddress, now).people.map(({ person }) => person.id)
}

/** `vera w olga door dirk`, away from the day itself for a fortnight; whoever comes later in the cell is away for longer. */
function absenceIn(said: string, at: number, day: string): Absence {
  const [who = '', ...words] = said.split(' ')
  const after = (word: string) => (words.includes(word) ? idOf(words[words.indexOf(word) + 1] ?? '') : null)
  const until = new Date(Date.parse(day) + (14 + at) * 86_400_000).toISOString().slice(0, 10)
  return {
    id: `absence-${at}`,
    person: idOf(who),
    from: day,
    until,
    substitute: after('w'),
    by: after('door') ?? idOf(who),
  }
}

const idOf = (name: string) => `p_${name}`

function fail(school: string): never {
  throw new Error(`the example has no school ${school}`)
}
