import type { Contact, StaffMember } from '../domain/organisation.ts'
import type { Position } from '../rules/vocabulary.ts'

/** Source: 004_f7ab13f56cfb77c5.txt, Aandachtspunten > Functionaris (fact school-contact-person-profile). */
const LEADING: readonly Position[] = ['team-leader', 'school-leader', 'central-management', 'board-member']

/** Why someone may be the wrong person for a role, in Dutch; empty when nothing stands out. */
export function misplacedContact(contact: Contact, person: StaffMember): readonly string[] {
  const reasons: string[] = []
  if (contact.school !== null && person.schools.length > 0 && !person.schools.includes(contact.school)) {
    reasons.push(`${person.name} werkt volgens de lijst niet op ${contact.school}; klopt de school?`)
  }
  if (contact.role === 'school-contact' && LEADING.includes(person.position)) {
    reasons.push(
      `${person.name} geeft leiding en is schoolcontactpersoon; het protocol wil daar iemand die geen leiding geeft ` +
        '(Aandachtspunten > Functionaris)',
    )
  }
  return reasons
}
