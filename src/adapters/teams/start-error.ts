/** Why the assistant cannot start on Teams, and what to do about it, for whoever runs it. */
export class TeamsStartError extends Error {
  override readonly name = 'TeamsStartError'
  readonly code: string
  readonly remedy: string

  constructor(code: string, remedy: string) {
    super(`Teams: ${code}. ${remedy}`)
    this.code = code
    this.remedy = remedy
  }
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Without an id or a secret the packages of Microsoft check nothing of what comes in: then we do not start. */
export function mustBeComplete({ appId, tenantId, secret }: TeamsCredentials): void {
  if (!GUID.test(appId))
    throw new TeamsStartError('app-id', 'The app id must be the GUID of the bot’s app registration.')
  if (!GUID.test(tenantId)) throw new TeamsStartError('tenant-id', 'The tenant id must be the GUID of your own tenant.')
  if (secret.trim() === '') throw new TeamsStartError('secret', 'The secret of the app registration is missing.')
}

export interface TeamsCredentials {
  readonly appId: string
  readonly tenantId: string
  readonly secret: string
}
