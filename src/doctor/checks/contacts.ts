import type { Directory } from '../../domain/directory.ts'
import { hasAddress } from '../../domain/has-address.ts'
import { type Finding as ContactFinding, contactsCheck } from '../../organisation/contacts-check.ts'
import { type RouteNeed, roleCoverage } from '../../organisation/role-coverage.ts'
import { routeNeeds } from '../../organisation/route-needs.ts'
import { ROLE_WORDS } from '../../organisation/words.ts'
import { openSqlite } from '../../store/open-sqlite.ts'
import { type Check, type Finding, good, notLooked } from '../finding.ts'
import type { Installation } from '../installation.ts'

export const contacts: Check = {
  id: 'contacts',
  name: { nl: 'Contacten', en: 'Contacts' },
  look: async (installation) => {
    const opened = await openedDirectory(installation)
    if (opened === null)
      return notLooked(
        'Eerst moeten sleutel, database, foundation.yaml en protocol kloppen.',
        'Key, database, foundation.yaml and protocol must be right first.',
      )
    const { directory, needs } = opened
    if (directory.people.length === 0) return [NOBODY]
    const errors = contactsCheck(directory, needs, hasAddress).filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return [lost(errors, directory, needs)]
    return good('contacts-good', 'Iedere melding bereikt iemand.', 'Every report reaches somebody.')
  },
}

/** Opening the store brings an older one up to date, so only one that is up to date is opened. */
async function openedDirectory({ store, foundation, protocol, database }: Installation) {
  if (!store.ok || !foundation?.ok || !protocol?.ok || !database?.ok) return null
  if (database.value.version !== database.value.known || database.value.damage.length > 0) return null
  try {
    const { dataFile: path, key: masterKey } = store.value
    const opened = openSqlite({ path, masterKey, foundation: foundation.value })
    const needs = routeNeeds(protocol.value, foundation.value.schools)
    return await opened
      .directory()
      .then(
        (directory) => ({ directory, needs }),
        () => null,
      )
      .finally(() => opened.close())
  } catch {
    return null
  }
}

const NOBODY: Finding = {
  level: 'wrong',
  code: 'contacts-nobody',
  says: { nl: 'Er zijn nog geen medewerkers ingelezen.', en: 'No staff have been imported yet.' },
  remedy: {
    nl: '`meldwijzer people import people.csv` en dan `meldwijzer contacts import contacts.csv`.',
    en: '`meldwijzer people import people.csv` and then `meldwijzer contacts import contacts.csv`.',
  },
}

function lost(errors: readonly ContactFinding[], directory: Directory, needs: readonly RouteNeed[]): Finding {
  const roles = emptyRoles(directory, needs)
  const of = roles.length === 0 ? '' : ` (${roles.join('; ')})`
  return {
    level: 'wrong',
    code: 'contacts-incomplete',
    says: {
      nl: `Meldingen kunnen verloren gaan: ${errors.length} keer klopt er iets niet met wie een rol heeft${of}.`,
      en: `Reports can get lost: ${errors.length} times something is wrong with who holds a role${of}.`,
    },
    remedy: {
      nl: '`meldwijzer contacts check` zegt wat, en bij wie.',
      en: '`meldwijzer contacts check` says what, and with whom.',
    },
  }
}

/** For example `VLI: mentor, raad van toezicht`: roles that nobody holds and for whom nobody stands in. */
const emptyRoles = (directory: Directory, needs: readonly RouteNeed[]): readonly string[] =>
  directory.foundation.schools.flatMap((school) => {
    const here = needs.filter((need) => need.sector === school.sector)
    const empty = roleCoverage(directory, school, here, hasAddress).filter(
      (r) => r.people.length === 0 && r.standIn === null,
    )
    return empty.length === 0 ? [] : [`${school.code}: ${empty.map(({ role }) => ROLE_WORDS[role][0]).join(', ')}`]
  })
