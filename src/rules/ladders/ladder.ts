import { z } from 'zod'
import { Id, listOf, Source } from '../parts.ts'
import { CONCERNS, ROLES, URGENCIES } from '../vocabulary.ts'

/** How long something may wait. `workingHours` count only while the school is open; `hours` and `minutes` by the clock. */
const Wait = z.union([
  z.strictObject({ workingHours: z.int().positive() }),
  z.strictObject({ hours: z.int().positive() }),
  z.strictObject({ minutes: z.int().positive() }),
  z.strictObject({ setting: Id }),
])
export type WrittenWait = z.infer<typeof Wait>

const Chosen = z.strictObject({ setting: Id })

/** For which reports a ladder is: everything that stands here must hold. */
const For = z.strictObject({
  concerns: listOf(z.enum(CONCERNS)),
  /** One of the behaviours is of one of these groups, or is one of `behaviours`. */
  groups: listOf(Id).exactOptional(),
  behaviours: listOf(Id).exactOptional(),
  weaponUsed: z.literal(true).exactOptional(),
  urgency: listOf(z.enum(URGENCIES)).exactOptional(),
  /** Only when the behaviour is known. */
  police: listOf(z.enum(['always', 'possible', 'none'])).exactOptional(),
  restricted: z.boolean().exactOptional(),
})

/** A ladder (waarschuwingsladder), as it stands in `ladders.yaml`: who is told next when nobody takes a case up. */
export const Ladder = z.strictObject({
  id: Id,
  for: For,
  takeUpWithin: Wait,
  /** Within which an alert must be opened; absent: nothing beside `takeUpWithin`. */
  openWithin: Wait.exactOptional(),
  /** Absent: whoever stands in by the rule itself, in its own order. */
  // biome-ignore lint/suspicious/noThenProperty: the word that stands in the files; a list, so nothing awaits it.
  then: listOf(z.enum(ROLES)).exactOptional(),
  /** The last role that is told. */
  until: z.enum(ROLES),
  /** Whether an alert waits until its reader is at work; or the setting in which the school chose. */
  quietHours: z.union([z.enum(['hold', 'never']), Chosen]),
  /** True: no card of its own but one message a day; or the setting in which the school chose. */
  digest: z.union([z.boolean(), Chosen]).default(false),
  /** Absent when the documents say nothing of it: then its terms are settings. */
  source: z.union([Source.transform((one) => [one]), listOf(Source)]).optional(),
  facts: z.array(z.string()).default([]),
  /** The first day on which it holds; absent: it always did. */
  from: z.iso.date().optional(),
  /** The first day on which it no longer holds. */
  expires: z.iso.date().optional(),
})
export type Ladder = z.infer<typeof Ladder>

/** `ladders.yaml`: the first one that is for a report is its ladder. */
export const Ladders = z.strictObject({ ladders: listOf(Ladder) })

/** Whether a ladder holds on a day such as `2026-11-19`. */
export const ladderHoldsOn = ({ from, expires }: Ladder, day: string): boolean =>
  (from === undefined || from <= day) && (expires === undefined || day < expires)

/** Whether a ladder is for every report of its concerns. */
export const isForAll = ({ for: { concerns: _, ...more } }: Ladder): boolean => Object.keys(more).length === 0
