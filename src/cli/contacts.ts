import { createDirectory, type Directory } from '../domain/directory.ts'
import { hasAddress } from '../domain/has-address.ts'
import { contactsCheck, type Finding, findingLine } from '../organisation/contacts-check.ts'
import { parseContacts, writeContacts } from '../organisation/contacts-file.ts'
import { hasErrors, problemLine } from '../organisation/problem.ts'
import type { RouteNeed } from '../organisation/role-coverage.ts'
import { refuseFile } from './file-problems.ts'
import type { OrganisationStore } from './organisation-parts.ts'
import { complain, type ExitCode, readInput, say, sayJson, type Terminal } from './terminal.ts'
import { writeOutput } from './write-output.ts'

export interface ImportContacts {
  /** A path, or `-` for stdin. */
  readonly file: string
  readonly dryRun: boolean
  readonly json: boolean
  readonly store: OrganisationStore
  readonly needs: readonly RouteNeed[]
  readonly terminal: Terminal
}

/**
 * Makes the file the list of who holds which role, and says which alerts would then get lost. With a mistake anywhere
 * nothing is changed.
 *
 * @throws CommandError when the file cannot be read.
 */
export async function importContacts(order: ImportContacts): Promise<ExitCode> {
  const { file, store, terminal, json } = order
  const bytes = await readInput(file, terminal)
  const before = await store.directory()
  const { value: contacts, problems } = parseContacts(bytes, before)
  if (hasErrors(problems)) return refuseFile(file, problems, json, terminal)
  if (!order.dryRun) await store.replaceContacts(contacts)

  const after = createDirectory(before.foundation, before.people, contacts)
  const findings = contactsCheck(after, order.needs, hasAddress)
  const applied = !order.dryRun
  if (json) {
    sayJson(terminal, {
      ok: true,
      applied,
      contacts: contacts.length,
      ...roleChanges(before, after),
      problems,
      findings,
    })
    return 0
  }
  const { added, removed } = roleChanges(before, after)
  say(
    terminal,
    `${contacts.length} rollen op de lijst: ${added} nieuw of gewijzigd, ${removed} weg of gewijzigd`,
    ...problems.map(problemLine),
    ...findings.map(findingLine),
    applied ? 'Ingelezen.' : 'Proef (--dry-run): er is niets gewijzigd.',
  )
  return 0
}

export interface ExportContacts {
  /** A path, or null for stdout. */
  readonly to: string | null
  readonly json: boolean
  readonly store: OrganisationStore
  readonly terminal: Terminal
}

/**
 * Writes who holds which role as `contacts import` reads it.
 *
 * @throws CommandError when the file cannot be written.
 */
export async function exportContacts({ to, json, store, terminal }: ExportContacts): Promise<ExitCode> {
  const directory = await store.directory()
  const text = json ? `${JSON.stringify(directory.contacts, null, 2)}\n` : writeContacts(directory)
  await writeOutput(to, text, terminal)
  return 0
}

export interface CheckContacts {
  readonly json: boolean
  readonly store: OrganisationStore
  readonly needs: readonly RouteNeed[]
  readonly terminal: Terminal
}

/** Says which alerts would get lost as things stand; a negative answer when there is one. */
export async function checkContacts({ json, store, needs, terminal }: CheckContacts): Promise<ExitCode> {
  const findings = contactsCheck(await store.directory(), needs, hasAddress)
  const errors = findings.filter((finding) => finding.severity === 'error')
  if (json) sayJson(terminal, { ok: errors.length === 0, findings })
  else say(terminal, ...findings.map(findingLine), ...(errors.length === 0 ? [summary(findings)] : []))
  if (errors.length === 0) return 0
  complain(
    terminal,
    `contacten: ${errors.length === 1 ? '1 fout' : `${errors.length} fouten`}; meldingen kunnen verloren gaan`,
  )
  return 1
}

const summary = (findings: readonly Finding[]) =>
  findings.length === 0 ? 'Alle rollen zijn gevuld en bereikbaar.' : 'Iedere melding bereikt iemand.'

function roleChanges(before: Directory, after: Directory): { added: number; removed: number } {
  const was = new Set(before.contacts.map((contact) => JSON.stringify(contact)))
  const is = new Set(after.contacts.map((contact) => JSON.stringify(contact)))
  return {
    added: [...is].filter((contact) => !was.has(contact)).length,
    removed: [...was].filter((contact) => !is.has(contact)).length,
  }
}
