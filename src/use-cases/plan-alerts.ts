import type { Recipients } from '../domain/recipients.ts'
import type { Change } from './ports.ts'

/** What a case has already. */
export interface Known {
  /** Roles that have a duty. */
  readonly duties: ReadonlySet<string>
  /** `person/role` of everyone who was told. */
  readonly access: ReadonlySet<string>
  /** People who lost the case, and their card with it: told again they get a new one, named after this version of the case. */
  readonly lost?: { readonly people: ReadonlySet<string>; readonly version: number }
}

/**
 * Everything that follows when people are told of a case: the duty of each role, access in it, the alert, and a line in
 * the history. Whoever has access in a role already is not told again.
 */
export function planAlerts(number: string, recipients: Recipients, known: Known, now: Date): Change[] {
  const told = recipients.people.flatMap(({ person, roles, grounds }): Change[] => {
    const fresh = roles.filter((role) => !known.access.has(`${person.id}/${role}`))
    if (fresh.length === 0) return []
    return [
      ...fresh.map((role): Change => {
        const ground = grounds?.get(role)
        const access = { person: person.id, role, from: now, until: null, ...(ground === undefined ? {} : { ground }) }
        return { type: 'access-given', number, access }
      }),
      history(number, now, { type: 'alerted', person: person.id, roles: fresh }),
      alertFor(number, person.id, now, known.lost?.people.has(person.id) ? known.lost.version : undefined),
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

/** `again`: the version of the case in which someone is told anew who lost their first card. */
export const alertFor = (number: string, person: string, dueAt: Date, again?: number): Change => ({
  type: 'notice-planned',
  id: `${number}/alert/${person}${again === undefined ? '' : `/${again}`}`,
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
