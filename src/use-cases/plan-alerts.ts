import type { Recipients } from '../domain/recipients.ts'
import type { Change } from './ports.ts'

/**
 * Everything that follows when people are told of a case: the duty of each role, access in it, the alert, and a line in
 * the history. Whoever has access in a role already is not told again.
 */
export function planAlerts(
  number: string,
  recipients: Recipients,
  known: { readonly duties: ReadonlySet<string>; readonly access: ReadonlySet<string> },
  now: Date,
): Change[] {
  const told = recipients.people.flatMap(({ person, roles }): Change[] => {
    const fresh = roles.filter((role) => !known.access.has(`${person.id}/${role}`))
    if (fresh.length === 0) return []
    return [
      ...fresh.map((role): Change => {
        const access = { person: person.id, role, from: now, until: null }
        return { type: 'access-given', number, access }
      }),
      history(number, now, { type: 'alerted', person: person.id, roles: fresh }),
      alertFor(number, person.id, now),
    ]
  })
  const roles = new Set([...recipients.people.flatMap((p) => p.roles), ...recipients.unreached])
  return [
    ...[...roles]
      .filter((role) => !known.duties.has(role))
      .map((role): Change => ({ type: 'duty-added', number, role })),
    ...told,
    ...recipients.unreached.map((role) => history(number, now, { type: 'nobody-reached', role })),
  ]
}

export const alertFor = (number: string, person: string, dueAt: Date): Change => ({
  type: 'notice-planned',
  id: `${number}/alert/${person}`,
  notice: { kind: 'alert', caseNumber: number, to: { person } },
  dueAt,
})

type HistoryChange = Extract<Change, { type: 'history-written' }>

/** A line in the history that the assistant writes itself. */
const history = (number: string, at: Date, what: HistoryChange['entry']['what']): Change => ({
  type: 'history-written',
  number,
  entry: { at, by: null, what },
})
