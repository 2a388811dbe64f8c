import { z } from 'zod'
import { Id, listOf } from './parts.ts'
import { CONCERNS, PARTS, PERSON_KINDS, PLACES, POSITIONS, SECTORS } from './vocabulary.ts'

/** When a rule applies: everything that stands here must hold. What is not known is never taken to be so. */
export const When = z.strictObject({
  sector: listOf(z.enum(SECTORS)).optional(),
  concern: listOf(z.enum(CONCERNS)).optional(),
  /** Names that a rule gives with `route`. */
  route: listOf(Id).optional(),
  behaviours: listOf(Id).optional(),
  groups: listOf(Id).optional(),
  place: listOf(z.enum(PLACES)).optional(),
  /** Someone has this part. */
  parts: listOf(z.enum(PARTS)).optional(),
  /** What those are who would have done it. */
  offender: listOf(z.enum(PERSON_KINDS)).optional(),
  /** As `offender`, and also those whose part is unclear. */
  suspect: listOf(z.enum(PERSON_KINDS)).optional(),
  offenderAge: z.strictObject({ from: z.int().optional(), to: z.int().optional() }).optional(),
  /** Also those who stepped in or whose part is unclear, when they work for the school. */
  accusedPosition: listOf(z.enum(POSITIONS)).optional(),
  victim: listOf(z.enum(PERSON_KINDS)).optional(),
  /** As `victim`, but holds as well as long as it is not known who the victims are. */
  victimMayBe: listOf(z.enum(PERSON_KINDS)).optional(),
  recidivism: z.boolean().optional(),
  serious: z.boolean().optional(),
  weaponUsed: z.boolean().optional(),
  coercion: z.boolean().optional(),
  acuteDanger: z.boolean().optional(),
  selfHarmRisk: z.boolean().optional(),
  anonymous: z.boolean().optional(),
  consent: z.strictObject({ parents: z.boolean().optional(), pupil: z.boolean().optional() }).optional(),
  /** The school chose this option of a setting. */
  setting: z.record(Id, listOf(Id)).optional(),
})
export type When = z.infer<typeof When>
