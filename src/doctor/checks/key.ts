import { keyringOf } from '../../store/keyring.ts'
import { StoreError } from '../../store/store-error.ts'
import { type Check, good, notLooked } from '../finding.ts'

export const key: Check = {
  id: 'key',
  name: { nl: 'Sleutel', en: 'Key' },
  look: ({ store, database }) => {
    if (!store.ok) return notLooked('Eerst moeten de instellingen kloppen.', 'The settings must be right first.')
    const own = fingerprintOf(store.value.key)
    if (own === null) return [MALFORMED]
    if (!database?.ok)
      return good('key-good', `De sleutel is bruikbaar (vingerafdruk ${own}).`, `Usable (fingerprint ${own}).`)
    const others = database.value.fingerprints.filter((fingerprint) => fingerprint !== own)
    if (others.length > 0) return [wrong(own, others)]
    return good('key-good', `De sleutel past bij de database (vingerafdruk ${own}).`, `It fits (fingerprint ${own}).`)
  },
}

function fingerprintOf(masterKey: Buffer): string | null {
  try {
    return keyringOf(masterKey).fingerprint
  } catch (error) {
    if (error instanceof StoreError) return null
    throw error
  }
}

const MALFORMED = {
  level: 'wrong',
  code: 'key-malformed',
  says: { nl: 'MELDWIJZER_KEY is geen goede sleutel.', en: 'MELDWIJZER_KEY is not a good key.' },
  remedy: {
    nl: 'Zet de sleutel uit de kluis terug. Is er nog geen database? Maak er dan een met: openssl rand -base64 32',
    en: 'Put back the key from the safe. No database yet? Then make one with: openssl rand -base64 32',
  },
} as const

const wrong = (own: string, others: readonly string[]) =>
  ({
    level: 'wrong',
    code: 'key-wrong',
    says: {
      nl: `De sleutel past niet bij de database: die hoort bij vingerafdruk ${others.join(', ')}, de instelling heeft ${own}.`,
      en: `The key does not fit: the database is of fingerprint ${others.join(', ')}, the setting has ${own}.`,
    },
    remedy: {
      nl: 'Zet de sleutel met die vingerafdruk in MELDWIJZER_KEY. Maak geen nieuwe: daarmee is niets te lezen.',
      en: 'Put the key with that fingerprint in MELDWIJZER_KEY. Do not make a new one: it can read nothing.',
    },
  }) as const
