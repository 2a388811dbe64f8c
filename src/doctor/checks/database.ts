import type { DatabaseSeen } from '../../store/look-at-sqlite.ts'
import { StoreError } from '../../store/store-error.ts'
import { type Check, type Finding, good, notLooked } from '../finding.ts'

export const database: Check = {
  id: 'database',
  name: { nl: 'Database', en: 'Database' },
  look: ({ database, foundation }) => {
    if (database === null)
      return notLooked('Eerst moeten de instellingen kloppen.', 'The settings must be right first.')
    if (!database.ok) return [unreadable(database.error)]
    const found = [
      ...damageIn(database.value),
      ...versionOf(database.value),
      ...ownerOf(database.value, foundation?.ok ? foundation.value.id : null),
    ]
    if (found.length > 0) return found
    const { version } = database.value
    return good(
      'database-good',
      `Gaaf en bij de tijd (versie ${version}).`,
      `Sound and up to date (version ${version}).`,
    )
  },
}

function unreadable(error: unknown): Finding {
  const code = error instanceof StoreError ? error.code : 'unknown'
  if (code === 'no-database') return NOT_YET
  const known = WORDS[code]
  return {
    level: 'wrong',
    code: `database-${code}`,
    says: known ?? { nl: `De database is niet te lezen (${code}).`, en: `The database cannot be read (${code}).` },
    remedy:
      code === 'damaged'
        ? RESTORE
        : {
            nl: 'Kijk of MELDWIJZER_DATA het goede bestand noemt en of dit account het mag lezen.',
            en: 'Look whether MELDWIJZER_DATA names the right file and this account may read it.',
          },
  }
}

const WORDS: Readonly<Record<string, Finding['says']>> = {
  'not-our-database': { nl: 'Dit bestand is niet van Meldwijzer.', en: 'This file is not Meldwijzer’s.' },
  damaged: { nl: 'De database is beschadigd.', en: 'The database is damaged.' },
  'cannot-open': { nl: 'De database is niet te openen.', en: 'The database cannot be opened.' },
}

const RESTORE = {
  nl: 'Stop het programma en zet de laatste back-up terug; zie docs/handleiding/ict.md.',
  en: 'Stop the program and put back the last backup; see docs/handleiding/ict.md.',
}

const NOT_YET: Finding = {
  level: 'attention',
  code: 'database-not-yet',
  says: { nl: 'Er is nog geen database.', en: 'There is no database yet.' },
  remedy: {
    nl: 'Lees de medewerkers in of start het programma. Was er al een? Dan klopt MELDWIJZER_DATA niet.',
    en: 'Import the staff or start the program. Was there one? Then MELDWIJZER_DATA is not right.',
  },
}

const damageIn = ({ damage }: DatabaseSeen): readonly Finding[] =>
  damage.length === 0
    ? []
    : [
        {
          level: 'wrong',
          code: 'database-damaged',
          says: { nl: `De database is beschadigd: ${damage.join('; ')}.`, en: `It is damaged: ${damage.join('; ')}.` },
          remedy: RESTORE,
        },
      ]

function versionOf({ version, known }: DatabaseSeen): readonly Finding[] {
  if (version === known) return []
  if (version > known)
    return [
      {
        level: 'wrong',
        code: 'database-newer',
        says: {
          nl: `De database is van versie ${version}; dit programma kent tot en met ${known} en start er niet op.`,
          en: `The database is of version ${version}; this program knows up to ${known} and does not start on it.`,
        },
        remedy: {
          nl: 'Start de nieuwere versie van het programma, of zet de back-up van vóór het bijwerken terug.',
          en: 'Start the newer version of the program, or put back the backup from before the update.',
        },
      },
    ]
  return [
    {
      level: 'attention',
      code: 'database-older',
      says: {
        nl: `De database is van versie ${version}; bij het starten wordt dat ${known}.`,
        en: `The database is of version ${version}; when the program starts that becomes ${known}.`,
      },
      remedy: {
        nl: 'Maak eerst een back-up en stop de oude versie van het programma.',
        en: 'Make a backup first, and stop the old version of the program.',
      },
    },
  ]
}

function ownerOf({ foundations }: DatabaseSeen, own: string | null): readonly Finding[] {
  if (own === null || foundations.length === 0 || foundations.includes(own)) return []
  return [
    {
      level: 'wrong',
      code: 'database-other-foundation',
      says: {
        nl: `De database is van stichting «${foundations.join(', ')}», foundation.yaml zegt «${own}».`,
        en: `The database is of foundation «${foundations.join(', ')}», foundation.yaml says «${own}».`,
      },
      remedy: {
        nl: 'Zet in foundation.yaml het id terug, of noem in MELDWIJZER_DATA het goede bestand.',
        en: 'Put the id back in foundation.yaml, or name the right file in MELDWIJZER_DATA.',
      },
    },
  ]
}
