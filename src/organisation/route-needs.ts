import type { School } from '../domain/organisation.ts'
import { advise } from '../rules/advise.ts'
import type { ReportFacts } from '../rules/report.ts'
import type { Protocol } from '../rules/schema.ts'
import { CONCERNS, type PersonKind } from '../rules/vocabulary.ts'
import { nl } from '../texts/nl.ts'
import type { RouteNeed } from './role-coverage.ts'

const OFFENDERS: readonly PersonKind[] = ['pupil', 'staff', 'parent']

/** Whom the routes of a protocol tell, found by asking the rules about one report of each kind for each school. */
export function routeNeeds(protocol: Protocol, schools: readonly School[]): readonly RouteNeed[] {
  const bySector = new Map(schools.map((school) => [school.sector, school]))
  return [...bySector.values()].flatMap((school) =>
    typicalReports(school, protocol).map(({ route, facts }): RouteNeed => {
      const { notify } = advise(facts, protocol, { settings: school.choices })
      return { route, sector: school.sector, roles: notify.map(({ role, instead }) => ({ role, instead })) }
    }),
  )
}

function typicalReports({ sector }: School, protocol: Protocol): { route: string; facts: ReportFacts }[] {
  const concerns = CONCERNS.filter((concern) => concern !== 'behaviour').map((concern) => ({
    route: nl.words.concerns[concern],
    facts: { sector, concern },
  }))
  const incidents = protocol.groups.flatMap((group) =>
    OFFENDERS.map((kind) => ({
      route: `${group.label.nl} door ${nl.words.kinds[kind]}`,
      facts: {
        sector,
        concern: 'behaviour' as const,
        behaviours: group.behaviours.slice(0, 1).map((b) => b.id),
        people: [{ part: 'offender' as const, kind }],
        serious: true,
      },
    })),
  )
  return [...incidents, ...concerns]
}
