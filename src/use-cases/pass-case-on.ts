import { askedFor } from '../domain/asked-to-decide.ts'
import type { Access, Case, HistoryEntry } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import type { Directory } from '../domain/directory.ts'
import type { Proposal } from '../domain/proposal.ts'
import { type Recipients, recipientsOf } from '../domain/recipients.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Role } from '../rules/vocabulary.ts'
import { askAnew } from './ask-anew.ts'
import { held, inDueTime } from './in-due-time.ts'
import { reachableIn } from './passed-by.ts'
import { alertFor, planAlerts } from './plan-alerts.ts'
import type { Change } from './ports.ts'

/** Staff members who lose a case, as a whole or in some of their roles, each with the access that they keep. */
export type Leaving = ReadonlyMap<string, readonly Access[]>

/** What is known of a case at the moment at which people leave it. */
export interface Leave {
  readonly subject: Case
  readonly leaving: Leaving
  readonly history: readonly HistoryEntry[]
  readonly proposals: readonly Proposal[]
  readonly directory: Directory
  readonly protocol: Protocol
  readonly now: Date
}

export interface PassedOn {
  readonly changes: readonly Change[]
  /** By person: the roles whose duty they had taken up, which wait for someone again. */
  readonly reopened: ReadonlyMap<string, readonly Role[]>
  /** Ids of those who are told now. */
  readonly told: readonly string[]
  /** A duty, or a decision that someone waits for, is left to nobody. */
  readonly leftToNobody: boolean
}

/**
 * What must be kept when people lose a case, besides why: their access ends, what they had taken up waits again, and
 * whoever is next in the route's own line is told, so that no case is left to nobody. Who had it besides them is told
 * again when it waits for them now. In a closed case nobody is told.
 */
export function passCaseOn(leave: Leave): PassedOn {
  const { subject, leaving, history, proposals, directory, protocol, now } = leave
  const { number } = subject
  const gone = new Set([...leaving].filter(([, kept]) => kept.length === 0).map(([person]) => person))
  const remaining: Case = { ...subject, access: accessThatRemains(subject, leaving) }
  const reopened = subject.duties.filter(({ takenUp }) => takenUp !== null && gone.has(takenUp.by))
  const next = whoIsNext(leave, remaining, gone)
  const setting = { subject: remaining, directory, reachable: reachableIn(history, gone), now }
  const open = proposals.filter(({ state }) => state === 'open')
  const again = isOpen(subject) ? toldAgain(remaining, new Set(reopened.map((d) => d.role)), now) : []
  return {
    reopened: new Map([...gone].map((one) => [one, reopened.filter((d) => d.takenUp?.by === one).map((d) => d.role)])),
    told: next.people.map(({ person }) => person.id),
    leftToNobody: next.unreached.length > 0 || open.some((proposal) => askedFor(proposal, setting) === undefined),
    changes: [
      ...[...leaving.keys()].map((person): Change => ({ type: 'access-ended', number, person, at: now })),
      ...[...leaving.values()].flat().map((access): Change => ({ type: 'access-given', number, access })),
      ...reopened.flatMap(({ role }): Change[] => [
        { type: 'duty-ended', number, role },
        { type: 'duty-added', number, role },
      ]),
      ...inDueTime(planAlerts(number, next, knownOf(subject, remaining), now), remaining, directory, protocol),
      ...held(again, remaining, directory, protocol),
      ...askAnew(open, history, setting),
    ],
  }
}

const accessThatRemains = ({ access }: Case, leaving: Leaving): readonly Access[] =>
  access.filter((a) => a.until === null && (leaving.get(a.person)?.includes(a) ?? true))

/** Only the roles that wait and in which nobody has the case now. */
function whoIsNext(
  { subject, history, directory, now }: Leave,
  remaining: Case,
  gone: ReadonlySet<string>,
): Recipients {
  if (!isOpen(subject)) return { people: [], unreached: [] }
  const waiting = subject.duties
    .filter(({ takenUp }) => takenUp === null || gone.has(takenUp.by))
    .map(({ role }) => role)
    .filter((role) => !remaining.access.some((a) => a.role === role))
  const found = recipientsOf(subject.report, subject.advice, directory, reachableIn(history, gone), now)
  const people = found.people
    .map((one) => ({ ...one, roles: one.roles.filter((role) => waiting.includes(role)) }))
    .filter(({ roles }) => roles.length > 0)
  const reached = new Set(people.flatMap(({ roles }) => roles))
  return { people, unreached: waiting.filter((role) => !reached.has(role)) }
}

const knownOf = (subject: Case, remaining: Case) => ({
  duties: new Set(subject.duties.map((d) => d.role)),
  access: new Set(remaining.access.map((a) => `${a.person}/${a.role}`)),
  lost: {
    people: new Set(subject.access.filter((a) => a.until !== null).map((a) => a.person)),
    version: subject.version + 1,
  },
})

const toldAgain = ({ number, version, access }: Case, reopened: ReadonlySet<Role>, at: Date): readonly Change[] =>
  [...new Set(access.filter((a) => reopened.has(a.role)).map((a) => a.person))].map((person) =>
    alertFor(number, person, at, version + 1),
  )
