import { type Asked, goesUpTo } from '../domain/asked-to-decide.ts'
import { isResting } from '../domain/case-state.ts'
import type { Proposal } from '../domain/proposal.ts'
import { decideBy } from '../domain/proposal-term.ts'
import { decidingSetting } from './deciding-setting.ts'
import { named, planAsking } from './plan-asking.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

/**
 * Sends every proposal up the line on which nobody decided within its term: whoever is next is asked too, and has as
 * long again. At the top it stays where it is, and the history says so. Returns how many went up.
 *
 * @throws AggregateError when one or more could not be sent up, for example because a case is damaged; all others were.
 */
export async function sendUpOverdueProposals(ports: Ports): Promise<number> {
  let sentUp = 0
  const troubles: unknown[] = []
  for (const { caseNumber, id } of await ports.store.openProposals()) {
    try {
      if (await retryStale(() => sendUp(caseNumber, id, ports))) sentUp += 1
    } catch (error) {
      troubles.push(error)
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} proposals could not be sent up.`)
  return sentUp
}

async function sendUp(number: string, id: string, ports: Ports): Promise<boolean> {
  const subject = await ports.store.case(number)
  const proposal = (await ports.store.proposals(number)).find((p) => p.id === id)
  if (subject === undefined || proposal === undefined || !isOverdue(proposal, ports.now())) return false
  if (isResting(subject)) return false
  const setting = await decidingSetting(subject, ports)
  const next = goesUpTo(proposal, setting)
  const at = setting.now
  await ports.store.commit([
    { type: 'case-touched', number, version: subject.version },
    ...wentUp(proposal, next, at),
    ...(next === undefined ? [] : planAsking(subject, proposal, next.people, at)),
    ...(await repaintCards(subject, ports.store, at)),
  ])
  return next !== undefined
}

const isOverdue = ({ state, decideBy: term }: Proposal, now: Date): boolean =>
  state === 'open' && term !== null && term.getTime() <= now.getTime()

function wentUp(proposal: Proposal, next: Asked | undefined, at: Date): Change[] {
  const { caseNumber: number } = proposal
  const to = next?.wentUpTo ?? null
  const what =
    to === null
      ? ({ type: 'nobody-further-up', ...named(proposal) } as const)
      : ({ type: 'went-up', to, ...named(proposal) } as const)
  const later = to === null ? { decideBy: null } : { wentUpTo: to, decideBy: decideBy(proposal.length, at) }
  return [
    { type: 'proposal-changed', number, proposal: { ...proposal, ...later } },
    { type: 'history-written', number, entry: { at, by: null, what } },
  ]
}
