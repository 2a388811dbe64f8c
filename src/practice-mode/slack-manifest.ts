import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { PracticeOptions } from '../practice/options.ts'

const Manifest = z.object({
  features: z.object({
    app_home: z.object({ messages_tab_enabled: z.boolean() }),
    bot_user: z.object({ display_name: z.string() }),
    shortcuts: z.array(z.object({ name: z.string(), callback_id: z.string() })),
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
})

type FromManifest = Required<
  Pick<PracticeOptions, 'appName' | 'commands' | 'shortcuts' | 'scopes' | 'subscriptions' | 'messagesTab'>
>

/** What the practice workspace lets the assistant do: exactly what its own manifest asks of Slack. */
export function readSlackManifest(): FromManifest {
  const file = new URL('../../manifests/slack/manifest.json', import.meta.url)
  const { features, oauth_config, settings } = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  return {
    appName: features.bot_user.display_name,
    messagesTab: features.app_home.messages_tab_enabled,
    commands: features.slash_commands.map((c) => ({ command: c.command, hint: c.usage_hint, about: c.description })),
    shortcuts: features.shortcuts.map((s) => ({ callbackId: s.callback_id, name: s.name })),
    scopes: oauth_config.scopes.bot,
    subscriptions: settings.event_subscriptions.bot_events,
  }
}
