import { describe, expect, it } from 'vitest'
import type { StaffMember } from '../../src/domain/organisation.ts'
import { newPersonId } from '../../src/organisation/new-person-id.ts'
import type { ListedPerson } from '../../src/organisation/people-file.ts'
import { planPeopleImport, rolesLeftBehind } from '../../src/organisation/people-import.ts'
import { staff } from './people.ts'

const listed = (person: StaffMember, different: Partial<ListedPerson> = {}): ListedPerson => ({
  ...person,
  line: 2,
  id: null,
  ...different,
})
const plan = (rows: readonly ListedPerson[], current: readonly StaffMember[]) =>
  planPeopleImport(rows, current, () => 'p_new')

const ADA = staff('p_ada', { slackId: 'UADA0001' })
const BEP = staff('p_bep', { name: 'Bep Test' })

describe('who is who after an import', () => {
  it.each([
    [
      'the id, whatever else changed',
      listed(ADA, { id: 'p_ada', email: 'nieuw@vlieger.example', slackId: 'UNIEUW01' }),
    ],
    ['the e-mail address', listed(ADA, { slackId: 'UNIEUW01' })],
    ['the Slack id', listed(ADA, { email: 'nieuw@vlieger.example' })],
    ['the e-mail address, when the id is not known here', listed(ADA, { id: 'p_elders' })],
  ])('is kept by %s', (_, row) => {
    const { people, added, left } = plan([row], [ADA])
    expect({ ids: people.map((p) => p.id), added, left }).toEqual({ ids: ['p_ada'], added: [], left: [] })
  })

  it('is new otherwise, under the id of the file if it has one', () => {
    const { people, added } = plan([listed(ADA), listed(BEP), listed(staff('p_cor'), { id: 'p_cor' })], [ADA])
    expect(people.map((p) => p.id)).toEqual(['p_ada', 'p_new', 'p_cor'])
    expect(added.map((p) => p.id)).toEqual(['p_new', 'p_cor'])
  })

  it('goes by e-mail address before Slack id, and nobody is two people', () => {
    const swapped = [
      listed(BEP, { slackId: 'UADA0001' }),
      listed(staff('p_x'), { email: 'x@vlieger.example', slackId: 'UX000001' }),
    ]
    expect(plan(swapped, [ADA, BEP]).people.map((p) => p.id)).toEqual(['p_bep', 'p_new'])
  })

  it('stays the same when the same list comes again', () => {
    const again = plan([listed(ADA), listed(BEP)], [ADA, BEP])
    expect(again).toEqual({ people: [ADA, BEP], added: [], changed: [], left: [], losesMost: false })
  })

  it('keeps a Slack id that was found meanwhile, unless the file gives it to someone else', () => {
    expect(plan([listed(ADA, { slackId: null })], [ADA]).people[0]?.slackId).toBe('UADA0001')
    const given = [listed(ADA, { slackId: null }), listed(BEP, { slackId: 'UADA0001' })]
    expect(plan(given, [ADA, BEP]).people.map((p) => p.slackId)).toEqual([null, 'UADA0001'])
  })

  it('tells what changed and who left', () => {
    const { changed, left, losesMost } = plan([listed(BEP, { phone: '06-00000009', language: 'en' })], [ADA, BEP])
    expect(changed.map(({ person, fields }) => [person.id, fields])).toEqual([['p_bep', ['language', 'phone']]])
    expect(left).toEqual([ADA])
    expect(losesMost).toBe(false)
  })

  it.each([
    [0, 1, true],
    [1, 1, false],
    [1, 2, true],
  ])('of %i who stay and %i who leave: more than half gone is %s', (stay, leave, expected) => {
    const people = Array.from({ length: stay + leave }, (_, i) => staff(`p_test${i}`))
    const rows = [listed(BEP), ...people.slice(0, stay).map((p) => listed(p))]
    expect(plan(rows, people).losesMost).toBe(expected)
  })

  it('knows which roles those who leave still hold', () => {
    const role = { school: 'VLI', order: 1, classes: [] }
    const contacts = [
      { ...role, role: 'ict' as const, person: 'p_ada' },
      { ...role, role: 'board' as const, person: 'p_bep' },
    ]
    expect(rolesLeftBehind([ADA], contacts)).toEqual([{ person: ADA, roles: ['ict'] }])
  })
})

it('makes ids that say nothing and do not repeat', () => {
  const ids = Array.from({ length: 500 }, newPersonId)
  expect(new Set(ids).size).toBe(500)
  expect(ids.every((id) => /^p_[a-z2-9]{12}$/.test(id))).toBe(true)
})
