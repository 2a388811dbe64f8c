import { readdirSync, readFileSync } from 'node:fs'
import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js'
import { describe, expect, test } from 'vitest'
import manifest from '../../../manifests/slack/manifest.json' with { type: 'json' }
import { readInteraction } from '../../../src/adapters/slack/intents.ts'
import { payload } from './workspace.ts'

const SOURCE = new URL('../../../src/adapters/slack/', import.meta.url)

/** The bot scopes that each Web API method asks for; where it depends on the conversation, those that we post in. */
const NEEDED_BY_METHOD: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'views.open': [],
  'views.push': [],
  'views.update': [],
  'users.list': ['users:read', 'users:read.email'],
  'users.info': ['users:read', 'users:read.email'],
  'users.lookupByEmail': ['users:read.email'],
  'conversations.open': ['im:write'],
  'conversations.members': ['groups:read'],
  'conversations.history': ['im:history', 'groups:history'],
  'conversations.replies': ['im:history', 'groups:history'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
}

const NEEDED_BY_EVENT: Readonly<Record<string, readonly string[]>> = {
  // Of private channels only: the assistant is in no other.
  member_joined_channel: ['groups:read'],
  'message.im': ['im:history'],
  team_join: ['users:read'],
  user_change: ['users:read'],
}

/** Every Web API method that the source calls, such as `views.open`. */
function methodsCalled(): string[] {
  const source = readdirSync(SOURCE).map((file) => readFileSync(new URL(file, SOURCE), 'utf8'))
  const calls = source.flatMap((text) => [...text.matchAll(/client\s*\.\s*([a-z]+\.[a-zA-Z]+)\(/g)])
  return [...new Set(calls.map(([, method = '']) => method))].sort()
}

describe('the manifest', () => {
  test('has exactly the scopes that the calls and events of the code need', () => {
    const calls = methodsCalled()
    expect(calls).toEqual(Object.keys(NEEDED_BY_METHOD).sort())
    const events = manifest.settings.event_subscriptions.bot_events
    const needed = [
      'commands',
      ...calls.flatMap((method) => NEEDED_BY_METHOD[method] ?? []),
      ...events.flatMap((event) => NEEDED_BY_EVENT[event] ?? []),
    ]
    expect(manifest.oauth_config.scopes.bot).toEqual([...new Set(needed)].sort())
    expect(manifest.oauth_config.scopes).not.toHaveProperty('user')
  })

  test('is one that Slack takes: its scopes and events exist', () => {
    const typed = {
      scopes: [
        'chat:write',
        'commands',
        'groups:history',
        'groups:read',
        'im:history',
        'im:write',
        'users:read',
        'users:read.email',
      ],
      events: ['member_joined_channel', 'message.im', 'team_join', 'user_change'],
    } satisfies { scopes: BotScopes; events: BotEvents }
    expect(manifest.oauth_config.scopes.bot).toEqual(typed.scopes)
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(typed.events)
  })

  test('has only commands and shortcuts that are understood', () => {
    for (const { command } of manifest.features.slash_commands)
      expect(readInteraction({ ...payload('slash-command/melding'), command })).toMatchObject({ type: 'start' })
    for (const { callback_id } of manifest.features.shortcuts) {
      const pressed = { ...payload('message-shortcut/report-from-message'), callback_id }
      expect(readInteraction(pressed)).toMatchObject({ type: 'start' })
    }
    expect(manifest.features.slash_commands).toHaveLength(5)
  })

  test('lets people write to the assistant, and has no Home tab', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: false,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    })
  })

  test('keeps to the lengths that Slack takes', () => {
    const { display_information: about, features } = manifest
    expect(about.name.length).toBeLessThanOrEqual(35)
    expect(about.description.length).toBeLessThanOrEqual(140)
    expect(about.long_description.length).toBeLessThanOrEqual(4000)
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24)
      expect(description.length).toBeLessThanOrEqual(150)
    }
    for (const { command } of features.slash_commands) expect(command.length).toBeLessThanOrEqual(32)
  })

  test('has every address at one place, for whoever fills in their own', () => {
    const addresses = JSON.stringify(manifest).match(/https:[^"]+/g) ?? []
    expect(new Set(addresses)).toEqual(new Set(['https://meldwijzer.example/slack/events']))
  })
})

type Settings = NonNullable<Manifest['settings']>
type BotEvents = NonNullable<NonNullable<Settings['event_subscriptions']>['bot_events']>
type BotScopes = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>
