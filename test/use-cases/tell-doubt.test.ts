import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Doubt } from '../../src/domain/doubt.ts'
import type { DoubtNotice } from '../../src/domain/notice.ts'
import { passDoubtOn, tellDoubt } from '../../src/use-cases/tell-doubt.ts'
import { vlieger } from '../support/example.ts'
import { anOffice, type Office } from '../support/office.ts'

const doubt: Doubt = { id: 'd1', answer: 'time-out-length', reason: 'unclear', by: null }
const lyceum = ['VLI']

let office: Office
beforeEach(async () => {
  office = await anOffice()
})
afterEach(() => office.store.close())

const claimed = () => office.store.claimNotices(office.clock.now, new Date(office.clock.now.getTime() + 60_000), 10)
const told = async () =>
  (await claimed()).map(({ notice }) => (notice.kind === 'doubt' ? [notice.to.person, notice.schools] : notice.kind))

describe('a doubt', () => {
  test('goes to the safety coordinator, and holds ids only', async () => {
    expect(await tellDoubt({ ...doubt, by: 'p_tessa' }, lyceum, office.ports)).toBe(true)
    expect((await claimed()).map(({ id, notice }) => [id, notice])).toEqual([
      [
        'doubt/d1/p_vera',
        { kind: 'doubt', doubt: { ...doubt, by: 'p_tessa' }, schools: lyceum, to: { person: 'p_vera' } },
      ],
    ])
  })

  test('goes to the coordinator of each school', async () => {
    await tellDoubt(doubt, ['VLI', 'DRE'], office.ports)
    expect(await told()).toEqual([
      ['p_vera', ['VLI']],
      ['p_drika', ['DRE']],
    ])
  })

  test('goes once to someone who is the coordinator of both', async () => {
    const contacts = vlieger.contacts.map((c) =>
      c.role === 'safety-coordinator' && c.school === 'DRE' ? { ...c, person: 'p_vera' } : c,
    )
    await office.store.replaceContacts(contacts)
    await tellDoubt(doubt, ['VLI', 'DRE'], office.ports)
    expect(await told()).toEqual([['p_vera', ['VLI', 'DRE']]])
  })

  test('that is sent twice is told once', async () => {
    await tellDoubt(doubt, lyceum, office.ports)
    await tellDoubt(doubt, lyceum, office.ports)
    expect(await told()).toHaveLength(1)
  })

  test('goes to whoever stands in when there is no coordinator, and to nobody when there is nobody', async () => {
    await office.store.replaceContacts(vlieger.contacts.filter((c) => c.role !== 'safety-coordinator'))
    await tellDoubt(doubt, lyceum, office.ports)
    expect(await told()).toEqual([['p_dirk', lyceum]])
    await office.store.replaceContacts([])
    expect(await tellDoubt({ ...doubt, id: 'd2' }, lyceum, office.ports)).toBe(false)
    expect(await claimed()).toEqual([])
  })

  test('passes by whoever has no address in chat', async () => {
    const people = vlieger.people.map((p) => (p.id === 'p_vera' ? { ...p, slackId: null, email: null } : p))
    await office.store.replacePeople(people)
    await tellDoubt(doubt, lyceum, office.ports)
    expect(await told()).toEqual([['p_tirza', lyceum]])
  })
})

describe('a doubt that cannot be delivered', () => {
  async function lose(): Promise<DoubtNotice | undefined> {
    const [lost] = await claimed()
    if (lost?.notice.kind !== 'doubt') return undefined
    const { id, attempt, notice } = lost
    await passDoubtOn({ id, attempt, notice, trouble: 'unreachable:x' }, office.ports)
    return notice
  }

  test('goes on along the line, and ends with nobody', async () => {
    await tellDoubt(doubt, lyceum, office.ports)
    const line: string[] = []
    for (let lost = await lose(); lost !== undefined; lost = await lose()) line.push(lost.to.person)
    expect(line.slice(0, 3)).toEqual(['p_vera', 'p_tirza', 'p_dirk'])
    expect(new Set(line).size).toBe(line.length)
    expect(line).not.toContain('p_truus')
    expect((await office.store.ready()).givenUp).toBe(line.length)
  })

  test('does not go on when someone beside them was told', async () => {
    const together = vlieger.contacts.map((c) => (c.role === 'safety-coordinator' ? { ...c, order: 1 } : c))
    await office.store.replaceContacts(together)
    await tellDoubt(doubt, lyceum, office.ports)
    const [first] = await claimed()
    if (first?.notice.kind !== 'doubt') throw new Error('nobody was told')
    const { id, attempt, notice } = first
    await passDoubtOn({ id, attempt, notice, trouble: 'unreachable:x' }, office.ports)
    expect(await claimed()).toEqual([])
  })

  test('of which the message was handed out again is left alone', async () => {
    await tellDoubt(doubt, lyceum, office.ports)
    const [first] = await claimed()
    if (first?.notice.kind !== 'doubt') throw new Error('nobody was told')
    const stale = { id: first.id, attempt: 0, notice: first.notice, trouble: 'unreachable:x' }
    await expect(passDoubtOn(stale, office.ports)).rejects.toMatchObject({ name: 'StaleError' })
    expect((await office.store.ready()).givenUp).toBe(0)
  })
})
