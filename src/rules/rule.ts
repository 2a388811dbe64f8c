import { z } from 'zod'
import { GapId, Id, listOf, Source, Text } from './parts.ts'
import { MEASURES, PARTIES, RECORD_PLACES, ROLES, URGENCIES } from './vocabulary.ts'
import { When } from './when.ts'

const Duration = z
  .templateLiteral(['P', z.string()])
  .refine((text) => /^P(?=\d|T\d)(\d+[YMWD])*(T(\d+[HM])+)?$/.test(text), 'write a duration as PT48H, P1D or P2Y')
const Term = z.union([
  z.literal('immediately'),
  z.literal('asap'),
  Duration,
  z.strictObject({ n: z.int().positive(), unit: z.literal('school-days') }),
])
const Length = z.strictObject({ n: z.int().positive(), unit: z.enum(['school-days', 'weeks', 'rest-of-day']) })

/** Roles; or the one that the school chose, in a setting whose options are roles. Empty: see where it stands. */
const Who = z.union([z.array(z.enum(ROLES)), z.strictObject({ setting: Id })])
export type Who = z.infer<typeof Who>

/** What it says instead when the pupil is eighteen or older: for whatever speaks of parents. */
const fromEighteen = Text.exactOptional()

/** What must be done before a measure is decided on, or what follows from it. */
const AroundMeasure = z.strictObject({
  measures: listOf(z.enum(MEASURES)),
  /** Only when it is to last longer than this; absent: whatever its length. */
  over: Length.exactOptional(),
  items: listOf(
    z.strictObject({
      id: Id,
      text: Text,
      fromEighteen,
      /** Empty: whoever decides. */
      who: z.array(z.enum(ROLES)),
      /** Before a decision it has none; after it, it counts from the decision. */
      due: Term.nullable().default(null),
    }),
  ),
})

const Listed = z.enum(['possible', 'on-recidivism', 'not-listed'])
const MatrixRow = z.strictObject({
  behaviour: Id,
  warning: Listed,
  'internal-sanction': Listed,
  suspension: Listed,
  expulsion: Listed,
  register: z.literal('always'),
  police: z.enum(['always', 'possible', 'none']),
})
export type MatrixRow = z.infer<typeof MatrixRow>
/** The measures that a row of the matrix has a cell for. */
export const MATRIX_MEASURES = ['warning', 'internal-sanction', 'suspension', 'expulsion'] as const

const Route = z.strictObject({
  name: Id,
  /** Of the routes that apply the lowest is taken. */
  rank: z.int(),
  /** Whether the rows of the matrix say anything about it. */
  matrix: z.boolean(),
  /** `known-offender`: only when it is known what the offender is; elsewhere an unknown offender counts as a pupil. */
  measures: z.enum(['always', 'known-offender', 'never']),
})

/** What can be asked for because it is not known. */
export const MISSING_FIELDS = [
  'behaviours',
  'occurredAt',
  'place',
  'people',
  'position',
  'age',
  'recidivism',
  'serious',
  'weaponUsed',
  'coercion',
  'acuteDanger',
  'selfHarmRisk',
  'anonymous',
  'consent.parents',
  'consent.pupil',
] as const
export type MissingField = (typeof MISSING_FIELDS)[number]

