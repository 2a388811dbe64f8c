import { readFileSync } from 'node:fs'
import { createDirectory } from '../../src/domain/directory.ts'
import type { Contact, StaffMember } from '../../src/domain/organisation.ts'
import { parseContacts } from '../../src/organisation/contacts-file.ts'
import { readFoundation } from '../../src/organisation/foundation-file.ts'
import { parsePeople } from '../../src/organisation/people-file.ts'
import { planPeopleImport } from '../../src/organisation/people-import.ts'
import { EXAMPLE } from '../../src/practice-mode/example.ts'

/** The foundation, people and contacts of examples/vlieger, with ids that are the first names: `p_tessa`. */
export const vlieger = readExample()

/** Someone of the example by the first part of their e-mail address: `tessa`. */
export function someone(firstName: string): StaffMember {
  const found = vlieger.people.find((p) => p.id === `p_${firstName}`)
  if (found === undefined) throw new Error(`the example has no ${firstName}`)
  return found
}

function readExample() {
  const foundation = readFoundation(EXAMPLE.foundation)
  const codes = foundation.schools.map((s) => s.code)
  const listed = parsePeople(readFileSync(EXAMPLE.people), codes).value
  let count = 0
  const imported = planPeopleImport(listed, [], () => `new-${count++}`).people
  const people: readonly StaffMember[] = imported.map((p) => ({ ...p, id: `p_${p.email?.split('.')[0]}` }))
  const contacts: readonly Contact[] = parseContacts(
    readFileSync(EXAMPLE.contacts),
    createDirectory(foundation, people, []),
  ).value
  return { foundation, people, contacts, directory: createDirectory(foundation, people, contacts) }
}
