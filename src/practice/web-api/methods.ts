import type { Handler } from './call.ts'
import { deleteMessage, getPermalink, postEphemeral, postMessage, updateMessage } from './chat.ts'
import {
  conversationsHistory,
  conversationsInfo,
  conversationsMembers,
  conversationsOpen,
  conversationsReplies,
} from './conversations.ts'
import { authTest, usersInfo, usersList, usersLookupByEmail } from './users.ts'
import { openView, pushView, updateView } from './views.ts'

export interface Method {
  /** One of these is needed; none means that any token will do. */
  readonly scopes: readonly string[]
  readonly handle: Handler
}

const reading = ['im:read', 'groups:read', 'channels:read']
const history = ['im:history', 'groups:history', 'channels:history']

/** The Web API methods the workspace knows, each with the scope Slack asks for it. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': { scopes: [], handle: authTest },
  'users.info': { scopes: ['users:read'], handle: usersInfo },
  'users.list': { scopes: ['users:read'], handle: usersList },
  'users.lookupByEmail': { scopes: ['users:read.email'], handle: usersLookupByEmail },
  'conversations.open': { scopes: ['im:write'], handle: conversationsOpen },
  'conversations.info': { scopes: reading, handle: conversationsInfo },
  'conversations.members': { scopes: reading, handle: conversationsMembers },
  'conversations.history': { scopes: history, handle: conversationsHistory },
  'conversations.replies': { scopes: history, handle: conversationsReplies },
  'chat.postMessage': { scopes: ['chat:write'], handle: postMessage },
  'chat.postEphemeral': { scopes: ['chat:write'], handle: postEphemeral },
  'chat.update': { scopes: ['chat:write'], handle: updateMessage },
  'chat.delete': { scopes: ['chat:write'], handle: deleteMessage },
  'chat.getPermalink': { scopes: [], handle: getPermalink },
  'views.open': { scopes: [], handle: openView },
  'views.push': { scopes: [], handle: pushView },
  'views.update': { scopes: [], handle: updateView },
}
