import type { Case, HistoryEntry } from '../domain/case.ts'
import { isOver, isWaiting, nextFor, type Waiting, waitingIn } from '../domain/climbing.ts'
import type { Directory } from '../domain/directory.ts'
import { groundFor, placeOfReport } from '../domain/held-roles.ts'
import { ladderOf, rolesUp } from '../domain/ladder-of.ts'
import type { StaffMember } from '../domain/organisation.ts'
import type { LadderInForce } from '../rules/ladders/ladder-for.ts'
import { inDueTime } from './in-due-time.ts'
import { lookAtEach } from './look-at-each.ts'
import { reachableIn } from './passed-by.ts'
import { planAlerts } from './plan-alerts.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'

/**
 * Has somebody else told of every duty that nobody took up within its term, or of which nobody opened the case: whoever is
 * next on the ladder of the case (see `nextFor`), with a term of their own. Who had it keeps it. After the last one the
 * reporter hears whom to phone. What was held is sent at once when a case proves to be one that may not wait. Returns how
 * many cases went on.
 *
 * @throws AggregateError when one or more could not be looked at, for example because a case is damaged; all others were.
 */
export const climbLadders = (ports: Ports): Promise<number> =>
  lookAtEach('cases', ports.store.casesNotTakenUp(), (number) => climb(number, ports))

async function climb(number: string, ports: Ports): Promise<boolean> {
  const subject = await ports.store.case(number)
  if (subject === undefined || !isWaiting(subject)) return false
  const [history, directory] = await Promise.all([ports.store.history(number), ports.store.directory()])
  const at = ports.now()
  const ladder = ladderOf(subject, directory, ports.protocol)
  await sendWhatWasHeld(subject, ladder, ports)
  const over = waitingIn(subject, history).filter((waiting) => isOver(waiting, ladder, subject, directory, at))
  if (over.length === 0) return false
  const going = over.flatMap((waiting) => goOn(waiting, ladder, subject, history, directory, at))
  await ports.store.commit([
    { type: 'case-touched', number, version: subject.version },
    ...inDueTime(going, subject, directory, ports.protocol),
    ...(await repaintCards(subject, ports.store, at)),
  ])
  return true
}

/** A case may have become urgent after its alerts were planned for the morning. */
async function sendWhatWasHeld(subject: Case, { quietHours }: LadderInForce, { store, now }: Ports): Promise<void> {
  if (quietHours !== 'never') return
  const { number } = subject
  const posts = await store.posts(number)
  const told = new Set(posts.flatMap(({ kind, person }) => (kind === 'alert' && person !== null ? [person] : [])))
  if (subject.access.every(({ person, until }) => until !== null || told.has(person))) return
  await store.commit([{ type: 'notices-hastened', number, person: null, at: now() }])
}

function goOn(
  waiting: Waiting,
  ladder: LadderInForce,
  subject: Case,
  history: readonly HistoryEntry[],
  directory: Directory,
  at: Date,
): readonly Change[] {
  const { number } = subject
  const { role, with: from, opened } = waiting
  const next = nextFor(role, ladder, subject, directory, reachableIn(history), at)
  if (next.length === 0) {
    const ended: Change = {
      type: 'history-written',
      number,
      entry: { at, by: null, what: { type: 'ladder-ended', role, from } },
    }
    return [ended, ...tellReporter(subject, at)]
  }
  return [
    { type: 'history-written', number, entry: { at, by: null, what: { type: 'went-on', role, from, opened } } },
    ...alertsTo(next, waiting, ladder, subject, directory, at),
  ]
}

/** Whoever has a card of the case already, in another role, gets a new one: nobody looks at an old message again. */
function alertsTo(
  next: readonly StaffMember[],
  { role }: Waiting,
  ladder: LadderInForce,
  subject: Case,
  directory: Directory,
  at: Date,
): readonly Change[] {
  const line = rolesUp(role, ladder, subject)
  const place = placeOfReport(subject.report)
  const people = next.map((person) => {
    const ground = groundFor(person.id, line, place, directory)
    return { person, roles: [role], grounds: new Map(ground === undefined ? [] : [[role, ground]]) }
  })
  const known = {
    duties: new Set(subject.duties.map((duty) => duty.role)),
    access: new Set<string>(),
    lost: { people: new Set(subject.access.map((a) => a.person)), version: subject.version + 1 },
  }
  return planAlerts(subject.number, { people, unreached: [] }, known, at)
}

/** Unless the reporter is one of those who were told. */
function tellReporter({ number, version, report, access }: Case, dueAt: Date): readonly Change[] {
  if (access.some((a) => a.person === report.reporter && a.until === null)) return []
  const notice = { kind: 'not-taken-up', caseNumber: number, to: { person: report.reporter } } as const
  return [{ type: 'notice-planned', id: `${number}/not-taken-up/${version}`, notice, dueAt }]
}
