import type { Store } from '../../use-cases/ports.ts'
import { blindIndex } from '../blind-index.ts'
import { places } from '../places.ts'
import { keepTeamsReference, linkPersonToTeams, selectPeopleOnTeams, selectTeamsReference } from '../queries/teams.ts'
import { sealJson, unsealJson } from '../seal.ts'
import type { Setting } from './setting.ts'

type TeamsTables = Pick<Store, 'teamsReference' | 'keepTeamsReference'>

/** How to write to people and channels on Teams. A place is a blind index: who writes to us is not to be counted. */
export function teamsTables({ driver, keys, foundation }: Setting): TeamsTables {
  const { build, rows, run } = driver
  const blind = (place: string) => blindIndex(keys.index, 'teams-place', place)
  return {
    async teamsReference(place) {
      const key = blind(place)
      const [row] = rows(selectTeamsReference(build, foundation.id, key))
      if (row === undefined) return undefined
      return unsealJson<string>(keys.directory, places.teamsReference(foundation.id, key), row.reference)
    },
    async keepTeamsReference(place, reference) {
      const key = blind(place)
      const sealed = sealJson(keys.directory, places.teamsReference(foundation.id, key), reference)
      driver.atOnce(() => run(keepTeamsReference(build, foundation.id, key, sealed)))
    },
  }
}

/** Takes the account away from whoever had it linked and is not its owner any more. `owners`: blind person by account. */
export function unlinkFromTeamsAllBut(
  { driver, keys, foundation }: Setting,
  owners: ReadonlyMap<string, string>,
): void {
  const { build, rows, run } = driver
  for (const { person, linked_teams } of rows(selectPeopleOnTeams(build, foundation.id))) {
    const teamsId = unsealJson<string>(keys.directory, places.linkedTeams(foundation.id, person), linked_teams)
    const owner = owners.get(teamsId)
    if (owner !== undefined && owner !== person) run(linkPersonToTeams(build, foundation.id, person, null))
  }
}
