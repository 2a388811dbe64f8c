import { readFileSync } from 'node:fs'
import { colorIcon, outlineIcon } from './teams-icons.ts'
import { zipOf } from './zip.ts'

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const HOST = /^(?=.{4,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i

/**
 * The manifest for Teams with the id of the app and the name of the host in it.
 *
 * @throws when one of them cannot be right.
 */
export function teamsManifest(appId: string, host: string): string {
  if (!GUID.test(appId)) throw new Error('The app id must be a GUID: Entra → App registrations → your app.')
  if (!HOST.test(host)) throw new Error('The host must be a name, for example meldwijzer.school.example.')
  const template = readFileSync(new URL('../manifests/teams/manifest.json', import.meta.url), 'utf8')
  return template.replaceAll('{{APP_ID}}', appId).replaceAll('{{HOST}}', host)
}

/** The package that an administrator uploads: the manifest and both icons. */
export const teamsPackage = (appId: string, host: string): Buffer =>
  zipOf(
    new Map([
      ['manifest.json', Buffer.from(teamsManifest(appId, host))],
      ['color.png', colorIcon()],
      ['outline.png', outlineIcon()],
    ]),
  )
