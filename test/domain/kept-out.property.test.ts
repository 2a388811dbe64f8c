import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Absence } from '../../src/domain/absence.ts'
import { keptOut } from '../../src/domain/accused.ts'
import { createDirectory } from '../../src/domain/directory.ts'
import { factsOf } from '../../src/domain/facts.ts'
import type { Contact } from '../../src/domain/organisation.ts'
import { sightOf } from '../../src/domain/permissions.ts'
import { recipientsOf } from '../../src/domain/recipients.ts'
import type { Involved } from '../../src/domain/report.ts'
import { advise } from '../../src/rules/advise.ts'
import { CONCERNS, PARTS, PERSON_KINDS, POSITIONS, ROLES } from '../../src/rules/vocabulary.ts'
import { canTakeOver } from '../../src/use-cases/hand-over.ts'
import { aCase, aFoundation, aReport, aStaffMember } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'

const IDS = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'] as const
const id = fc.constantFrom(...IDS)
const position = fc.constantFrom(...POSITIONS)
const staff = fc.tuple(...IDS.map((p) => position.map((held) => aStaffMember({ id: p, position: held }))))
const contacts: fc.Arbitrary<readonly Contact[]> = fc.array(
  fc.record({
    school: fc.constantFrom('TST', 'OEF', null),
    role: fc.constantFrom(...ROLES),
    person: id,
    order: fc.integer({ min: 1, max: 3 }),
    classes: fc.constantFrom([], ['3B']),
  }),
  { maxLength: 40 },
)
const absences: fc.Arbitrary<readonly Absence[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    person: id,
    from: fc.constant('2026-11-16'),
    until: fc.constant('2026-11-22'),
    substitute: fc.option(id),
    by: id,
  }),
  { maxLength: 3 },
)
const moment = fc.date({
  min: new Date('2026-11-16T00:00:00Z'),
  max: new Date('2026-11-30T00:00:00Z'),
  noInvalidDate: true,
})
const involved: fc.Arbitrary<Involved> = fc.record(
  {
    id: fc.uuid(),
    parts: fc.uniqueArray(fc.constantFrom(...PARTS), { maxLength: 3 }),
    kind: fc.constantFrom(...PERSON_KINDS),
    position,
    staffId: id,
    className: fc.constantFrom('3B', '1A'),
  },
  { requiredKeys: ['id', 'parts'] },
)
const report = fc
  .record({
    school: fc.constantFrom('TST', 'OEF'),
    concern: fc.constantFrom(...CONCERNS),
    behaviours: fc.subarray(['hitting', 'bullying', 'sexual-remarks', 'theft-of-property']),
    people: fc.array(involved, { maxLength: 5 }),
    reporter: id,
  })
  .map((fields) => aReport(fields))

test('in no directory is someone kept out ever told, may see the whole, or be handed the case', () => {
  fc.assert(
    fc.property(
      staff,
      contacts,
      absences,
      report,
      fc.array(id),
      moment,
      (people, roles, away, sent, givenAccess, now) => {
        const directory = createDirectory(aFoundation(), people, roles, away)
        const sector = directory.school(sent.school)?.sector ?? 'VO'
        const advice = advise(factsOf(sent, sector, directory.person(sent.reporter)), ozhw)
        const out = keptOut(sent)
        const told = recipientsOf(sent, advice, directory, () => true, now).people.map((r) => r.person.id)
        const access = [...told, ...givenAccess].map((person) => ({
          person,
          role: 'board' as const,
          from: new Date(0),
          until: null,
        }))
        const subject = aCase({ school: sent.school, report: sent, advice, access, restricted: advice.restricted })
        const taking = canTakeOver({ ...subject, access: [] }, directory).map((p) => p.id)
        for (const person of out) {
          expect(told).not.toContain(person)
          expect(taking).not.toContain(person)
          expect(sightOf(subject, person)).toBe(sent.reporter === person ? 'own-report' : 'nothing')
        }
      },
    ),
    { numRuns: 500 },
  )
})
