/**
 * Made-up people, schools and cases for tests. Nobody here exists; each name says so. What a test is about, it passes
 * itself; the rest is filled in with something plausible.
 */
import type { Absence } from '../src/domain/absence.ts'
import type { Case } from '../src/domain/case.ts'
import { NO_BONDS } from '../src/domain/case-state.ts'
import type { CaseStep } from '../src/domain/case-step.ts'
import type { Contact, Foundation, School, StaffMember } from '../src/domain/organisation.ts'
import type { Decision, Proposal } from '../src/domain/proposal.ts'
import type { Involved, Report } from '../src/domain/report.ts'
import type { Advice } from '../src/rules/advice.ts'

const SOURCE = { file: 'made-up.txt', heading: 'Made up > 1. For tests' }
const GROUNDS = { facts: [], sources: [SOURCE] }

/** A secondary school, `TST`, without a safety channel. */
export function aSchool(overrides: Partial<School> = {}): School {
  return {
    code: 'TST',
    name: 'Testcollege',
    sector: 'VO',
    phone: '010 000 00 00',
    choices: {},
    ...overrides,
  }
}

/** A foundation with `TST` (VO) and `OEF` (PO). */
export function aFoundation(overrides: Partial<Foundation> = {}): Foundation {
  return {
    id: 'teststichting',
    name: 'Teststichting',
    schools: [aSchool(), aSchool({ code: 'OEF', name: 'Oefenschool', sector: 'PO' })],
    ...overrides,
  }
}

/** A teacher at `TST` who is on Slack; e-mail and Slack id follow from the id, so that no two people share them. */
export function aStaffMember(overrides: Partial<StaffMember> = {}): StaffMember {
  const id = overrides.id ?? 'p-docent'
  return {
    id,
    name: 'Dirk Testdocent',
    email: `${id}@test.example`,
    slackId: `U${id.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
    teamsId: null,
    prefers: null,
    schools: ['TST'],
    position: 'teacher',
    language: 'nl',
    phone: null,
    workingDays: [1, 2, 3, 4, 5],
    ...overrides,
  }
}

/** The safety coordinator of `TST`: first in order, for all classes. */
export function aContact(overrides: Partial<Contact> = {}): Contact {
  return { school: 'TST', role: 'safety-coordinator', person: 'p-coordinator', order: 1, classes: [], ...overrides }
}

/** `p-coordinator` is away for a week, by their own word; nobody was named to stand in. */
export function anAbsence(overrides: Partial<Absence> = {}): Absence {
  return {
    id: 'absence-1',
    person: 'p-coordinator',
    from: '2026-11-16',
    until: '2026-11-20',
    substitute: null,
    by: 'p-coordinator',
    ...overrides,
  }
}

/** A pupil who would have hit someone. */
export function anInvolved(overrides: Partial<Involved> = {}): Involved {
  return {
    id: 'i1',
    parts: ['offender'],
    kind: 'pupil',
    name: 'Tessa Testleerling',
    className: '3B',
    pupilNumber: '9000001',
    age: 14,
    ...overrides,
  }
}

/** Pupil would have hit pupil in the school yard, reported by `p-docent`. */
export function aReport(overrides: Partial<Report> = {}): Report {
  return {
    school: 'TST',
    concern: 'behaviour',
    story: 'Een verzonnen verhaal over een duw op het plein.',
    occurredOn: '2026-11-19',
    occurredAt: '10:40',
    behaviours: ['hitting'],
    place: 'on-site',
    people: [
      anInvolved(),
      anInvolved({ id: 'i2', parts: ['victim'], name: 'Sam Slachtoffertest', pupilNumber: '9000002' }),
    ],
    reporter: 'p-docent',
    ...overrides,
  }
}

/** The safety coordinator is told, one step within 48 hours, a suspension is possible. */
export function anAdvice(overrides: Partial<Advice> = {}): Advice {
  return {
    accepted: true,
    emergency: [],
    urgency: 'normal',
    restricted: false,
    notify: [{ role: 'safety-coordinator', due: null, instead: ['school-leader'], ...GROUNDS }],
    exclude: [],
    measures: [
      {
        measure: 'suspension',
        status: 'possible',
        decides: ['team-leader'],
        authority: [{ upTo: { n: 1, unit: 'school-days' }, decides: ['team-leader'], with: [], ...GROUNDS }],
        ...GROUNDS,
      },
    ],
    police: { status: 'possible', ...GROUNDS },
    steps: [
      {
        id: 'react',
        text: { nl: 'Reageer binnen 48 uur.', en: 'React within 48 hours.' },
        who: ['safety-coordinator'],
        due: 'PT48H',
        after: [],
        ...GROUNDS,
      },
    ],
    outside: [],
    record: { where: 'incident-register', also: [], names: true, keep: null, ...GROUNDS },
    missing: [],
    trace: [{ rule: 'made-up-rule', because: 'behaviours: hitting' }],
    ...overrides,
  }
}

/** `TST-2026-K7MQ4`, just opened, with one duty and one reader. */
export function aCase(overrides: Partial<Case> = {}): Case {
  const openedAt = new Date('2026-11-19T09:45:00.000Z')
  return {
    number: 'TST-2026-K7MQ4',
    foundation: 'teststichting',
    school: 'TST',
    version: 1,
    openedAt,
    urgency: 'normal',
    restricted: false,
    report: aReport(),
    advice: anAdvice(),
    duties: [{ role: 'safety-coordinator', takenUp: null }],
    access: [{ person: 'p-coordinator', role: 'safety-coordinator', from: openedAt, until: null }],
    closed: null,
    bonds: NO_BONDS,
    ...overrides,
  }
}

/** One day of suspension for the pupil of `aCase`, proposed by the safety coordinator and open until the next day. */
export function aProposal(overrides: Partial<Proposal> = {}): Proposal {
  return {
    id: 'proposal-1',
    caseNumber: 'TST-2026-K7MQ4',
    version: 1,
    measure: 'suspension',
    length: { n: 1, unit: 'school-days' },
    about: 'i1',
    basis: GROUNDS,
    ground: 'Een verzonnen grond.',
    parentsTold: 'De ouders zijn zogenaamd gebeld.',
    proposedBy: 'p-coordinator',
    proposedAt: new Date('2026-11-19T10:00:00.000Z'),
    overLimitReason: null,
    decideBy: new Date('2026-11-20T10:00:00.000Z'),
    wentUpTo: null,
    state: 'open',
    withdrawn: null,
    decision: null,
    ...overrides,
  }
}

/** The team leader agrees. */
export function aDecision(overrides: Partial<Decision> = {}): Decision {
  return {
    by: 'p-teamleider',
    as: 'team-leader',
    at: new Date('2026-11-19T11:00:00.000Z'),
    reason: null,
    consulted: [],
    beforeDone: [],
    ownProposal: false,
    ownReport: false,
    recordedAfterwards: null,
    ...overrides,
  }
}

/** Something to do after `aProposal` was approved. */
export function aStep(overrides: Partial<CaseStep> = {}): CaseStep {
  return {
    id: 'proposal-1-1',
    proposal: 'proposal-1',
    text: { nl: 'Schrijf het besluit.', en: 'Write the decision.' },
    who: ['team-leader'],
    due: 'immediately',
    since: new Date('2026-11-19T11:00:00.000Z'),
    facts: [],
    sources: [SOURCE],
    currency: [],
    done: null,
    ...overrides,
  }
}