const effects = {
  route: Route.optional(),
  /** The report must not be taken in. */
  refuse: z.enum(['handle-with-care', 'complaint', 'not-yet']).optional(),
  matrix: MatrixRow.optional(),
  /** A behaviour that the protocol names and that the matrix has no row for. */
  noMatrixRow: Id.optional(),
  measure: z.strictObject({ measure: z.enum(MEASURES), status: z.literal('possible') }).optional(),
  /** A measure that has the status of another one in the matrix. */
  statusAs: z.strictObject({ measure: z.enum(MEASURES), as: z.enum(MEASURES) }).optional(),
  authority: z
    .strictObject({
      measure: z.enum(MEASURES),
      upTo: Length.nullable(),
      decides: listOf(z.enum(ROLES)),
      with: z.array(z.enum(ROLES)).default([]),
      tell: listOf(z.strictObject({ party: z.enum(PARTIES), due: Term.nullable() })).exactOptional(),
      setting: Id.exactOptional(),
    })
    .optional(),
  /** How long a measure may last at most, and whether the protocol or the law says so. */
  limit: z
    .strictObject({
      measure: z.enum(MEASURES),
      upTo: Length,
      force: z.enum(['protocol', 'law']),
      /** Counts together with what was decided before for the same person in the same case. */
      together: z.literal(true).exactOptional(),
      setting: Id.exactOptional(),
    })
    .optional(),
  /** In the order in which it is to be done. */
  before: AroundMeasure.optional(),
  following: AroundMeasure.optional(),
  notify: listOf(
    z.strictObject({
      role: z.enum(ROLES),
      due: Term.nullable(),
      instead: z.array(z.enum(ROLES)).exactOptional(),
    }),
  ).optional(),
  steps: listOf(
    z.strictObject({
      id: Id,
      text: Text,
      fromEighteen,
      /** Empty: whoever reports. */
      who: Who,
      due: Term.nullable(),
      countsFrom: z.literal('incident').exactOptional(),
      after: z.array(Id).default([]),
      setting: Id.exactOptional(),
    }),
  ).optional(),
  outside: listOf(
    z.strictObject({
      party: z.enum(PARTIES),
      /** Empty: whoever reports. */
      who: Who.default([]),
      due: Term.nullable(),
      after: z.array(Id).default([]),
      service: z.enum(['schoolinterventie', 'spreekuur-mbo', 'respect-online']).exactOptional(),
      status: z.enum(['possible', 'not-possible', 'unknown']).exactOptional(),
      why: Text.exactOptional(),
      setting: Id.exactOptional(),
    }),
  ).optional(),
  police: z.enum(['always', 'possible']).optional(),
  record: z
    .strictObject({
      where: z.enum(RECORD_PLACES),
      names: z.boolean(),
      keep: Term.nullable(),
      setting: Id.exactOptional(),
    })
    .optional(),
  urgency: z.enum(URGENCIES).optional(),
  restricted: z.literal(true).optional(),
  emergency: listOf(z.enum(['112', '113'])).optional(),
  /** Why a role is left out when someone who holds it is accused. That they are does not depend on any rule. */
  accusedLeftOut: Text.optional(),
  /** What must be known, whatever else the rules ask. */
  requires: listOf(z.enum(MISSING_FIELDS)).optional(),
}
const EFFECTS = Object.keys(effects) as (keyof typeof effects)[]

/** One rule of a protocol, as it stands in `rules/*.yaml`. */
export const Rule = z
  .strictObject({
    id: Id,
    when: When.default({}),
    /** The rule does not apply when all of this is known to hold. */
    unless: When.omit({ route: true }).optional(),
    ...effects,
    /** Lower comes first among those who are told and among the steps. */
    order: z.int().default(50),
    /** False: when it is not known whether this rule applies, nobody is asked. */
    askWhenUnknown: z.boolean().default(true),
    /** Absent only in a rule of the assistant itself, that no document holds. */
    source: z.union([Source.transform((one) => [one]), listOf(Source)]).optional(),
    ownRule: z.literal(true).optional(),
    facts: z.array(z.string()).default([]),
    currency: listOf(GapId).optional(),
    from: z.iso.date(),
    /** The first day on which it no longer holds. */
    until: z.iso.date().optional(),
    /** When someone last held it against its source. */
    reviewed: z.iso.date(),
  })
  .refine(
    (rule) => EFFECTS.some((effect) => rule[effect] !== undefined),
    'it says nothing: give it at least one effect',
  )
  .refine(
    (rule) => rule.route === undefined || rule.when.route === undefined,
    'a rule that names a route cannot depend on one: take route out of when',
  )
export type Rule = z.infer<typeof Rule>
