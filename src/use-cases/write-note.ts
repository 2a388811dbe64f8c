import { sightOf } from '../domain/permissions.ts'
import type { Ports } from './ports.ts'

export type NoteWritten = { readonly type: 'written' } | { readonly type: 'empty' } | { readonly type: 'not-yours' }

/** Writes a note to the history of the case, sealed, so that names stay out of replies in chat. */
export async function writeNote(number: string, by: string, text: string, ports: Ports): Promise<NoteWritten> {
  const subject = await ports.store.case(number)
  if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
  if (text.trim() === '') return { type: 'empty' }
  const entry = { at: ports.now(), by, what: { type: 'noted', text: text.trim() } } as const
  await ports.store.commit([{ type: 'history-written', number, entry }])
  return { type: 'written' }
}
