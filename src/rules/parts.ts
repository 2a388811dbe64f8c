import { z } from 'zod'

/** An id as it stands in the files: small letters, digits and single hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it as small-letters-with-hyphens')
export const GapId = z.string().regex(/^G\d{2}$/, 'write it as G01')
export const Text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
export const Source = z.strictObject({ file: z.string(), heading: z.string() })

/** A list in which at least one stands. */
export const listOf = <T extends z.core.SomeType>(item: T) => z.array(item).min(1)
