import { lookAtSlack, type SlackSeen } from '../../adapters/slack/look-at-slack.ts'
import { readSlackManifest } from '../../practice-mode/slack-manifest.ts'
import { type Check, type Finding, good, notLooked } from '../finding.ts'

export const slack: Check = {
  id: 'slack',
  name: { nl: 'Slack', en: 'Slack' },
  look: async ({ settings, slackApiUrl }) => {
    if (!settings.ok) return notLooked('Eerst moeten de instellingen kloppen.', 'The settings must be right first.')
    if (settings.value.mode === 'practice') return notLooked('Er is geen token.', 'There is no token.')
    const { slack } = settings.value
    if (slack === undefined) return notLooked('Slack is niet ingesteld.', 'Slack is not set up.')
    const { botToken } = slack
    const seen = await lookAtSlack({
      botToken,
      ...(slack.mode === 'socket' ? { appToken: slack.appToken } : {}),
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    })
    const found = [...botFindings(seen), ...appFindings(seen)]
    return found.length > 0
      ? found
      : good('slack-good', 'Slack kent ons, met alle rechten.', 'Slack knows us, with every right.')
  },
}

/** What is about our token; anything else is about the road to Slack. */
const TOKEN = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'])

function botFindings({ bot }: SlackSeen): readonly Finding[] {
  if (!bot.ok) return [TOKEN.has(bot.code) ? refused(bot.code) : notReached(bot.code)]
  const missing = readSlackManifest().scopes.filter((scope) => !bot.scopes.includes(scope))
  if (missing.length === 0) return []
  return [
    {
      level: 'wrong',
      code: 'slack-scopes-missing',
      says: { nl: `De app mist rechten: ${missing.join(', ')}.`, en: `The app lacks scopes: ${missing.join(', ')}.` },
      remedy: {
        nl: 'Neem manifests/slack/manifest.json over bij «App Manifest» en installeer de app opnieuw in de werkruimte.',
        en: 'Copy manifests/slack/manifest.json to «App Manifest» and install the app in the workspace again.',
      },
    },
  ]
}

const refused = (code: string): Finding => ({
  level: 'wrong',
  code: 'slack-token-refused',
  says: { nl: `Slack neemt het bottoken niet aan (${code}).`, en: `Slack does not take the bot token (${code}).` },
  remedy: {
    nl: 'Kopieer het «Bot User OAuth Token» opnieuw van de pagina «OAuth & Permissions» naar SLACK_BOT_TOKEN.',
    en: 'Copy the «Bot User OAuth Token» from the page «OAuth & Permissions» to SLACK_BOT_TOKEN again.',
  },
})

const notReached = (code: string): Finding => ({
  level: 'wrong',
  code: 'slack-not-reached',
  says: { nl: `Slack is niet te bereiken (${code}).`, en: `Slack cannot be reached (${code}).` },
  remedy: {
    nl: 'Kijk of deze machine via https bij slack.com kan: naamserver (ENOTFOUND), firewall of proxy (ECONNREFUSED, ETIMEDOUT).',
    en: 'Look whether this machine may reach slack.com over https: name server (ENOTFOUND), firewall or proxy (ECONNREFUSED, ETIMEDOUT).',
  },
})

function appFindings({ bot, app }: SlackSeen): readonly Finding[] {
  if (app === null || app.ok || !bot.ok) return []
  return [
    {
      level: 'wrong',
      code: 'slack-socket-refused',
      says: { nl: `Socket Mode start niet (${app.code}).`, en: `Socket Mode does not start (${app.code}).` },
      remedy: {
        nl: 'Zet Socket Mode aan en maak bij «Basic Information» een app-token (xapp-…) met connections:write.',
        en: 'Turn Socket Mode on, and make an app token (xapp-…) with connections:write under «Basic Information».',
      },
    },
  ]
}
