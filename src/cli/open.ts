import { readStoreConfig } from '../config.ts'
import { readEnvironment } from '../environment.ts'
import { checkChoices } from '../organisation/check-choices.ts'
import { readFoundation } from '../organisation/foundation-file.ts'
import { routeNeeds } from '../organisation/route-needs.ts'
import { loadProtocol } from '../rules/load.ts'
import { openSqlite } from '../store/open-sqlite.ts'
import type { OpenedOrganisation } from './organisation-parts.ts'

/**
 * Opens the store that the settings name; beside a running program is fine.
 *
 * @throws Error with a line that says what is missing.
 */
export async function openOrganisation(): Promise<OpenedOrganisation> {
  const { key, dataFile, foundationFile } = readStoreConfig(readEnvironment())
  const foundation = readFoundation(foundationFile)
  const protocol = loadProtocol(foundation.protocolFolder)
  checkChoices(foundation, protocol, foundationFile)
  const store = openSqlite({ path: dataFile, masterKey: key, foundation })
  const needs = routeNeeds(protocol, foundation.schools)
  return { store, needs, close: () => store.close() }
}
