import type { StaffMember } from '../domain/organisation.ts'

/** Someone can be found in chat: by Slack id, or by the e-mail address of their account. */
export const hasAddress = (person: StaffMember): boolean => person.slackId !== null || person.email !== null
