import { mayArrangeFor } from '../domain/stand-in-rules.ts'
import type { Ports } from './ports.ts'

export type AbsenceEnded =
  /** `person`: who is there again. */
  | { readonly type: 'ended'; readonly person: string }
  /** It is over, or someone ended it before. */
  | { readonly type: 'gone' }
  | { readonly type: 'not-yours' }

/**
 * Ends an absence at once, or takes back one that is still to come; nothing is kept of it. Whoever it is about may, and
 * whoever may say it for them.
 */
export async function endAbsence(id: string, by: string, ports: Ports): Promise<AbsenceEnded> {
  const directory = await ports.store.directory()
  const absence = directory.absences.find((known) => known.id === id)
  if (absence === undefined) return { type: 'gone' }
  const [sayer, absent] = [directory.person(by), directory.person(absence.person)]
  if (sayer === undefined || absent === undefined || !mayArrangeFor(sayer, absent, directory))
    return { type: 'not-yours' }
  await ports.store.commit([{ type: 'absence-ended', id }])
  return { type: 'ended', person: absent.id }
}
