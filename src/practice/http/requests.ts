import { z } from 'zod'
import type { Act, Faults, Jump } from '../page-api.ts'
import { BadRequest } from './body.ts'

const text = z.string()
const label = z.looseObject({ type: z.enum(['plain_text', 'mrkdwn']), text })
const option = z.looseObject({ text: label, value: text.optional() })
const stateValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: text.nullable() }),
  z.object({
    type: z.enum(['static_select', 'external_select', 'radio_buttons']),
    selected_option: option.nullable(),
  }),
  z.object({ type: z.enum(['multi_static_select', 'checkboxes']), selected_options: z.array(option) }),
  z.object({ type: z.literal('datepicker'), selected_date: text.nullable() }),
  z.object({ type: z.literal('timepicker'), selected_time: text.nullable() }),
])
const state = z.record(text, z.record(text, stateValue))
const inView = { view: text, blockId: text, actionId: text }

const act = z.discriminatedUnion('do', [
  z.object({ do: z.literal('command'), command: text, text, channel: text }),
  z.object({ do: z.literal('shortcut'), callbackId: text, channel: text, ts: text }),
  z.object({ do: z.literal('press-in-message'), channel: text, ts: text, blockId: text, actionId: text, value: text }),
  z.object({ do: z.literal('press-in-view'), ...inView, value: text, state }),
  z.object({ do: z.literal('change-in-view'), ...inView, state }),
  z.object({ do: z.literal('submit'), view: text, state }),
  z.object({ do: z.literal('close'), view: text, all: z.boolean() }),
  z.object({ do: z.literal('suggest'), ...inView, typed: text }),
  z.object({ do: z.literal('say'), channel: text, text, threadTs: text.nullable() }),
  z.object({ do: z.literal('read'), channel: text }),
])

const times = z.number().int().min(0).max(1000)
const faults = z.strictObject({
  api: z
    .object({
      methods: z.array(text),
      what: z.enum(['429', '500', 'cut-before', 'cut-after', 'slow']),
      times,
    })
    .optional(),
  twice: z.boolean().optional(),
  lateTimes: times.optional(),
})

const putForward = z.object({ jump: z.enum(['hour-later', 'today-at-four', 'tomorrow-at-eight', 'friday-at-ten']) })

const membership = z.object({ channel: text, user: text })

/** What a person does at the page. Throws a BadRequest when it is none of the acts of the page's agreement. */
export function parseAct(value: unknown): Act {
  return parsed(act, value) as Act
}

/** Throws a BadRequest when it is not how the workspace can misbehave. */
export function parseFaults(value: unknown): Faults {
  return parsed(faults, value) as Faults
}

/** Throws a BadRequest when it is none of the ways to put the clock forward. */
export function parseJump(value: unknown): Jump {
  return parsed(putForward, value).jump
}

/** Throws a BadRequest when it does not name a channel and a person. */
export function parseMembership(value: unknown): z.infer<typeof membership> {
  return parsed(membership, value)
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const where = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
  throw new BadRequest(400, where.join('; '))
}
