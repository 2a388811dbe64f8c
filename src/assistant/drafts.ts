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
  /** Which report it corrects, and at which school; absent: it is a new one. */
  readonly corrects?: Corrects
  /** The number of the case of which a contact changes what is known; absent: it is a report of one's own. */
  readonly adjusts?: string
}

interface Corrects {
  /** Of the case. */
  readonly number: string
  readonly school: string
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
    start: (owner: string, values: Values, peopleLost = false, corrects?: Corrects): Draft =>
      keep({
        id: randomUUID(),
        owner,
        values,
        people: [],
        peopleLost,
        asked: [],
        ...(corrects === undefined ? {} : { corrects }),
      }),
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
 * What a form carries of its draft: its id, how many people are in it, and what it corrects. When the draft is gone (a restart), the
 * number still tells whether people were lost.
 */
export const draftContext = ({ id, people, peopleLost, corrects }: Draft): string =>
  [
    id,
    people.length > 0 || !peopleLost ? people.length : 1,
    ...(corrects === undefined ? [] : [corrects.number, corrects.school]),
  ].join('.')

export function readDraftContext(context: string): { id: string; people: number; corrects?: Corrects } {
  const [id = '', people = '0', number, school] = context.split('.')
  const read = { id, people: Number(people) || 0 }
  return number === undefined || school === undefined ? read : { ...read, corrects: { number, school } }
}
