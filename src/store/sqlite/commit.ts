import type { Change } from '../../use-cases/ports.ts'
import { places } from '../places.ts'
import type { KnownCase } from '../queries/change-tools.ts'
import { writesOf } from '../queries/changes.ts'
import { selectCaseKey } from '../queries/keys.ts'
import type { Setting } from './setting.ts'

/** Keeps all changes in one transaction or none; the lock is taken only when everything is sealed and ready to run. */
export async function commitChanges(setting: Setting, changes: readonly Change[]): Promise<void> {
  const { driver, keyring, keys, foundation, now } = setting
  const writes = writesOf(changes, {
    build: driver.build,
    foundation: foundation.id,
    indexKey: keys.index,
    foundationKey: keys.directory,
    now: now(),
    newCaseKey: (number) => keyring.newKey(places.caseKey(number)),
    find: (number) => findCase(setting, number),
  })
  await driver.together(() => {
    for (const { query, otherwise } of writes) {
      if (driver.run(query) === 0 && otherwise !== undefined) throw otherwise()
    }
  })
}

function findCase({ driver, keyring, foundation }: Setting, number: string): KnownCase | undefined {
  const [row] = driver.rows(selectCaseKey(driver.build, foundation.id, number))
  if (row === undefined) return undefined
  const key = keyring.open(places.caseKey(number), row)
  return { number, foundation: row.foundation, school: row.school, key }
}
