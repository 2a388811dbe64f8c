import fc from 'fast-check'
import { PersonFacts, ReportFacts } from '../../src/rules/report.ts'
import { CONCERNS, PARTS, PERSON_KINDS, PLACES, POSITIONS, SECTORS } from '../../src/rules/vocabulary.ts'
import { ozhw } from './ozhw.ts'

export const behaviourIds = ozhw.groups.flatMap((group) => group.behaviours.map((behaviour) => behaviour.id))
export const behaviours = fc.uniqueArray(fc.constantFrom(...behaviourIds), { maxLength: 5 })

/** Leaves keys out at random: what is not there is unknown. */
const some = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] })
const person = some({
  part: fc.oneof(fc.constantFrom(...PARTS), fc.uniqueArray(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 3 })),
  kind: fc.constantFrom(...PERSON_KINDS),
  position: fc.constantFrom(...POSITIONS),
  age: fc.integer({ min: 0, max: 120 }),
}).map((value) => PersonFacts.parse(value))
const yesNo = fc.boolean()
export const report = fc
  .tuple(
    fc.constantFrom(...SECTORS),
    fc.constantFrom(...CONCERNS),
    some({
      behaviours,
      occurredAt: fc
        .date({ min: new Date('1950-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      place: fc.constantFrom(...PLACES),
      people: fc.array(person, { maxLength: 4 }),
      recidivism: yesNo,
      serious: yesNo,
      weaponUsed: yesNo,
      coercion: yesNo,
      acuteDanger: yesNo,
      selfHarmRisk: yesNo,
      anonymous: yesNo,
      consent: some({ parents: fc.option(yesNo), pupil: fc.option(yesNo) }),
    }),
  )
  .map(([sector, concern, facts]) => ReportFacts.parse({ sector, concern, ...facts }))

export const holds = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 400 })
