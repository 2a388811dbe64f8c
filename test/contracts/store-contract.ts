import { afterEach, beforeEach, describe } from 'vitest'
import type { OpenStore } from '../../src/store/open-store.ts'
import { caseContract } from './store/cases.ts'
import { changeContract } from './store/changes.ts'
import { connectionContract } from './store/connections.ts'
import { directoryContract } from './store/directory.ts'
import { doubtContract } from './store/doubts.ts'
import { laneContract } from './store/lanes.ts'
import { lookupContract } from './store/lookups.ts'
import { noticeContract } from './store/notices.ts'
import type { StorePlace } from './store/place.ts'
import { postContract } from './store/posts.ts'
import { proposalContract } from './store/proposals.ts'
import { NOON } from './store/samples.ts'
import { stateContract } from './store/states.ts'
import { teamsContract } from './store/teams.ts'
import { waitingContract } from './store/waiting.ts'

/** What every store promises. `sharing` says that several connections may have one place open. */
export function storeContract(name: string, newPlace: () => Promise<StorePlace>, { sharing }: { sharing: boolean }) {
  describe(`store on ${name}`, () => {
    let place: StorePlace
    let store: OpenStore
    beforeEach(async () => {
      place = await newPlace()
      store = await place.open({ now: () => NOON })
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })
    caseContract(() => store)
    changeContract(() => store)
    teamsContract(() => store)
    lookupContract(() => store)
    noticeContract(() => store)
    laneContract(() => store)
    doubtContract(() => store)
    postContract(() => store)
    proposalContract(() => store)
    waitingContract(() => store)
    directoryContract(() => store)
    stateContract(() => store)
    if (sharing) connectionContract(() => ({ place, store }))
  })
}
