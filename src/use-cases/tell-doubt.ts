import type { Directory } from '../domain/directory.ts'
import type { Doubt } from '../domain/doubt.ts'
import { hasAddress } from '../domain/has-address.ts'
import type { DoubtNotice } from '../domain/notice.ts'
import type { StaffMember } from '../domain/organisation.ts'
import { roleLine } from '../domain/role-line.ts'
import { groupBy } from '../lib/group-by.ts'
import type { Role } from '../rules/vocabulary.ts'
import type { Change, Claim, Ports } from './ports.ts'

/** Who looks after what a school's protocol answers. */
const LOOKS_AFTER_ANSWERS: Role = 'safety-coordinator'

/**
 * Has the safety coordinator of each of these schools told, or who stands in: the nearest in line who can be found in
 * chat, each once however many of the schools are theirs. A doubt that was told before is not told again.
 *
 * @returns whether there is anyone to tell.
 */
export async function tellDoubt(doubt: Doubt, schools: readonly string[], ports: Ports): Promise<boolean> {
  const directory = await ports.store.directory()
  const told = schools.flatMap((school) => inPairs(lineAt(school, directory, ports)[0], school))
  await ports.store.commit(noticesOf(doubt, told, ports.now()))
  return told.length > 0
}

/** A message about a doubt that cannot be delivered. */
export interface LostDoubt extends Claim {
  readonly notice: DoubtNotice
  /** A code, never a text from outside. */
  readonly trouble: string
}

/**
 * Gives up a message about a doubt and has whoever comes next in line told instead, in one commit. Who stands beside
 * someone out of reach was told already; after the last in line comes nobody.
 *
 * @throws StaleError when it was handed out again since, or is settled: then nothing was kept.
 */
export async function passDoubtOn({ id, attempt, notice, trouble }: LostDoubt, ports: Ports): Promise<void> {
  const { doubt, schools, to } = notice
  const directory = await ports.store.directory()
  const at = ports.now()
  const instead = schools.flatMap((school) => inPairs(nextAfter(to.person, lineAt(school, directory, ports)), school))
  await ports.store.commit([
    { type: 'notice-given-up', claim: { id, attempt }, trouble, at },
    ...noticesOf(doubt, instead, at),
  ])
}

type Group = readonly StaffMember[]

/** Those who can be found in chat, nearest first. */
const lineAt = (school: string, directory: Directory, { protocol, now }: Ports): readonly Group[] =>
  roleLine(LOOKS_AFTER_ANSWERS, school, now(), protocol, directory)
    .map(({ people }) => people.filter(hasAddress))
    .filter((people) => people.length > 0)

function nextAfter(person: string, line: readonly Group[]): Group | undefined {
  const theirs = line.findIndex((people) => people.some(({ id }) => id === person))
  if (theirs === -1 || line[theirs]?.length !== 1) return undefined
  return line.slice(theirs + 1).find((people) => people.every(({ id }) => id !== person))
}

const inPairs = (people: Group = [], school: string) => people.map(({ id }) => ({ person: id, school }))

/** One message for each person: planning it twice is one message. */
const noticesOf = (
  doubt: Doubt,
  told: readonly { readonly person: string; readonly school: string }[],
  dueAt: Date,
): Change[] =>
  [...groupBy(told, ({ person }) => person)].map(([person, theirs]) => ({
    type: 'notice-planned',
    id: `doubt/${doubt.id}/${person}`,
    notice: { kind: 'doubt', doubt, schools: theirs.map(({ school }) => school), to: { person } },
    dueAt,
  }))
