import type { Blind } from './schema.ts'
import type { Place } from './seal.ts'

/** Where each sealed thing stands: one list, so that no two things share a place. */
export const places = {
  caseKey: (number: string): Place => ({ table: 'case_keys', owner: number, field: 'sealed' }),
  foundationKey: (foundation: string, purpose: string): Place => ({
    table: 'foundation_keys',
    owner: foundation,
    field: purpose,
  }),
  report: (number: string): Place => ({ table: 'cases', owner: number, field: 'report' }),
  advice: (number: string): Place => ({ table: 'cases', owner: number, field: 'advice' }),
  closing: (number: string): Place => ({ table: 'cases', owner: number, field: 'closing' }),
  bonds: (number: string): Place => ({ table: 'cases', owner: number, field: 'bonds' }),
  duty: (number: string, role: Blind): Place => ({ table: 'duties', owner: number, field: `role/${role}` }),
  access: (number: string, role: Blind): Place => ({ table: 'access', owner: number, field: `role/${role}` }),
  accessGround: (number: string, person: string, role: Blind): Place => ({
    table: 'access',
    owner: number,
    field: `ground/${person}/${role}`,
  }),
  history: (number: string, at: string): Place => ({ table: 'history', owner: number, field: `entry/${at}` }),
  proposal: (number: string, id: string): Place => ({ table: 'proposals', owner: number, field: `body/${id}` }),
  step: (number: string, id: string): Place => ({ table: 'steps', owner: number, field: `body/${id}` }),
  /** `owner`: the number of its case, or the foundation. */
  notice: (owner: string, id: string): Place => ({ table: 'notices', owner, field: `body/${id}` }),
  message: (owner: string, id: string): Place => ({ table: 'notices', owner, field: `message/${id}` }),
  staffMember: (foundation: string, person: string): Place => ({
    table: 'people',
    owner: foundation,
    field: `details/${person}`,
  }),
  linkedSlack: (foundation: string, person: string): Place => ({
    table: 'people',
    owner: foundation,
    field: `linked_slack/${person}`,
  }),
  linkedTeams: (foundation: string, person: string): Place => ({
    table: 'people',
    owner: foundation,
    field: `linked_teams/${person}`,
  }),
  teamsReference: (foundation: string, place: Blind): Place => ({
    table: 'teams_references',
    owner: foundation,
    field: `reference/${place}`,
  }),
  absence: (foundation: string, id: string): Place => ({
    table: 'absences',
    owner: foundation,
    field: `details/${id}`,
  }),
  contact: (foundation: string, place: number): Place => ({
    table: 'contacts',
    owner: foundation,
    field: `details/${place}`,
  }),
}
