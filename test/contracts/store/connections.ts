import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenStore } from '../../../src/store/open-store.ts'
import { StaleError } from '../../../src/use-cases/ports.ts'
import { aCase, aStaffMember } from '../../make.ts'
import type { StorePlace } from './place.ts'
import { alertTo, at, NOON, NUMBER, open, planned } from './samples.ts'

export function connectionContract(both: () => { place: StorePlace; store: OpenStore }) {
  describe('two connections to one place', () => {
    let second: OpenStore
    beforeEach(async () => {
      second = await both().place.open({ now: () => NOON })
    })
    afterEach(() => second.close())

    test('see what the other committed', async () => {
      await open(both().store, aCase())
      expect(await second.case(NUMBER)).toEqual(aCase())
      await second.commit([{ type: 'case-touched', number: NUMBER, version: 1 }])
      const stale = both().store.commit([{ type: 'case-touched', number: NUMBER, version: 1 }])
      await expect(stale).rejects.toThrow(StaleError)
    })

    test('never hand out one notice twice', async () => {
      const ids = Array.from({ length: 40 }, (_, i) => `n${i}`)
      await open(both().store, aCase())
      await both().store.commit(ids.map((id) => planned(id, alertTo(id))))
      const turns = await Promise.all(
        Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? second : both().store).claimNotices(NOON, at('13:00'), 7)),
      )
      const handedOut = turns.flat().map((n) => n.id)
      expect(handedOut.toSorted()).toEqual(ids.toSorted())
    })

    test('have the new directory as soon as the other imported it', async () => {
      expect((await second.directory()).people).toEqual([])
      await both().store.replacePeople([aStaffMember()])
      expect((await second.directory()).people).toEqual([aStaffMember()])
      await both().store.linkSlack('p-docent', 'U1')
      await second.replacePeople([])
      expect((await both().store.directory()).people).toEqual([])
    })
  })
}
