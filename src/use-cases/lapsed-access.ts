import { lapsedIn } from '../domain/access-lapse.ts'
import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import { dayOf } from '../lib/school-time.ts'
import { type PassedOn, passCaseOn } from './pass-case-on.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

/** Ends access of which the ground is gone. */
export interface LapseCheck {
  /**
   * Of one staff member, before they do anything. Cheap when nothing changed in the directory since. A case that cannot
   * be read is passed over: it cannot be shown either.
   */
  of(person: string): Promise<void>
  /**
   * Of everyone, when the directory or the day at school is another one than last time. Returns how many cases changed.
   *
   * @throws AggregateError when one or more cases could not be looked at; all others were.
   */
  all(): Promise<number>
}

/** Remembers for which directory and day it looked, so that looking again costs nothing. */
export function createLapseCheck(ports: Ports): LapseCheck {
  const { store, now } = ports
  const seen = new WeakMap<Directory, Map<string, string>>()
  let last: { readonly directory: Directory; readonly day: string } | undefined
  return {
    async of(person) {
      const directory = await store.directory()
      const day = dayOf(now())
      const days = seen.get(directory) ?? new Map<string, string>()
      seen.set(directory, days)
      if (days.get(person) === day) return
      const { troubles } = await endIn(await store.casesWithAccess(person), ports)
      if (troubles.length === 0) days.set(person, day)
    },
    async all() {
      const directory = await store.directory()
      const day = dayOf(now())
      if (last?.directory === directory && last.day === day) return 0
      const { ended, troubles } = await endIn(await store.casesWithAnyAccess(), ports)
      if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} cases could not be looked at.`)
      last = { directory, day }
      return ended
    },
  }
}

async function endIn(numbers: readonly string[], ports: Ports) {
  const troubles: unknown[] = []
  let ended = 0
  for (const number of numbers) {
    try {
      if (await retryStale(() => endLapsedAccess(number, ports))) ended += 1
    } catch (error) {
      troubles.push(error)
    }
  }
  return { ended, troubles }
}

/**
 * Ends the access to one case of whoever left the staff list, the school or the role, writes that down, and has whoever
 * is next told. Says whether anything ended.
 */
async function endLapsedAccess(number: string, ports: Ports): Promise<boolean> {
  const subject = await ports.store.case(number)
  if (subject === undefined) return false
  const directory = await ports.store.directory()
  const at = ports.now()
  const lapsed = lapsedIn(subject, directory, at)
  if (lapsed.length === 0) return false
  const leaving = new Map(lapsed.map(({ person, kept }) => [person, kept]))
  const [history, proposals] = await Promise.all([ports.store.history(number), ports.store.proposals(number)])
  const passed = passCaseOn({ subject, leaving, history, proposals, directory, protocol: ports.protocol, now: at })
  await ports.store.commit([
    { type: 'case-touched', number, version: subject.version },
    ...lapsed.map(({ person, why }): Change => {
      const what = { type: 'access-lapsed', person, why, reopened: passed.reopened.get(person) ?? [] } as const
      return { type: 'history-written', number, entry: { at, by: null, what } }
    }),
    ...passed.changes,
    ...(await repaintCards(subject, ports.store, at)),
    ...tellReporter(subject, passed, at),
  ])
  return true
}

/** When nobody at all has the case any more, the reporter hears whom to phone. */
function tellReporter(
  { number, report, access }: Case,
  { leftToNobody, told, changes }: PassedOn,
  dueAt: Date,
): Change[] {
  const ended = new Set(changes.flatMap((one) => (one.type === 'access-ended' ? [one.person] : [])))
  const others = access.some((a) => a.until === null && !ended.has(a.person))
  if (!leftToNobody || told.length > 0 || others) return []
  const notice = { kind: 'nobody-reached', caseNumber: number, to: { person: report.reporter } } as const
  return [{ type: 'notice-planned', id: `${number}/nobody-reached`, notice, dueAt }]
}
