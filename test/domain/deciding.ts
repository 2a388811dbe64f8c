import type { Case } from '../../src/domain/case.ts'
import type { Setting } from '../../src/domain/deciders.ts'
import { createDirectory, type Directory } from '../../src/domain/directory.ts'
import { factsOf } from '../../src/domain/facts.ts'
import type { Involved } from '../../src/domain/report.ts'
import { advise } from '../../src/rules/advise.ts'
import { aCase, aContact, aFoundation, anInvolved, aReport, aSchool, aStaffMember } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'
import { vlieger } from '../support/example.ts'
import { MORNING } from '../support/office.ts'

/** A small secondary school where one person holds every role, with a teacher and a board above. */
export const SMALL = (() => {
  const foundation = aFoundation({ id: 'klein', schools: [aSchool({ code: 'KLN', name: 'Kleine Testschool' })] })
  const people = [
    aStaffMember({ id: 'p_alles', name: 'Alie Alles', position: 'school-leader', schools: ['KLN'] }),
    aStaffMember({ id: 'p_leraar', name: 'Lars Leraar', schools: ['KLN'] }),
    aStaffMember({ id: 'p_bestuur', name: 'Bep Bestuur', position: 'board-member', schools: [] }),
  ]
  const contacts = [
    ...(['team-leader', 'school-leader', 'safety-coordinator', 'mentor'] as const).map((role) =>
      aContact({ school: 'KLN', role, person: 'p_alles' }),
    ),
    aContact({ school: null, role: 'board', person: 'p_bestuur' }),
  ]
  return { foundation, people, contacts, directory: createDirectory(foundation, people, contacts) }
})()

export const directoryOf = (school: string): Directory => (school === 'KLN' ? SMALL.directory : vlieger.directory)

/** A pupil would have kicked someone, on a serious occasion; everyone who is named besides has a part in it. */
export function kickedAt(school: string, reporter: string, more: readonly Involved[] = []): Case {
  const directory = directoryOf(school)
  const sector = directory.school(school)?.sector ?? 'VO'
  const people = [anInvolved({ className: '3B' }), ...more]
  const report = aReport({ school, reporter, behaviours: ['kicking'], people, serious: true, recidivism: true })
  const advice = advise(factsOf(report, sector, directory.person(reporter)), ozhw)
  const { restricted } = advice
  return aCase({ school, foundation: directory.foundation.id, report, advice, restricted, duties: [], access: [] })
}

export const settingOf = (subject: Case, unreachable: readonly string[] = [], now = MORNING): Setting => ({
  subject,
  directory: directoryOf(subject.school),
  reachable: (person) => person.slackId !== null && !unreachable.includes(person.id),
  now,
})
