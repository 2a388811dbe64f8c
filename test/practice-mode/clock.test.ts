import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { beginClock, leaveClock, startMoment } from '../../src/practice-mode/clock.ts'
import { vlieger } from '../support/example.ts'

/** At school, in winter time. */
const at = (moment: string) => new Date(`${moment}+01:00`)

describe('where the clock of the practice world begins', () => {
  it.each([
    ['at the real time while the schools are open', '2026-11-24T14:37:21', '2026-11-24T14:37:21'],
    ['as they open', '2026-11-24T08:00:00', '2026-11-24T08:00:00'],
    ['before they open: the same day', '2026-11-24T06:30:00', '2026-11-24T09:10:00'],
    ['after they close: the next day', '2026-11-24T17:00:00', '2026-11-25T09:10:00'],
    ['on Friday evening: on Monday', '2026-11-27T20:00:00', '2026-11-30T09:10:00'],
    ['on Sunday: on Monday', '2026-11-22T21:00:00', '2026-11-23T09:10:00'],
    ['in a holiday: the first day after it', '2026-12-22T11:00:00', '2027-01-04T09:10:00'],
  ])('%s', (_, real, begins) => {
    expect(startMoment(at(real), vlieger.directory)).toEqual(at(begins))
  })

  it('is a day on which every school is open', () => {
    const schools = vlieger.foundation.schools.map((school) => {
      const holiday = { name: 'Studiedag (voorbeeld)', from: '2026-11-23', until: '2026-11-24' }
      return school.code === 'DRE' ? { ...school, holidays: [holiday] } : school
    })
    const directory = createDirectory({ ...vlieger.foundation, schools }, vlieger.people, vlieger.contacts)
    expect(startMoment(at('2026-11-23T10:00:00'), directory)).toEqual(at('2026-11-25T09:10:00'))
  })
})

describe('the clock of a folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'meldwijzer-clock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('says nothing of where it began when that is the real time', () => {
    const real = at('2026-11-24T10:00:00')
    const clock = beginClock(folder, vlieger.directory, () => real)
    expect([clock.now(), clock.beganAt]).toEqual([real, null])
  })

  it('goes on from where it began as the real one does', () => {
    let real = at('2026-11-22T21:00:00')
    const clock = beginClock(folder, vlieger.directory, () => real)
    real = at('2026-11-22T21:20:00')
    expect(clock.now()).toEqual(at('2026-11-23T09:30:00'))
    expect(clock.beganAt).toEqual(at('2026-11-23T09:10:00'))
  })

  it('does not begin before where it was left', () => {
    leaveClock(folder, at('2026-11-27T22:15:00'))
    const clock = beginClock(folder, vlieger.directory, () => at('2026-11-24T10:00:00'))
    expect(clock.now()).toEqual(at('2026-11-30T09:10:00'))
  })

  it('begins at the real time when it was left before that, or cannot be read', () => {
    const real = at('2026-11-24T10:00:00')
    leaveClock(folder, at('2026-11-23T16:00:00'))
    expect(beginClock(folder, vlieger.directory, () => real).now()).toEqual(real)
    writeFileSync(join(folder, 'clock'), 'half past nine')
    expect(beginClock(folder, vlieger.directory, () => real).now()).toEqual(real)
  })
})
