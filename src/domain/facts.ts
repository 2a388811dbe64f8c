import { withOffset } from '../lib/school-time.ts'
import type { ReportFacts } from '../rules/report.ts'
import type { Sector } from '../rules/vocabulary.ts'
import { kindIn } from './accused.ts'
import type { StaffMember } from './organisation.ts'
import type { Report } from './report.ts'

/** What the rules may know of a report: no name, no story. An unknown hour is noon, which never changes the day. */
export function factsOf(report: Report, sector: Sector, reporter: StaffMember | undefined): ReportFacts {
  return {
    sector,
    concern: report.concern,
    behaviours: [...report.behaviours],
    occurredAt: withOffset(report.occurredOn, report.occurredAt ?? '12:00'),
    people: report.people.map((p) => ({
      part: [...p.parts],
      ...known({ kind: kindIn(report, p), position: p.position, age: p.age }),
    })),
    ...known({
      place: report.place,
      recidivism: report.recidivism,
      serious: report.serious,
      weaponUsed: report.weaponUsed,
      coercion: report.coercion,
      acuteDanger: report.acuteDanger,
      selfHarmRisk: report.selfHarmRisk,
    }),
    anonymous: false,
    ...consentOf(report),
    ...(reporter === undefined ? {} : { reporter: { kind: 'staff' as const, position: reporter.position } }),
  }
}

/** Both ways of agreeing to help by Halt, as far as either is known. */
function consentOf({ consentOfParents, consentOfPupil }: Report): Pick<ReportFacts, 'consent'> {
  if (consentOfParents === undefined && consentOfPupil === undefined) return {}
  return { consent: known({ parents: consentOfParents, pupil: consentOfPupil }) }
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out what is undefined: to the rules, absent means unknown. */
function known<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>
}
