import type { Case, Duty } from '../domain/case.ts'
import { isOpen } from '../domain/case-state.ts'
import { rolesIn, sightOf } from '../domain/permissions.ts'
import { held } from './in-due-time.ts'
import type { Change, Ports } from './ports.ts'
import { repaintCards } from './repaint.ts'
import { retryStale } from './retry-stale.ts'

export type TakenUp =
  | { readonly type: 'taken-up'; readonly case: Case }
  /** The duties of this person's roles were settled before; by themselves or by someone else. */
  | { readonly type: 'already'; readonly by: string; readonly at: Date }
  /** They may see the case, for example to decide in it, but none of their roles must take it up. */
  | { readonly type: 'others-duty'; readonly case: Case }
  /** It is closed, or part of another one: nobody needs to. */
  | { readonly type: 'not-open'; readonly case: Case }
  | { readonly type: 'not-yours' }

/**
 * Someone takes a case up: that settles the duty of every role in which they were told. Two people at once: one does,
 * the other hears who.
 */
export function takeUp(number: string, person: string, ports: Ports): Promise<TakenUp> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, person) !== 'whole') return { type: 'not-yours' }
    if (!isOpen(subject)) return { type: 'not-open', case: subject }
    const roles = rolesIn(subject, person)
    const mine = subject.duties.filter((d) => roles.includes(d.role))
    const open = mine.filter((d) => d.takenUp === null)
    const settled = mine.find((d) => d.takenUp !== null)?.takenUp
    if (open.length === 0) return settled ? { type: 'already', ...settled } : { type: 'others-duty', case: subject }
    await ports.store.commit(await changes(subject, open, person, ports))
    return { type: 'taken-up', case: (await ports.store.case(number)) ?? subject }
  })
}

async function changes(subject: Case, open: readonly Duty[], by: string, ports: Ports): Promise<readonly Change[]> {
  const { number, version } = subject
  const directory = await ports.store.directory()
  const at = ports.now()
  const roles = open.map((d) => d.role)
  return [
    { type: 'case-touched', number, version },
    ...roles.map((role): Change => ({ type: 'duty-taken-up', number, role, by, at })),
    { type: 'history-written', number, entry: { at, by, what: { type: 'taken-up', roles } } },
    ...(await repaintCards(subject, ports.store, at)),
    ...held(tellReporter(subject, by, at), subject, directory, ports.protocol),
  ]
}

function tellReporter({ number, report }: Case, by: string, dueAt: Date): Change[] {
  if (report.reporter === by) return []
  const notice = { kind: 'taken-up', caseNumber: number, to: { person: report.reporter } } as const
  return [{ type: 'notice-planned', id: `${number}/taken-up/${by}`, notice, dueAt }]
}
