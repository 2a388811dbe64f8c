import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aStaffMember } from '../make.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { vlieger } from '../support/example.ts'
import { accusedEmployee, hitting, takenIn } from '../use-cases/reports.ts'

let office: StaffedOffice
beforeEach(async () => {
  office = await aStaffedOffice()
})
afterEach(() => office.store.close())

const REPORT = { id: 'person', context: 'x.new' }
const found = async (who: string, list: string, typed: string, form = REPORT) =>
  (await office.assistant().suggest(office.deskOf(who).asker, form, list, typed)).map((o) => o.id)

describe('colleagues that someone can choose', () => {
  test('are those of their own schools and of the foundation, by name', async () => {
    const ids = await found('tessa', 'staff', '')
    expect(ids).toContain('p_dirk')
    expect(ids).toContain('p_bram')
    expect(ids).toContain('p_sam')
    expect(ids).not.toContain('p_drika')
    const names = ids.map((id) => vlieger.directory.person(id)?.name ?? '')
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nl')))
  })

  test('are all for someone of the foundation itself', async () => {
    expect(await found('bram', 'staff', '')).toHaveLength(vlieger.people.length)
  })

  test.each([
    ['dir', ['p_cor', 'p_dirk']],
    ['DIRK', ['p_dirk']],
    ['  teur  dirk ', ['p_dirk']],
    ['dïrk', ['p_dirk']],
    ['zzz', []],
    ['.*', []],
  ])('are found by «%s»', async (typed, expected) => {
    expect([...(await found('tessa', 'staff', typed))].sort()).toEqual(expected)
  })

  test('are at most a hundred', async () => {
    const many = Array.from({ length: 150 }, (_, i) => aStaffMember({ id: `p-${i}`, schools: ['VLI'] }))
    await office.store.replacePeople([...vlieger.people, ...many])
    expect(await found('tessa', 'staff', '')).toHaveLength(100)
  })

  test('are none in a list that is not there', async () => {
    expect(await found('tessa', 'everyone', '')).toEqual([])
  })
})

describe('colleagues whom a case can be handed', () => {
  test('are shown only to who may see the whole of it', async () => {
    const number = await takenIn(office, hitting())
    const form = { id: 'hand-over', context: `${number}.card` }
    expect(await found('vera', 'takers', 'conny', form)).toEqual(['p_conny'])
    for (const who of ['tessa', 'daan', 'dirk']) expect(await found(who, 'takers', '', form)).toEqual([])
    expect(await found('vera', 'takers', '', { id: 'hand-over', context: 'VLI-2026-XXXXX.card' })).toEqual([])
  })

  test('never hold who is accused', async () => {
    const number = await takenIn(office, hitting({ people: [accusedEmployee('daan')] }))
    const form = { id: 'hand-over', context: `${number}.case` }
    expect(await found('dirk', 'takers', '', form)).not.toContain('p_daan')
    expect((await found('dirk', 'takers', '', form)).length).toBeGreaterThan(0)
  })
})
