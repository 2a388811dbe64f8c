import { z } from 'zod'
import type { Silence, WrittenAnswer } from './answers/written.ts'
import type { Ladder } from './ladders/ladder.ts'
import { GapId, Id, Source, Text } from './parts.ts'
import { MISSING_FIELDS, type Rule } from './rule.ts'
import { CONCERNS, PARTIES, ROLES, SECTORS } from './vocabulary.ts'

/** As long as a label or hint may be where a person chooses from a list (Slack's own limit). */
const LABEL_LENGTH = 75
const Label = z.strictObject({ nl: z.string().min(1).max(LABEL_LENGTH), en: z.string().min(1).max(LABEL_LENGTH) })

/** What the school chose for itself, because the protocol is silent or contradicts itself. */
const Setting = z.strictObject({
  id: Id,
  question: Text,
  options: z
    .array(z.strictObject({ id: Id, label: Text, source: Source.optional(), facts: z.array(z.string()).default([]) }))
    .min(1),
  default: Id,
})
export type Setting = z.infer<typeof Setting>

/** `protocol.yaml`: whose protocol it is, and the words in it. */
export const ProtocolHead = z.strictObject({
  name: Text,
  sectors: z.array(z.enum(SECTORS)).min(1),
  documents: z.array(z.strictObject({ file: z.string(), title: Text })).min(1),
  /** `instead`: who acts and is told when whoever holds the role is accused or cannot be reached, in this order. */
  roles: z.partialRecord(z.enum(ROLES), z.strictObject({ label: Label, instead: z.array(z.enum(ROLES)) })),
  parties: z.partialRecord(z.enum(PARTIES), z.strictObject({ label: Label, phone: z.string().optional() })),
  /** Why something is asked for when it is not known. */
  missing: z.partialRecord(z.enum(MISSING_FIELDS), Text),
  settings: z.array(Setting),
  /** What can be asked about, in the order in which someone looks for it; each has its file in `answers/`. */
  subjects: z.array(z.strictObject({ id: Id, label: Label })).default([]),
})

/** `behaviours.yaml`: what a reporter can choose. */
export const Behaviours = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        id: Id,
        label: Label,
        behaviours: z.array(z.strictObject({ id: Id, label: Label, hint: Label })).min(1),
      }),
    )
    .min(1),
})

/** `currency.yaml`: where the law has moved since the documents. */
export const CurrencyNotes = z.array(
  z.strictObject({
    id: GapId,
    /** A: the article itself was read. B: an official page. C: a secondary source. D: could not be established. */
    certainty: z.array(z.enum(['A', 'B', 'C', 'D'])).min(1),
    /** Where it matters; absent: everywhere. */
    sectors: z.array(z.enum(SECTORS)).min(1).exactOptional(),
    note: Text,
  }),
)

/** `asks.yaml`: words in a story that make the form ask something; they never decide. */
export const Asks = z.array(
  z.strictObject({
    id: Id,
    /**
     * What a yes says: that the report is of a stricter concern, that something else has a way of its own beside the
     * report, that someone had a part in it, or one of the facts.
     */
    about: z.union([
      z.strictObject({ concern: z.enum(['handle-with-care', 'staff-sexual-offence', 'home-safety']) }),
      z.strictObject({ beside: z.enum(CONCERNS) }),
      z.strictObject({ part: z.literal('intervened') }),
      z.strictObject({ fact: z.enum(['acuteDanger', 'selfHarmRisk', 'weaponUsed']) }),
    ]),
    question: Text,
    words: z.strictObject({ nl: z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
  }),
)

/** The facts that may be named and the headings that may be cited. */
export const Inventory = z.strictObject({
  facts: z.array(
    z.strictObject({
      id: z.string(),
      tier: z.enum(['core', 'support', 'background']),
      topic: z.string(),
      file: z.string(),
      heading: z.string(),
      /** Where the law has moved since it was written. */
      gaps: z.array(GapId).default([]),
    }),
  ),
  headings: z.record(z.string(), z.array(z.string())),
})
export type Inventory = z.infer<typeof Inventory>

/** A school's protocol as data. Nothing of it stands in the code. */
export interface Protocol
  extends z.infer<typeof ProtocolHead>,
    Readonly<{
      groups: z.infer<typeof Behaviours>['groups']
      currency: z.infer<typeof CurrencyNotes>
      asks: z.infer<typeof Asks>
      rules: readonly Rule[]
      /** Who is told next when nobody takes a case up; the first one that is for a report. */
      ladders: readonly Ladder[]
      /** What people ask, by subject. */
      answers: ReadonlyMap<string, readonly WrittenAnswer[]>
      silences: readonly Silence[]
      inventory: Inventory
    }> {}
