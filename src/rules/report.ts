import { z } from 'zod'
import { CONCERNS, PARTS, PERSON_KINDS, PLACES, POSITIONS, SECTORS } from './vocabulary.ts'

/** Someone in a report, as far as the rules need to know: never a name. */
export const PersonFacts = z.strictObject({
  part: z.union([z.enum(PARTS), z.array(z.enum(PARTS)).min(1)]).optional(),
  kind: z.enum(PERSON_KINDS).optional(),
  position: z.enum(POSITIONS).optional(),
  age: z.int().min(0).max(120).optional(),
})
export type PersonFacts = z.infer<typeof PersonFacts>

/**
 * What the rules may know of a report. Everything but `concern` and `sector` may be absent, and absent means unknown,
 * never «no». There is no free text in it: the rules never read a story.
 */
export const ReportFacts = z.strictObject({
  id: z.string().optional(),
  sector: z.enum(SECTORS),
  concern: z.enum(CONCERNS),
  /** Ids of the protocol's own list; an unknown one is refused by `advise`. */
  behaviours: z.array(z.string()).optional(),
  /** With offset, for example `2026-11-19T10:40:00+01:00`; its day in Europe/Amsterdam chooses the rules in force. */
  occurredAt: z.iso.datetime({ offset: true }).optional(),
  place: z.enum(PLACES).optional(),
  people: z.array(PersonFacts).optional(),
  recidivism: z.boolean().optional(),
  serious: z.boolean().optional(),
  weaponUsed: z.boolean().optional(),
  coercion: z.boolean().optional(),
  acuteDanger: z.boolean().optional(),
  selfHarmRisk: z.boolean().optional(),
  anonymous: z.boolean().optional(),
  reporter: z.strictObject({ kind: z.enum(PERSON_KINDS), position: z.enum(POSITIONS).optional() }).optional(),
  consent: z
    .strictObject({ parents: z.boolean().nullable().optional(), pupil: z.boolean().nullable().optional() })
    .optional(),
})
export type ReportFacts = z.infer<typeof ReportFacts>
