import type { Case } from '../domain/case.ts'
import type { Decider, Setting } from '../domain/deciders.ts'
import { hasAccess } from '../domain/permissions.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { Role } from '../rules/vocabulary.ts'
import { alertFor } from './plan-alerts.ts'
import type { Change } from './ports.ts'

/**
 * Everything that follows when people are asked to decide: access in the role in which they can, a card for whoever had
 * none, the proposal in the thread of that card, and a line in the history.
 */
export function planAsking(subject: Case, proposal: Proposal, people: readonly Decider[], at: Date): Change[] {
  const { number } = subject
  if (people.length === 0) return []
  return [
    ...people.flatMap(({ person, roles }) => accessToDecide(subject, person.id, roles, at)),
    ...people.map(({ person }) => proposalFor(proposal, { person: person.id }, at)),
    {
      type: 'history-written',
      number,
      entry: {
        at,
        by: null,
        what: { type: 'asked-to-decide', people: people.map((p) => p.person.id), ...named(proposal) },
      },
    },
  ]
}

/**
 * Whoever had no access gets it in these roles, and a card of the case. Who heard of it in a daily message gets a card
 * now, and what was held for them comes at once: they are waited for.
 */
export function accessToDecide(subject: Case, person: string, roles: readonly Role[], at: Date): Change[] {
  const { number } = subject
  const given = roles.map((role): Change => {
    const ground = { type: 'asked-to-decide', held: role } as const
    const access = { person, role, from: at, until: null, ground }
    return { type: 'access-given', number, access }
  })
  const card: Change[] = [alertFor(number, person, at), { type: 'notices-hastened', number, person, at }]
  if (hasAccess(subject, person)) return [...given, ...card]
  const alerted = { at, by: null, what: { type: 'alerted', person, roles } } as const
  return [...given, { type: 'history-written', number, entry: alerted }, ...card]
}

/** The proposal in the school's private channel; that it goes only where the case has a card is seen to when it is sent. */
export function planInChannel(proposal: Proposal, { subject, directory }: Setting, at: Date): Change[] {
  const school = directory.school(subject.school)
  if (school?.safetyChannel === undefined || subject.restricted) return []
  return [proposalFor(proposal, { school: school.code }, at)]
}

/** Tells whoever proposed it what was decided, unless they decided it themselves; in the thread of a card, so they get one. */
export function tellProposer(proposal: Proposal, by: string, at: Date): Change[] {
  const { id, caseNumber, proposedBy } = proposal
  if (proposedBy === by) return []
  const notice = { kind: 'proposal', caseNumber, proposal: id, to: { person: proposedBy } } as const
  return [
    alertFor(caseNumber, proposedBy, at),
    { type: 'notices-hastened', number: caseNumber, person: proposedBy, at },
    { type: 'notice-planned', id: `${caseNumber}/proposal/${id}/answer/${proposedBy}`, notice, dueAt: at },
  ]
}

/** Tells whoever is named as consulted, so that nobody is named without knowing; not who decided it themselves. */
export function tellConsulted({ id, caseNumber, decision }: Proposal, by: string, at: Date): Change[] {
  const named = new Set((decision?.consulted ?? []).map(({ who }) => who))
  return [...named]
    .filter((person) => person !== by && person !== decision?.by)
    .map((person) => ({
      type: 'notice-planned',
      id: `${caseNumber}/proposal/${id}/consulted/${person}`,
      notice: { kind: 'consulted', caseNumber, to: { person } },
      dueAt: at,
    }))
}

const proposalFor = (
  { id, caseNumber }: Proposal,
  to: { readonly person: string } | { readonly school: string },
  dueAt: Date,
): Change => ({
  type: 'notice-planned',
  id: `${caseNumber}/proposal/${id}/${'person' in to ? to.person : 'channel'}`,
  notice: { kind: 'proposal', caseNumber, proposal: id, to },
  dueAt,
})

/** How a line of the history names a proposal. */
export const named = ({ id, measure, length }: Proposal) => ({ proposal: id, measure, length })
