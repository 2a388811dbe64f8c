import type { Advice } from '../advice.ts'
import type { Protocol } from '../schema.ts'
import { type Choices, settingsOf } from '../situation.ts'
import type { Concern, Role } from '../vocabulary.ts'
import { type Ladder, ladderHoldsOn, type WrittenWait } from './ladder.ts'
import { digestOfOption, type Wait, waitOf, waitOfOption } from './wait.ts'

/** What a ladder is chosen by. */
export interface Laddered extends Pick<Advice, 'urgency' | 'police' | 'restricted'> {
  readonly concern: Concern
  readonly behaviours: readonly string[]
  readonly serious?: boolean | undefined
  readonly weaponUsed?: boolean | undefined
}

/** A ladder with the school's own choices filled in. */
export interface LadderInForce {
  readonly id: string
  readonly takeUpWithin: Wait
  readonly openWithin: Wait
  /** Null: whoever stands in by the rule itself. */
  readonly next: readonly Role[] | null
  readonly until: Role
  readonly quietHours: 'hold' | 'never'
  /** `16:00` at school, when it comes in one message a day; null: it has a card of its own. */
  readonly digestAt: string | null
}

/** When nobody says otherwise the daily message goes out at the end of the school day. */
const DIGEST_AT = '16:00'

/**
 * The ladder of a report on the day of `choices.on`: the first one of the protocol that is for it. What is urgent, serious,
 * for the police or of unknown behaviour always has a card of its own, whatever a ladder says. Before a protocol's first
 * day, or without a day, its first ladder for such a report holds.
 *
 * @throws Error when the protocol has no ladder for it, which `protocol check` refuses
 */
export function ladderFor(about: Laddered, protocol: Protocol, choices: Choices = {}): LadderInForce {
  const { on } = choices
  const fitting = protocol.ladders.filter((ladder) => isFor(ladder, about, protocol))
  const ladder = fitting.find((one) => on === undefined || ladderHoldsOn(one, on)) ?? fitting[0]
  if (ladder === undefined) throw new Error(`the protocol has no ladder for ${about.concern}`)
  const settings = settingsOf(protocol, choices)
  const takeUpWithin = chosenWait(ladder.takeUpWithin, settings)
  return {
    id: ladder.id,
    takeUpWithin,
    openWithin: ladder.openWithin === undefined ? takeUpWithin : chosenWait(ladder.openWithin, settings),
    next: ladder.then ?? null,
    until: ladder.until,
    quietHours: chosenQuiet(ladder.quietHours, settings),
    digestAt: isMinor(about) ? chosenDigest(ladder.digest, settings) : null,
  }
}

function isFor({ for: wanted }: Ladder, about: Laddered, { groups }: Protocol): boolean {
  return (
    wanted.concerns.includes(about.concern) &&
    (wanted.weaponUsed === undefined || about.weaponUsed === true) &&
    (wanted.urgency?.includes(about.urgency) ?? true) &&
    (wanted.police === undefined || (isKnown(about) && wanted.police.includes(about.police.status))) &&
    (wanted.restricted === undefined || wanted.restricted === about.restricted) &&
    hasBehaviour(wanted, about.behaviours, groups)
  )
}

/** Of unknown behaviour it is not known either whether the police are named. */
const isKnown = ({ behaviours }: Laddered): boolean => behaviours.length > 0

function hasBehaviour(wanted: Ladder['for'], behaviours: readonly string[], groups: Protocol['groups']): boolean {
  if (wanted.groups === undefined && wanted.behaviours === undefined) return true
  const inGroups = groups.filter(({ id }) => wanted.groups?.includes(id)).flatMap((group) => group.behaviours)
  const named = new Set([...inGroups.map(({ id }) => id), ...(wanted.behaviours ?? [])])
  return behaviours.some((behaviour) => named.has(behaviour))
}

const isMinor = (about: Laddered): boolean =>
  isKnown(about) &&
  about.urgency === 'normal' &&
  about.police.status !== 'always' &&
  !about.restricted &&
  about.serious !== true &&
  about.weaponUsed !== true

type Settings = ReturnType<typeof settingsOf>

function chosenWait(written: WrittenWait, settings: Settings): Wait {
  if (!('setting' in written)) return waitOf(written)
  const wait = waitOfOption(settings[written.setting] ?? '')
  if (wait === undefined) throw new Error(`the setting ${written.setting} says no term`)
  return wait
}

const chosenQuiet = (written: Ladder['quietHours'], settings: Settings): 'hold' | 'never' =>
  typeof written === 'string' ? written : settings[written.setting] === 'hold' ? 'hold' : 'never'

const chosenDigest = (written: Ladder['digest'], settings: Settings): string | null =>
  typeof written === 'boolean'
    ? written
      ? DIGEST_AT
      : null
    : (digestOfOption(settings[written.setting] ?? '') ?? null)
