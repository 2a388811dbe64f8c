import { z } from 'zod'

/*
 * What we read of Slack's payloads, and no more: anything else in them may change or be missing. What stands in the
 * fields of a view stays `unknown` here and is read part by part in `values.ts`.
 */
const id = z.string().min(1)

const user = z.object({ id, team_id: z.string().nullish() })

const view = z.object({
  id,
  hash: z.string().nullish(),
  private_metadata: z.string(),
  root_view_id: z.string().nullish(),
  previous_view_id: z.string().nullish(),
  blocks: z.array(z.unknown()).catch([]),
  state: z.unknown(),
})

export const slashCommand = z.object({
  command: id,
  text: z.string().catch(''),
  user_id: id,
  trigger_id: id,
})

const action = z.object({
  type: z.string(),
  action_id: z.string(),
  block_id: z.string().catch(''),
  action_ts: z.string().catch(''),
  value: z.string().catch(''),
})

export const blockActions = z.object({
  type: z.literal('block_actions'),
  user,
  trigger_id: id,
  actions: z.tuple([action]).rest(z.unknown()),
  view: view.nullish(),
})

export const viewSubmission = z.object({ type: z.literal('view_submission'), user, view })

export const viewClosed = z.object({ type: z.literal('view_closed'), user, view })

export const messageShortcut = z.object({
  type: z.literal('message_action'),
  callback_id: z.string(),
  user,
  trigger_id: id,
})

export const blockSuggestion = z.object({
  type: z.literal('block_suggestion'),
  user,
  action_id: z.string(),
  value: z.string().catch(''),
  view,
})

/** Enough to tell someone that their press or form was not understood. */
export const anyInteraction = z.object({ type: z.string(), user, trigger_id: id.optional().catch(undefined) })

export const slackUser = z.object({
  id,
  team_id: z.string().nullish(),
  deleted: z.boolean().catch(false),
  is_bot: z.boolean().catch(false),
  is_restricted: z.boolean().catch(false),
  is_ultra_restricted: z.boolean().catch(false),
  is_stranger: z.boolean().catch(false),
  is_email_confirmed: z.boolean().catch(true),
  locale: z.string().optional().catch(undefined),
  profile: z.object({ email: z.string().optional().catch(undefined) }).catch({ email: undefined }),
})

export const eventCallback = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('member_joined_channel'), user: id, channel: id }),
    z.object({
      type: z.literal('message'),
      channel_type: z.string().nullish(),
      subtype: z.string().nullish(),
      bot_id: z.string().nullish(),
      user: id.optional(),
    }),
    z.object({ type: z.literal('user_change'), user: slackUser }),
    z.object({ type: z.literal('team_join'), user: slackUser }),
  ]),
})

export type SlackUser = z.infer<typeof slackUser>
export type ViewPayload = z.infer<typeof view>
export type SlackEvent = z.infer<typeof eventCallback>['event']
