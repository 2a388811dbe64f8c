import { randomUUID } from 'node:crypto'
import type { Involved } from '../domain/report.ts'
import type { Values } from '../view/view.ts'

/** An unfinished report. It lives in memory only: nothing is kept before it is sent. */
export interface Draft {
  readonly id: string
  /** A staff member's id. */
  readonly owner: string
  readonly values: Values
  readonly people: readonly Involved[]
  /** People had been filled in and are gone: the reporter must say that the list is whole again. */
  readonly peopleLost: boolean
  /** Questions that its story raised and that stay in the form until it is sent. */
  readonly asked: readonly string[]
}

const HOURS_KEPT = 12
const MOST_KEPT = 2000

/** The unfinished reports of everyone; the oldest go first when there are too many. */
export function createDrafts(now: () => Date) {
  const kept = new Map<string, { draft: Draft; at: number }>()

  const keep = (draft: Draft): Draft => {
    kept.delete(draft.id)
    kept.set(draft.id, { draft, at: now().getTime() })
    forgetOld()
    return draft
  }
  const forgetOld = () => {
    for (const [id, { at }] of kept) {
      if (kept.size <= MOST_KEPT && now().getTime() - at < HOURS_KEPT * 60 * 60 * 1000) return
      kept.delete(id)
    }
  }
  return {
    start: (owner: string, values: Values, peopleLost = false): Draft =>
      keep({ id: randomUUID(), owner, values, people: [], peopleLost, asked: [] }),
    /** Of someone else is nobody's. */
    find: (id: string, owner: string): Draft | undefined => {
      const draft = kept.get(id)?.draft
      return draft?.owner === owner ? draft : undefined
    },
    keep,
    forget: (id: string): void => void kept.delete(id),
  }
}
export type Drafts = ReturnType<typeof createDrafts>

/**
 * What a form carries of its draft: its id and how many people are in it. When the draft is gone (a restart), the
 * number still tells whether people were lost.
 */
export const draftContext = ({ id, people, peopleLost }: Draft): string =>
  `${id}.${people.length > 0 || !peopleLost ? people.length : 1}`

export function readDraftContext(context: string): { id: string; people: number } {
  const [id = '', people = '0'] = context.split('.')
  return { id, people: Number(people) || 0 }
}
