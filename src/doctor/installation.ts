import { type Config, readConfig, readStoreConfig, type StoreConfig } from '../config.ts'
import { checkChoices } from '../organisation/check-choices.ts'
import { type FoundationFile, readFoundation } from '../organisation/foundation-file.ts'
import { loadProtocol } from '../rules/load.ts'
import type { Protocol } from '../rules/schema.ts'
import { type DatabaseSeen, lookAtSqlite } from '../store/look-at-sqlite.ts'

/** Something that was tried: what came of it, or why it did not work. */
export type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

/** An installation as far as it can be read. What another thing must come first for is null. */
export interface Installation {
  readonly settings: Tried<Config>
  readonly store: Tried<StoreConfig>
  readonly foundation: Tried<FoundationFile> | null
  readonly protocol: Tried<Protocol> | null
  readonly database: Tried<DatabaseSeen> | null
  readonly now: Date
  /** Where Slack's Web API is; absent: Slack itself. */
  readonly slackApiUrl?: string
}

export interface LookAround {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly now: Date
  readonly slackApiUrl?: string
}

/** Reads everything that can be read; never throws, and changes nothing. */
export function lookAround({ environment, now, slackApiUrl }: LookAround): Installation {
  const store = tried(() => readStoreConfig(environment))
  const foundation = store.ok ? tried(() => readFoundation(store.value.foundationFile)) : null
  const protocol = foundation?.ok ? tried(() => followed(foundation.value, store)) : null
  const id = foundation?.ok ? foundation.value.id : null
  const database = store.ok ? tried(() => lookAtSqlite(store.value.dataFile, id, now)) : null
  const settings = tried(() => readConfig(environment))
  return { settings, store, foundation, protocol, database, now, ...(slackApiUrl === undefined ? {} : { slackApiUrl }) }
}

function followed(foundation: FoundationFile, store: Tried<StoreConfig>): Protocol {
  const protocol = loadProtocol(foundation.protocolFolder)
  if (store.ok) checkChoices(foundation, protocol, store.value.foundationFile)
  return protocol
}

function tried<T>(work: () => T): Tried<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    return { ok: false, error }
  }
}
