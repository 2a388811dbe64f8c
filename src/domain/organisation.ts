import type { Language, Position, Role, Sector } from '../rules/vocabulary.ts'

/** A foundation (stichting) with its schools, as its own file says. */
export interface Foundation {
  readonly id: string
  readonly name: string
  /** Called when nobody can be reached in chat and nobody at the school may know. */
  readonly phone?: string
  /** When its schools are open on a day; a school can have its own. Absent: 08:00 to 17:00. */
  readonly hours?: Hours
  /** When its schools are closed; a school that has its own has only those. */
  readonly holidays?: readonly Holiday[]
  /** Called outside school hours about danger, when nobody of the school answers. */
  readonly emergencyContact?: EmergencyContact
  readonly schools: readonly School[]
}

/** From and until a time of day such as `08:00`, at school; the last one does not count any more. */
export interface Hours {
  readonly from: string
  readonly until: string
}

/** First and last day such as `2026-12-19`, at school. */
export interface Holiday {
  readonly name: string
  readonly from: string
  readonly until: string
}

export interface EmergencyContact {
  /** Who answers, as people call it. */
  readonly name: string
  readonly phone: string
}

export interface School {
  /** Short and in capitals, for example `VLI`: case numbers start with it. */
  readonly code: string
  readonly name: string
  readonly sector: Sector
  /** Called when nobody can be reached in chat. */
  readonly phone: string
  /** The id of a private channel, in Slack or in Teams, where ordinary cases also have a card. */
  readonly safetyChannel?: string
  readonly hours?: Hours
  readonly holidays?: readonly Holiday[]
  /** The school's own choices where the protocol leaves one open, by name of the setting. */
  readonly choices: Readonly<Record<string, string>>
}

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A chat platform. */
export type Platform = 'slack' | 'teams'

/** Someone who works for the foundation. The list of all staff decides who is answered at all. */
export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly slackId: string | null
  /** The object id of their account in the tenant (Entra ID). */
  readonly teamsId: string | null
  /** Where someone who is known on both platforms is alerted. */
  readonly prefers: Platform | null
  /** Codes of schools; someone of the foundation itself may have none. */
  readonly schools: readonly string[]
  readonly position: Position
  readonly language: Language
  readonly phone: string | null
  readonly workingDays: readonly Weekday[]
  /** Absent: those of their school. */
  readonly workingHours?: Hours
}

/** Someone in a role (contactpersoon). */
export interface Contact {
  /** A school's code, or null: for the whole foundation. */
  readonly school: string | null
  readonly role: Role
  /** A staff member's id. */
  readonly person: string
  /** Lowest first; equal order means together. */
  readonly order: number
  /** Classes or departments this contact is for; empty means all. */
  readonly classes: readonly string[]
}
