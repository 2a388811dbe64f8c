import type { Blind } from '../schema.ts'
import type { Build } from './build.ts'

export const selectCase = (build: Build, foundation: string, number: string) =>
  build
    .selectFrom('cases')
    .innerJoin('case_keys', 'case_keys.number', 'cases.number')
    .selectAll('cases')
    .select(['case_keys.fingerprint', 'case_keys.sealed'])
    .where('cases.number', '=', number)
    .where('cases.foundation', '=', foundation)
    .compile()

export const selectDuties = (build: Build, number: string) =>
  build
    .selectFrom('duties')
    .select(['role', 'role_index', 'taken_up_by', 'taken_up_at'])
    .where('number', '=', number)
    .orderBy('seq')
    .compile()

export const selectAccess = (build: Build, number: string) =>
  build
    .selectFrom('access')
    .select(['person', 'role', 'role_index', 'from_at', 'until_at', 'ground'])
    .where('number', '=', number)
    .orderBy('seq')
    .compile()

/** One row for each duty that nobody took up. */
export const selectCasesNotTakenUp = (build: Build, foundation: string) =>
  build
    .selectFrom('duties')
    .select('number')
    .where('foundation', '=', foundation)
    .where('taken_up_by', 'is', null)
    .orderBy('seq')
    .compile()

export const selectHistory = (build: Build, foundation: string, number: string) =>
  build
    .selectFrom('history')
    .innerJoin('case_keys', 'case_keys.number', 'history.number')
    .select(['history.at', 'history.entry', 'case_keys.fingerprint', 'case_keys.sealed'])
    .where('history.number', '=', number)
    .where('history.foundation', '=', foundation)
    .orderBy('history.seq')
    .compile()

export const selectCaseOfForm = (build: Build, foundation: string, form: Blind) =>
  build.selectFrom('forms').select('number').where('foundation', '=', foundation).where('form', '=', form).compile()

/** One row for each trace that was found: a case with two of them comes twice. */
export const selectCasesWithTrace = (build: Build, foundation: string, traces: readonly Blind[], since: string) =>
  build
    .selectFrom('traces')
    .select('number')
    .where('foundation', '=', foundation)
    .where('trace', 'in', traces)
    .where('opened_at', '>=', since)
    .orderBy('opened_at', 'desc')
    .orderBy('number')
    .compile()

export const selectCasesReportedBy = (build: Build, foundation: string, reporter: Blind) =>
  build
    .selectFrom('cases')
    .select('number')
    .where('foundation', '=', foundation)
    .where('reporter', '=', reporter)
    .orderBy('opened_at', 'desc')
    .orderBy('number')
    .compile()

/** One row for each role in which the person has access. */
export const selectCasesWithAccess = (build: Build, foundation: string, person: string) =>
  build
    .selectFrom('access')
    .innerJoin('cases', 'cases.number', 'access.number')
    .select('access.number')
    .where('access.foundation', '=', foundation)
    .where('access.person', '=', person)
    .where('access.until_at', 'is', null)
    .orderBy('cases.opened_at', 'desc')
    .orderBy('access.number')
    .compile()

/** One row for each person and role that has access to a case now. */
export const selectCasesWithAnyAccess = (build: Build, foundation: string) =>
  build
    .selectFrom('access')
    .select('number')
    .where('foundation', '=', foundation)
    .where('until_at', 'is', null)
    .orderBy('number')
    .compile()
