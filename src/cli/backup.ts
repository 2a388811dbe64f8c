import type { StoreConfig } from '../config.ts'
import { type BackedUp, backUpSqlite } from '../store/back-up-sqlite.ts'
import { keyringOf } from '../store/keyring.ts'
import { StoreError } from '../store/store-error.ts'
import { CommandError } from './command-error.ts'
import { complain, type ExitCode, say, sayJson, type Terminal } from './terminal.ts'

export interface BackUp {
  /** Where the copy goes; a file that is there already is never written over. */
  readonly file: string
  readonly json: boolean
  readonly settings: Pick<StoreConfig, 'dataFile' | 'key'>
  readonly terminal: Terminal
}

/**
 * Copies the database beside a running program, and says what the copy holds and which key opens it. A negative answer,
 * with the copy there, when that is not the key of the settings.
 *
 * @throws CommandError when there is nothing to copy or the name is taken; StoreError as `backUpSqlite`.
 */
export async function backUp({ file, json, settings, terminal }: BackUp): Promise<ExitCode> {
  const { dataFile, key } = settings
  const held = await backUpSqlite(dataFile, file).catch((error: unknown) => {
    throw inDutch(error, dataFile, file)
  })
  const keyFits = held.fingerprints.every((fingerprint) => fingerprint === keyringOf(key).fingerprint)
  if (json) sayJson(terminal, { ok: keyFits, file, ...held, keyFits })
  else say(terminal, ...lines(file, held))
  if (keyFits) return 0
  complain(
    terminal,
    `de sleutel in MELDWIJZER_KEY opent deze back-up niet; zoek de sleutel met vingerafdruk ${held.fingerprints.join(', ')}`,
  )
  return 1
}

function lines(file: string, { bytes, cases, waiting, version, fingerprints }: BackedUp): readonly string[] {
  const megabytes = (bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })
  return [
    `Back-up klaar en nagekeken: ${file} (${megabytes} MB)`,
    `Erin: ${counted(cases, 'zaak', 'zaken')}, ${counted(waiting, 'bericht dat', 'berichten die')} nog weg moet${waiting === 1 ? '' : 'en'}, de medewerkers en hun rollen; databaseversie ${version}`,
    `Alles is verzegeld. Zonder MELDWIJZER_KEY (vingerafdruk ${fingerprints.join(', ')}) kan niemand het lezen, ook jij niet: bewaar die sleutel ergens anders, bijvoorbeeld in een kluis.`,
    'foundation.yaml, je eigen regels en .env zitten er niet in. Bewaar daar ook een kopie van.',
  ]
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

function inDutch(error: unknown, from: string, to: string): unknown {
  const code = error instanceof StoreError ? error.code : undefined
  if (code === 'backup-exists') return new CommandError(`${to}: dit bestand is er al; kies een andere naam`)
  if (code === 'no-database') return new CommandError(`${from}: hier staat geen database; klopt MELDWIJZER_DATA?`)
  if (code === 'cannot-open') return new CommandError(`${to}: dit bestand is niet te maken; bestaat de map?`)
  return error
}
