import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { type Activity, ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import { mustBeComplete, type TeamsCredentials, TeamsStartError } from './start-error.ts'

/** In place of Microsoft's sign-in, for practice and tests: everything is checked as ever, against other keys. */
export interface OtherSignIn {
  /** Where the keys are published with which tokens are signed. */
  readonly openIdMetadataUrl: string
  readonly tokenIssuer: string
  /** What we show the connector. */
  readonly token: string
}

/** Where everything that comes from Teams is checked, and where our own token for Teams comes from. */
export interface Door {
  /** Whether it was Teams that sent this, to us. */
  admits(activity: object, authorization: string): Promise<boolean>
  readonly token: () => Promise<string>
}

const SCOPE = 'https://api.botframework.com'
const LOGIN = 'https://login.microsoftonline.com/'

/**
 * Opens the door, for a bot of one tenant.
 *
 * @throws TeamsStartError when the credentials are not complete, or nothing would be checked.
 */
export async function openDoor(credentials: TeamsCredentials, other?: OtherSignIn): Promise<Door> {
  mustBeComplete(credentials)
  const { appId, tenantId, secret } = credentials
  const settings = {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: secret,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: 'SingleTenant',
  }
  const factory = new ConfigurationServiceClientCredentialFactory(settings)
  if (await factory.isAuthenticationDisabled())
    throw new TeamsStartError('not-checked', 'With these settings nothing that comes in would be checked.')
  const checking = new Checking(other === undefined ? settings : { ...settings, ...elsewhere(other) }, factory)
  return {
    admits: (activity, authorization) => checking.admits(activity, authorization),
    token: other === undefined ? ownToken(factory, appId, tenantId) : async () => other.token,
  }
}

/** Of the adapter only what checks who is there: its own way in prints errors, which may hold what people wrote. */
class Checking extends TeamsAdapter {
  async admits(activity: object, authorization: string): Promise<boolean> {
    try {
      await this.botFrameworkAuthentication.authenticateRequest(activity as Activity, authorization)
      return true
    } catch {
      return false
    }
  }
}

function ownToken(factory: ConfigurationServiceClientCredentialFactory, appId: string, tenantId: string) {
  return async (): Promise<string> => {
    const credentials = await factory.createCredentials(appId, SCOPE, `${LOGIN}${tenantId}`, true)
    if (!('getToken' in credentials) || typeof credentials.getToken !== 'function') throw new Error('no token')
    return String(await credentials.getToken())
  }
}

const elsewhere = ({ openIdMetadataUrl, tokenIssuer }: OtherSignIn) => ({
  ToChannelFromBotLoginUrl: LOGIN,
  ToChannelFromBotOAuthScope: SCOPE,
  ToBotFromChannelTokenIssuer: tokenIssuer,
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
  CallerId: '',
})
