import type { RouteNeed } from '../organisation/role-coverage.ts'
import type { Store } from '../use-cases/ports.ts'

/** What the commands about people and contacts need of the store. */
export type OrganisationStore = Pick<Store, 'directory' | 'replacePeople' | 'replaceContacts'>

/** An opened store, and whom the routes of the school's protocol tell. */
export interface OpenedOrganisation {
  readonly store: OrganisationStore
  readonly needs: readonly RouteNeed[]
  close(): Promise<void>
}
