import type { StaffMember } from './organisation.ts'

/**
 * Someone can be found in chat: by their id there, or by the e-mail address of their account, which is looked up when a
 * message is sent.
 */
export const hasAddress = (person: StaffMember): boolean =>
  person.slackId !== null || person.teamsId !== null || person.email !== null
