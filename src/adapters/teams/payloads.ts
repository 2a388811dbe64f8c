import { z } from 'zod'

/*
 * What we read of Teams' activities, and no more: anything else in them may change or be missing. What people filled in
 * stays `unknown` here and is read part by part in `values.ts`.
 */
const id = z.string().min(1)
const optional = id.optional().catch(undefined)

const account = z.object({ id, aadObjectId: optional }).catch({ id: '', aadObjectId: undefined })

/** Everything that a bot is sent has these. */
export const activity = z.object({
  type: id,
  channelId: z.literal('msteams'),
  serviceUrl: id,
  id: optional,
  name: optional,
  text: z.string().catch(''),
  locale: optional,
  from: account.optional(),
  recipient: z
    .object({ id: optional, isTargeted: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  conversation: z.object({
    id,
    conversationType: optional,
    tenantId: optional,
  }),
  channelData: z
    .object({
      tenant: z.object({ id: optional }).optional().catch(undefined),
      team: z.object({ id: optional }).optional().catch(undefined),
      channel: z.object({ id: optional }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  entities: z
    .array(z.object({ type: z.string(), treatment: z.string().optional().catch(undefined) }).catch({ type: '' }))
    .catch([]),
  membersAdded: z.array(account).catch([]),
  value: z.unknown().optional(),
})

/** `task/fetch`, `task/submit` and what a message extension sends in their place. */
export const task = z.object({
  data: z.unknown().optional(),
  commandId: optional,
  commandContext: optional,
})

/** What our buttons carry: see `names.ts`. */
export const pressed = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('card'), action: id, value: z.string().catch('') }),
  z.object({
    verb: z.enum(['press', 'change', 'send', 'turn', 'close']),
    form: id,
    context: z.string(),
    dialog: id,
    drawn: z.coerce.number(),
    action: z.string().catch(''),
    value: z.string().catch(''),
  }),
])

export const cardAction = z.object({ action: z.object({ data: z.unknown().optional() }) })

export const search = z.object({ queryText: z.string().catch(''), dataset: id })

export type Activity = z.infer<typeof activity>
