import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { heldUntil, nextDigestAt } from '../../src/domain/quiet-hours.ts'
import { schoolOpensAt, waitEnds } from '../../src/domain/school-hours.ts'
import { withOffset } from '../../src/lib/school-time.ts'
import type { Wait } from '../../src/rules/ladders/wait.ts'
import { aFoundation, aSchool, aStaffMember } from '../make.ts'
import { cell, meaning, type Row, readTables, several } from '../rules/scenario-table.ts'

const people = [
  aStaffMember({ id: 'vera', workingDays: [1, 2, 3, 4] }),
  aStaffMember({ id: 'milan' }),
  aStaffMember({ id: 'ella', workingDays: [2] }),
  aStaffMember({ id: 'nobel', workingDays: [] }),
]
const autumn = { name: 'Herfstvakantie', from: '2026-10-17', until: '2026-10-25' }
const foundation = aFoundation({ schools: [aSchool()], holidays: [autumn] })
const away = {
  id: 'a1',
  person: 'vera',
  from: '2026-09-07',
  until: '2026-09-30',
  substitute: null,
  by: 'vera',
}
const directory = createDirectory(foundation, people, [], [away])
const at = (text: string) => {
  const [day = '', time = ''] = text.split(' ')
  return new Date(withOffset(day, time))
}
const rows = readTables(readFileSync(new URL('wachttijd.md', import.meta.url), 'utf8'))

function waitIn(row: Row): Wait {
  const [number, unit = ''] = cell(row, 'Termijn').split(' ')
  const [each, counts] = meaning<[number, Wait['counts']]>(
    { werkuren: [60, 'school-hours'], uren: [60, 'clock'], minuten: [1, 'clock'] },
    unit,
  )
  return { minutes: Number(number) * each, counts }
}

describe('wachttijd.md', () => {
  test.each(rows.map((row) => [cell(row, 'Wat'), row] as const))('%s', (_, row) => {
    const told = several(cell(row, 'Bij wie')).flatMap((id) => directory.person(id) ?? expect.unreachable(id))
    const end = waitEnds(waitIn(row), told, at(cell(row, 'Sinds')), 'TST', directory)
    expect(end).toEqual(at(cell(row, 'Tot')))
  })
})

describe('a school', () => {
  test.each([
    ['open now', '2026-11-19 09:00', '2026-11-19 09:00'],
    ['opens later today', '2026-11-19 06:00', '2026-11-19 08:00'],
    ['is over for today', '2026-11-19 17:00', '2026-11-20 08:00'],
    ['is over for the week', '2026-11-20 17:30', '2026-11-23 08:00'],
    ['has a holiday, in which the clock goes back', '2026-10-17 10:00', '2026-10-26 08:00'],
  ])('%s', (_, now, opens) => {
    expect(schoolOpensAt('TST', at(now), directory)).toEqual(at(opens))
  })

  test('that is never open opens never', () => {
    const shut = { ...autumn, from: '2020-01-01', until: '2040-01-01' }
    const closed = createDirectory(aFoundation({ schools: [aSchool()], holidays: [shut] }), people, [], [])
    expect(schoolOpensAt('TST', at('2026-11-19 09:00'), closed)).toBeNull()
    const nobody = waitEnds({ minutes: 240, counts: 'school-hours' }, [], at('2026-11-19 09:00'), 'TST', closed)
    expect(nobody).toEqual(at('2026-11-19 13:00'))
  })
})

describe('what can wait', () => {
  test.each([
    ['at once for who is at work', 'milan', 'hold', '2026-11-19 09:00', '2026-11-19 09:00'],
    ['the next morning for who is at home', 'milan', 'hold', '2026-11-19 21:00', '2026-11-20 08:00'],
    ['until a part-timer is back', 'vera', 'hold', '2026-11-19 21:00', '2026-11-23 08:00'],
    ['over a holiday', 'milan', 'hold', '2026-10-16 18:00', '2026-10-26 08:00'],
    ['over an absence', 'vera', 'hold', '2026-09-04 18:00', '2026-10-01 08:00'],
    ['at once when nobody knows when they work', 'nobel', 'hold', '2026-11-19 21:00', '2026-11-19 21:00'],
    ['at once for someone who is not on the list', 'gone', 'hold', '2026-11-19 21:00', '2026-11-19 21:00'],
    ['at once when it may not wait', 'milan', 'never', '2026-11-21 03:00', '2026-11-21 03:00'],
  ] as const)('goes %s', (_, person, quietHours, now, goes) => {
    expect(heldUntil(person, { quietHours }, at(now), directory)).toEqual(at(goes))
  })

  test.each([
    ['today', '2026-11-19 10:00', '2026-11-19 16:00'],
    ['tomorrow, when its time is past', '2026-11-19 16:30', '2026-11-20 16:00'],
    ['on Monday', '2026-11-20 16:01', '2026-11-23 16:00'],
    ['after the holiday', '2026-10-16 16:30', '2026-10-26 16:00'],
  ])('stands in the daily message of %s', (_, now, goes) => {
    expect(nextDigestAt('TST', '16:00', at(now), directory)).toEqual(at(goes))
  })
})
