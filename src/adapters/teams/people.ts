import type { Asker, AssistantOnTeams } from '../../assistant/turn.ts'
import type { Language } from '../../rules/vocabulary.ts'
import type { Connector, Member } from './connector.ts'
import type { Doer, Place } from './intents.ts'
import type { TeamsLog } from './log.ts'
import { codeOf } from './teams-errors.ts'

export interface PeopleParts {
  readonly assistant: Pick<AssistantOnTeams, 'askerOnTeams' | 'meetOnTeams'>
  readonly connector: Pick<Connector, 'member'>
  readonly tenantId: string
  readonly log: TeamsLog
  readonly now?: () => number
}

const FRESH_MS = 60 * 60 * 1000
/** After Teams did not tell who someone is. */
const ASK_AGAIN_MS = 60 * 1000
const MOST_REMEMBERED = 10_000

/**
 * Who is who on Teams. Pupils and guests may share the tenant: only who is on the staff list is somebody. Someone who is
 * not linked yet is looked up once, and linked when their address is on that list.
 */
export class People {
  readonly #parts: PeopleParts
  readonly #now: () => number
  /** Until when someone who was looked up counts as a stranger. */
  readonly #strangers = new Map<string, number>()

  constructor(parts: PeopleParts) {
    this.#parts = parts
    this.#now = parts.now ?? Date.now
  }

  /** Who this is to the assistant. Throws what the store throws. */
  async asker(doer: Doer, place: Place): Promise<Asker> {
    const { assistant } = this.#parts
    const id = doer.aadObjectId.toLowerCase()
    const asker = await assistant.askerOnTeams(id, doer.locale)
    if (asker.type === 'staff' || this.#now() < (this.#strangers.get(id) ?? 0)) return asker
    const email = await this.#emailOf(doer, place)
    if (email !== undefined && (await assistant.meetOnTeams(id, email))) return assistant.askerOnTeams(id, doer.locale)
    return asker
  }

  /** Someone of whom nothing is to be found out, in their own language where we know it. */
  stranger({ locale }: Doer): Asker {
    return { type: 'stranger', language: languageOf(locale) }
  }

  /** The address of a colleague: no guest, and of our own tenant. */
  async #emailOf(doer: Doer, { serviceUrl, conversation }: Place): Promise<string | undefined> {
    if (this.#strangers.size >= MOST_REMEMBERED) this.#strangers.clear()
    try {
      const member = await this.#parts.connector.member(serviceUrl, conversation, doer.userId)
      this.#strangers.set(doer.aadObjectId.toLowerCase(), this.#now() + FRESH_MS)
      return isColleague(member, doer, this.#parts.tenantId) ? (member.email ?? member.userPrincipalName) : undefined
    } catch (error) {
      this.#parts.log({ level: 'warn', event: 'person-not-found', code: codeOf(error), user: doer.aadObjectId })
      this.#strangers.set(doer.aadObjectId.toLowerCase(), this.#now() + ASK_AGAIN_MS)
      return undefined
    }
  }
}

function isColleague(member: Member, doer: Doer, tenantId: string): boolean {
  const itself = (member.aadObjectId ?? member.objectId)?.toLowerCase() === doer.aadObjectId.toLowerCase()
  const inTenant = member.tenantId === undefined || member.tenantId.toLowerCase() === tenantId.toLowerCase()
  const guest = member.userRole !== undefined && member.userRole !== 'user'
  return itself && inTenant && !guest && member.userPrincipalName?.includes('#EXT#') !== true
}

function languageOf(locale: string | undefined): Language {
  return locale === undefined || locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}
