import type { WebClient } from '@slack/web-api'
import type { Asker, Assistant } from '../../assistant/turn.ts'
import type { Language } from '../../rules/vocabulary.ts'
import { isColleague } from './colleague.ts'
import type { Doer } from './intents.ts'
import type { SlackLog } from './log.ts'
import { type SlackUser, slackUser } from './payloads.ts'
import { codeOf } from './slack-errors.ts'

/** What we remember of someone on Slack. */
interface Known {
  /** No guest, no bot, not gone, and of our own workspace. */
  readonly welcome: boolean
  readonly left: boolean
  readonly locale: string | undefined
  readonly email: string | undefined
  /** Milliseconds since 1970. */
  readonly learntAt: number
}

export interface PeopleParts {
  readonly assistant: Pick<Assistant, 'askerOnSlack' | 'meetOnSlack'>
  readonly client: WebClient
  /** The id of our own workspace. */
  readonly ourTeam: () => string
  readonly log: SlackLog
  readonly now?: () => number
}

const FRESH_MS = 24 * 60 * 60 * 1000
/** After Slack did not tell who someone is; meanwhile the staff list alone decides. */
const ASK_AGAIN_MS = 60 * 1000

/**
 * Who is who on Slack. Everyone is met at start, so that a press is answered without asking Slack anything first; only
 * someone who came since is asked for, once.
 */
export class People {
  readonly #parts: PeopleParts
  readonly #now: () => number
  readonly #known = new Map<string, Known>()
  readonly #asking = new Map<string, Promise<Known | undefined>>()

  constructor(parts: PeopleParts) {
    this.#parts = parts
    this.#now = parts.now ?? Date.now
  }

  /** Who this is to the assistant. Guests, bots and people of another workspace are strangers. Throws what the store throws. */
  async asker(doer: Doer): Promise<Asker> {
    const { slackId, team } = doer
    if (team !== undefined && team !== this.#parts.ourTeam()) return this.stranger(slackId)
    const known = await this.#find(slackId)
    if (known !== undefined && !known.welcome) return this.stranger(slackId)
    const asker = await this.#parts.assistant.askerOnSlack(slackId, known?.locale)
    if (asker.type === 'staff' || known?.email === undefined) return asker
    const met = await this.#parts.assistant.meetOnSlack(slackId, known.email)
    return met ? this.#parts.assistant.askerOnSlack(slackId, known.locale) : asker
  }

  /** Someone of whom nothing is to be found out, in their own language where we know it. */
  stranger(slackId: string): Asker {
    return { type: 'stranger', language: languageOf(this.#known.get(slackId)?.locale) }
  }

  /** Whether someone was here and left the workspace, as far as we know. */
  hasLeft(slackId: string): boolean {
    return this.#known.get(slackId)?.left === true
  }

  /** Meets everyone in the workspace. A failure is logged: whoever was not met is asked for at their first press. */
  async meetEveryone(): Promise<void> {
    try {
      let cursor = ''
      do {
        const page = await this.#parts.client.users.list({
          include_locale: true,
          limit: 200,
          ...(cursor === '' ? {} : { cursor }),
        })
        for (const member of page.members ?? []) await this.changed(member)
        cursor = page.response_metadata?.next_cursor ?? ''
      } while (cursor !== '')
    } catch (error) {
      this.#parts.log({ level: 'warn', event: 'people-not-met', code: codeOf(error) })
    }
  }

  /** Learns how someone now stands on Slack, and links them when the staff list has their e-mail address. */
  async changed(payload: unknown): Promise<void> {
    const user = slackUser.safeParse(payload)
    if (!user.success) return
    const { id } = user.data
    const known = this.#learn(user.data)
    if (!known.welcome || known.email === undefined) return
    const asker = await this.#parts.assistant.askerOnSlack(id, known.locale)
    if (asker.type === 'stranger') await this.#parts.assistant.meetOnSlack(id, known.email)
  }

  async #find(slackId: string): Promise<Known | undefined> {
    const known = this.#known.get(slackId)
    if (known !== undefined && this.#now() - known.learntAt < FRESH_MS) return known
    const asked = this.#ask(slackId)
    return known ?? asked
  }

  /** Asks Slack; while the answer is under way nobody asks again. Undefined, and logged, when Slack does not say. */
  #ask(slackId: string): Promise<Known | undefined> {
    const underWay = this.#asking.get(slackId)
    if (underWay !== undefined) return underWay
    const asking = this.#askSlack(slackId).finally(() => this.#asking.delete(slackId))
    this.#asking.set(slackId, asking)
    return asking
  }

  async #askSlack(slackId: string): Promise<Known | undefined> {
    try {
      const { user } = await this.#parts.client.users.info({ user: slackId, include_locale: true })
      const read = slackUser.safeParse(user)
      return read.success ? this.#learn(read.data) : undefined
    } catch (error) {
      this.#parts.log({ level: 'warn', event: 'person-not-found', code: codeOf(error), user: slackId })
      const learntAt = this.#now() - FRESH_MS + ASK_AGAIN_MS
      const nothing = { welcome: true, left: false, locale: undefined, email: undefined, learntAt }
      this.#known.set(slackId, this.#known.get(slackId) ?? nothing)
      return undefined
    }
  }

  #learn(user: SlackUser): Known {
    const known = {
      welcome: isColleague(user, this.#parts.ourTeam()),
      left: user.deleted === true,
      // `users.list` and events may leave the locale out; what was learnt before then stands.
      locale: user.locale ?? this.#known.get(user.id)?.locale,
      email: user.is_email_confirmed ? user.profile.email : undefined,
      learntAt: this.#now(),
    }
    this.#known.set(user.id, known)
    return known
  }
}

function languageOf(locale: string | undefined): Language {
  return locale === undefined || locale.startsWith('nl') ? 'nl' : 'en'
}
