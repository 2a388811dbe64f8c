import { contacts } from './checks/contacts.ts'
import { database } from './checks/database.ts'
import { disk } from './checks/disk.ts'
import { foundation } from './checks/foundation.ts'
import { key } from './checks/key.ts'
import { notices } from './checks/notices.ts'
import { protocol } from './checks/protocol.ts'
import { settings } from './checks/settings.ts'
import { slack } from './checks/slack.ts'
import type { Check, Finding } from './finding.ts'
import type { Installation } from './installation.ts'

/** In the order in which things must be right. */
const CHECKS: readonly Check[] = [settings, key, disk, database, foundation, protocol, contacts, slack, notices]

export interface Examined {
  readonly check: Pick<Check, 'id' | 'name'>
  readonly findings: readonly Finding[]
}

/** Looks at everything, one after another, and changes nothing. */
export async function examine(installation: Installation): Promise<readonly Examined[]> {
  const examined: Examined[] = []
  for (const check of CHECKS) examined.push({ check, findings: await check.look(installation) })
  return examined
}
