import type { StaffMember } from '../domain/organisation.ts'

/** Whether the assistant knows a road to this person in chat. */
export const isReachable = (person: StaffMember): boolean => person.slackId !== null
