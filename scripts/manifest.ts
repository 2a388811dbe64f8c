import { mkdirSync, writeFileSync } from 'node:fs'
import { colorIcon, outlineIcon } from './teams-icons.ts'
import { teamsPackage } from './teams-package.ts'

// npm run manifest -- teams APP_ID HOST: makes dist/meldwijzer-teams.zip, to upload in the admin center of Teams.
// npm run manifest -- icons: makes both icons of manifests/teams anew.

const [what, appId = '', host = ''] = process.argv.slice(2)
try {
  if (what === 'icons') {
    writeFileSync('manifests/teams/color.png', colorIcon())
    writeFileSync('manifests/teams/outline.png', outlineIcon())
  } else if (what === 'teams') {
    const zip = teamsPackage(appId, host)
    mkdirSync('dist', { recursive: true })
    writeFileSync('dist/meldwijzer-teams.zip', zip)
    process.stdout.write('dist/meldwijzer-teams.zip\n')
  } else throw new Error('Use: npm run manifest -- teams APP_ID HOST')
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Not made.'}\n`)
  process.exitCode = 1
}
