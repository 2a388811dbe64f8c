import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The source documents stand outside the project; without them there is nothing to compare with. */
const CHECK = '../shared/checks/verbatim.mjs'

if (existsSync(CHECK)) process.exit(spawnSync(process.execPath, [CHECK], { stdio: 'inherit' }).status ?? 1)
process.stdout.write('verbatim: the source documents are not here, so this was not checked\n')
