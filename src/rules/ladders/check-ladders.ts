import { checkGrounds, type Known } from '../check-references.ts'
import { changeDays } from '../in-force.ts'
import type { Protocol } from '../schema.ts'
import { suggestion } from '../suggestion.ts'
import { CONCERNS } from '../vocabulary.ts'
import { isForAll, type Ladder, ladderHoldsOn } from './ladder.ts'
import { digestOfOption, waitOfOption } from './wait.ts'

/**
 * What is wrong with the ladders of a protocol beyond their shape; empty when nothing is. Every concern must have one on
 * every day, and what no document says must be a setting, so that everyone can see that the school chose it.
 *
 * @param place where the ladder with this index stands, for people: `ladders.yaml:12`
 */
export function checkLadders({ protocol, ...known }: Known, place: (index: number) => string): string[] {
  const { ladders } = protocol
  return [
    ...ladders.flatMap((ladder, index) =>
      [
        ...doubled(ladder, ladders.slice(0, index)),
        ...neverReached(ladder, ladders.slice(0, index)),
        ...unknownNames(ladder, { protocol, ...known }),
        ...wrongRoles(ladder, protocol),
        ...wrongSettings(ladder, protocol),
        ...withoutGround(ladder, { protocol, ...known }),
      ].map((problem) => `${place(index)}: ${ladder.id}: ${problem}`),
    ),
    ...uncovered(protocol),
  ]
}

const doubled = ({ id, from }: Ladder, before: readonly Ladder[]): string[] =>
  before.some((other) => other.id === id && other.from === from)
    ? ['it stands in it twice; keep one, or give the newer one a from and the older one an expires']
    : []

function neverReached(ladder: Ladder, before: readonly Ladder[]): string[] {
  const always = before.filter((one) => isForAll(one) && one.from === undefined && one.expires === undefined)
  const taken = new Set(always.flatMap((one) => one.for.concerns))
  return ladder.for.concerns.every((concern) => taken.has(concern))
    ? ['it is never reached: a ladder before it is for everything of these concerns; put this one first']
    : []
}

function unknownNames({ for: wanted }: Ladder, known: Known): string[] {
  const missing = (kind: string, ids: readonly string[], all: ReadonlySet<string>) =>
    ids
      .filter((id) => !all.has(id))
      .map((id) => `there is no ${kind} «${id}» in behaviours.yaml${suggestion(id, [...all])}`)
  return [
    ...missing('group', wanted.groups ?? [], known.groups),
    ...missing('behaviour', wanted.behaviours ?? [], known.behaviours),
  ]
}

function wrongRoles({ then = [], until }: Ladder, { roles }: Protocol): string[] {
  const unnamed = [...new Set([...then, until])].filter((role) => roles[role] === undefined)
  return [
    ...unnamed.map((role) => `the role ${role} has no label in protocol.yaml`),
    ...(then.length === 0 || then.includes(until)
      ? []
      : [`until is «${until}», which is none of then: ${then.join(', ')}`]),
  ]
}

function wrongSettings(ladder: Ladder, { settings }: Protocol): string[] {
  const all = settings.map(({ id }) => id)
  return choicesOf(ladder).flatMap(({ setting: id, takes, such }) => {
    const setting = settings.find((one) => one.id === id)
    if (setting === undefined) return [`there is no setting «${id}» in protocol.yaml${suggestion(id, all)}`]
    const wrong = setting.options.filter((option) => !takes(option.id))
    return wrong.map((option) => `the setting ${id} has the option «${option.id}»; write ${such}`)
  })
}

/** The settings that a ladder depends on, and which options they can have. */
export function choicesOf({ takeUpWithin, openWithin, quietHours, digest }: Ladder) {
  const term = { takes: (id: string) => waitOfOption(id) !== undefined, such: 'working-hours-4, hours-2 or minutes-15' }
  const quiet = { takes: (id: string) => id === 'hold' || id === 'never', such: 'hold or never' }
  const daily = { takes: (id: string) => digestOfOption(id) !== undefined, such: 'at-16-00 or each' }
  const of = (written: unknown, choice: typeof term) =>
    typeof written === 'object' && written !== null && 'setting' in written && typeof written.setting === 'string'
      ? [{ setting: written.setting, ...choice }]
      : []
  return [...of(takeUpWithin, term), ...of(openWithin, term), ...of(quietHours, quiet), ...of(digest, daily)]
}

/** To hold nothing back and to send every card needs no ground. */
function withoutGround(
  { source, facts, takeUpWithin, openWithin, quietHours, digest }: Ladder,
  known: Known,
): string[] {
  if (source !== undefined || facts.length > 0) return checkGrounds({ source, facts }, known)
  const stated = [
    ...('setting' in takeUpWithin ? [] : ['takeUpWithin']),
    ...(openWithin === undefined || 'setting' in openWithin ? [] : ['openWithin']),
    ...(quietHours === 'hold' ? ['quietHours'] : []),
    ...(digest === true ? ['digest'] : []),
  ]
  return stated.map((key) => `${key} stands in no document: name a setting of protocol.yaml, or give source and facts`)
}

function uncovered(protocol: Protocol): string[] {
  const own = protocol.ladders.flatMap(({ from, expires }) => [...(from ? [from] : []), ...(expires ? [expires] : [])])
  const days = [...new Set([...changeDays(protocol), ...own])].sort()
  return days.flatMap((day) => {
    const covering = protocol.ladders.filter((ladder) => isForAll(ladder) && ladderHoldsOn(ladder, day))
    const covered = new Set(covering.flatMap((ladder) => ladder.for.concerns))
    return CONCERNS.filter((concern) => !covered.has(concern)).map(
      (concern) =>
        `ladders.yaml: no ladder covers the concern ${concern} on ${day}; give it one with nothing but concerns in for`,
    )
  })
}
