import { casesNoticesDirectory } from './0001-cases-notices-directory.ts'
import { proposalsSteps } from './0002-proposals-steps.ts'
import { noticesOfNoCase } from './0003-notices-of-no-case.ts'
import { absences } from './0004-absences.ts'
import { dutiesThatWait } from './0005-duties-that-wait.ts'
import { closedAndJoinedCases } from './0006-closed-and-joined-cases.ts'
import { groundsOfAccess } from './0007-grounds-of-access.ts'
import { teams } from './0008-teams.ts'
import type { Migration } from './migration.ts'

/** In the order of running; the last one's version is the version of the tables that this program knows. */
export const MIGRATIONS: readonly Migration[] = [
  casesNoticesDirectory,
  proposalsSteps,
  noticesOfNoCase,
  absences,
  dutiesThatWait,
  closedAndJoinedCases,
  groundsOfAccess,
  teams,
]
