import type { Case } from '../domain/case.ts'
import type { Directory } from '../domain/directory.ts'
import { type ForDigest, stillForDigest } from '../domain/in-digest.ts'
import { ladderOf } from '../domain/ladder-of.ts'
import { rolesIn } from '../domain/permissions.ts'
import { digestOfToday, heldUntil } from '../domain/quiet-hours.ts'
import { groupBy } from '../lib/group-by.ts'
import { inDueTime } from './in-due-time.ts'
import { lookAtEach } from './look-at-each.ts'
import { alertFor } from './plan-alerts.ts'
import type { Change, Ports } from './ports.ts'

/** A case that someone hears of in their daily message of today. */
interface Entry {
  readonly number: string
  readonly person: string
}

/**
 * Plans the daily message of everyone who has cases for it, once its time on a school day has come: one message a person,
 * in which nothing stands that they opened or that somebody took up before. A case that is not minor any more leaves it
 * for a card of its own. Returns how many people get a message.
 *
 * @throws AggregateError when one or more could not be planned; all others were.
 */
export async function sendDigests(ports: Ports): Promise<number> {
  const due: Entry[] = []
  const troubles: unknown[] = []
  const look = async (number: string) => {
    due.push(...(await dueIn(number, ports)))
    return false
  }
  await lookAtEach('cases', ports.store.casesNotTakenUp(), look).catch((error: unknown) => troubles.push(error))
  const byPerson = groupBy(due, ({ person }) => person)
  const plan = (person: string) => planFor(person, byPerson.get(person) ?? [], ports)
  const sent = await lookAtEach('daily messages', Promise.resolve([...byPerson.keys()]), plan).catch(
    (error: unknown) => {
      troubles.push(error)
      return 0
    },
  )
  if (troubles.length > 0) throw new AggregateError(troubles, 'Not every daily message could be planned.')
  return sent
}

async function dueIn(number: string, ports: Ports): Promise<readonly Entry[]> {
  const subject = await ports.store.case(number)
  if (subject === undefined) return []
  const waiting = stillForDigest(subject, await ports.store.history(number))
  if (waiting.length === 0) return []
  const directory = await ports.store.directory()
  const { digestAt } = ladderOf(subject, directory, ports.protocol)
  if (digestAt === null) {
    await alertInstead(subject, waiting, directory, ports)
    return []
  }
  const now = ports.now()
  const time = digestOfToday(subject.school, digestAt, now, directory)
  if (time === null || now < time) return []
  return waiting.filter(({ since }) => since < time).map(({ person }) => ({ number, person }))
}

async function planFor(person: string, entries: readonly Entry[], ports: Ports): Promise<boolean> {
  const { store, protocol, now } = ports
  const at = now()
  const directory = await store.directory()
  const found = await Promise.all(entries.map(({ number }) => stillFor(person, number, ports)))
  const subjects = found.filter((subject) => subject !== undefined)
  const [first] = subjects
  if (first === undefined) return false
  const notice = { kind: 'digest', cases: subjects.map(({ number }) => number), to: { person } } as const
  const dueAt = heldUntil(person, ladderOf(first, directory, protocol), at, directory)
  await store.commit([
    ...subjects.flatMap(({ number, version }): Change[] => [
      { type: 'case-touched', number, version },
      { type: 'history-written', number, entry: { at, by: null, what: { type: 'digested', people: [person] } } },
    ]),
    { type: 'notice-planned', id: `digest/${person}/${first.number}/${at.getTime()}`, notice, dueAt },
  ])
  return true
}

/** The case as it is now, when it is still one for their daily message. */
async function stillFor(person: string, number: string, { store }: Ports): Promise<Case | undefined> {
  const subject = await store.case(number)
  if (subject === undefined) return undefined
  const waiting = stillForDigest(subject, await store.history(number))
  return waiting.some((one) => one.person === person) ? subject : undefined
}

/** What else became known of it makes that it may not wait for a daily message. */
async function alertInstead(
  subject: Case,
  waiting: readonly ForDigest[],
  directory: Directory,
  { store, protocol, now }: Ports,
): Promise<void> {
  const { number, version } = subject
  const at = now()
  const alerts = waiting.flatMap(({ person }): Change[] => {
    const what = { type: 'alerted', person, roles: rolesIn(subject, person) } as const
    return [{ type: 'history-written', number, entry: { at, by: null, what } }, alertFor(number, person, at)]
  })
  await store.commit([{ type: 'case-touched', number, version }, ...inDueTime(alerts, subject, directory, protocol)])
}
