import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Check, type Finding, good, notLooked } from '../finding.ts'

const TOO_LITTLE_MB = 100
const LITTLE_MB = 1_000

export const disk: Check = {
  id: 'disk',
  name: { nl: 'Schijf', en: 'Disk' },
  look: ({ store }) => {
    if (!store.ok) return notLooked('Eerst moeten de instellingen kloppen.', 'The settings must be right first.')
    const { dataFile } = store.value
    const folder = dirname(dataFile)
    if (!mayWrite(folder)) return [NO_FOLDER]
    const freeMb = freeMegabytes(folder)
    const found = [...readableByOthers(dataFile), ...tooFull(freeMb)]
    return found.length > 0
      ? found
      : good(
          'disk-good',
          `Nog ${freeMb} MB vrij; alleen dit account kan erbij.`,
          `${freeMb} MB free; only this account can read it.`,
        )
  },
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / 1_000_000)
}

function readableByOthers(dataFile: string): readonly Finding[] {
  if (!existsSync(dataFile) || (statSync(dataFile).mode & 0o077) === 0) return []
  return [
    {
      level: 'attention',
      code: 'disk-readable-by-others',
      says: {
        nl: 'Andere accounts op deze machine mogen het databasebestand lezen.',
        en: 'Other accounts on this machine may read the database file.',
      },
      remedy: { nl: `chmod 600 ${dataFile}*`, en: `chmod 600 ${dataFile}*` },
    },
  ]
}

function tooFull(freeMb: number): readonly Finding[] {
  if (freeMb >= LITTLE_MB) return []
  return [
    {
      level: freeMb < TOO_LITTLE_MB ? 'wrong' : 'attention',
      code: 'disk-nearly-full',
      says: { nl: `Er is nog maar ${freeMb} MB vrij.`, en: `Only ${freeMb} MB is left.` },
      remedy: {
        nl: 'Maak ruimte. Als de schijf vol is, kan niemand meer melden.',
        en: 'Make room. When the disk is full, nobody can report any more.',
      },
    },
  ]
}

const NO_FOLDER: Finding = {
  level: 'wrong',
  code: 'disk-no-folder',
  says: {
    nl: 'De map van de database is er niet, of dit account mag er niet schrijven.',
    en: 'The folder of the database is not there, or this account may not write in it.',
  },
  remedy: {
    nl: 'Maak de map die MELDWIJZER_DATA noemt, voor het account dat het programma start.',
    en: 'Make the folder that MELDWIJZER_DATA names, for the account that starts the program.',
  },
}
