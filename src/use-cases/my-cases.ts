import type { Case } from '../domain/case.ts'
import { isOpen, stateOf } from '../domain/case-state.ts'
import { deadlineOf, pressingFor } from '../domain/deadlines.ts'
import { waitsFor } from '../domain/in-digest.ts'
import { mayDecide } from '../domain/may-decide.ts'
import { rolesIn, sightOf } from '../domain/permissions.ts'
import { URGENCIES } from '../rules/vocabulary.ts'
import { decidingSetting } from './deciding-setting.ts'
import type { Ports } from './ports.ts'

export interface MyCases {
  /** Cases that this person was told of: what still waits for them first, what is closed last, then by urgency, by term, and the oldest. */
  readonly asContact: readonly Case[]
  /** Numbers of those in which a proposal waits for their decision. */
  readonly toDecide: ReadonlySet<string>
  /** Their own reports, newest first. */
  readonly asReporter: readonly Case[]
}

/** The cases of one person, as far as they may see them now. */
export async function myCases(person: string, ports: Ports): Promise<MyCases> {
  const { store } = ports
  const [told, reported] = await Promise.all([store.casesWithAccess(person), store.casesReportedBy(person)])
  const contactCases = (await read(told, store)).filter(
    (c) => sightOf(c, person) === 'whole' && stateOf(c) !== 'merged',
  )
  const own = (await read(reported, store)).filter((c) => sightOf(c, person) !== 'nothing')
  const toDecide = await awaitingDecision(contactCases, person, ports)
  const waits = (c: Case) => (!isOpen(c) ? 2 : toDecide.has(c.number) || waitsFor(c, person) ? 0 : 1)
  return {
    asContact: contactCases.toSorted(
      (a, b) =>
        waits(a) - waits(b) || urgencyOf(a) - urgencyOf(b) || termOf(a, person) - termOf(b, person) || age(a, b),
    ),
    toDecide,
    asReporter: own.toSorted((a, b) => age(b, a)),
  }
}

/** Only who was asked: whoever stands higher in the line may decide too, but nobody waits for them. */
async function awaitingDecision(cases: readonly Case[], person: string, ports: Ports): Promise<ReadonlySet<string>> {
  const open = await ports.store.openProposals()
  const awaiting = new Set<string>()
  for (const subject of cases) {
    const { number } = subject
    const ids = new Set(open.filter((one) => one.caseNumber === number).map(({ id }) => id))
    if (ids.size === 0) continue
    const history = await ports.store.history(number)
    const asked = new Set(
      history.flatMap(({ what }) =>
        what.type === 'asked-to-decide' && what.people.includes(person) ? [what.proposal] : [],
      ),
    )
    const setting = await decidingSetting(subject, ports)
    const theirs = (await ports.store.proposals(number)).filter(({ id }) => ids.has(id) && asked.has(id))
    if (theirs.some((proposal) => mayDecide(proposal, person, setting).type === 'may')) awaiting.add(number)
  }
  return awaiting
}

const urgencyOf = ({ urgency }: Case) => URGENCIES.indexOf(urgency)

/** For the order only: what must be done as soon as possible counts from the report, and no term comes last. */
function termOf(subject: Case, person: string): number {
  const step = pressingFor(subject, rolesIn(subject, person))
  if (step === undefined) return Number.MAX_SAFE_INTEGER
  return (deadlineOf(step, subject) ?? subject.openedAt).getTime()
}

const age = (a: Case, b: Case) => a.openedAt.getTime() - b.openedAt.getTime()

const read = async (numbers: readonly string[], store: Ports['store']): Promise<Case[]> =>
  (await Promise.all(numbers.map((number) => store.case(number)))).filter((found) => found !== undefined)
