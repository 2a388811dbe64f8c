import { assertNever } from '../../lib/assert-never.ts'
import { type Change, StaleError } from '../../use-cases/ports.ts'
import { places } from '../places.ts'
import { sealJson } from '../seal.ts'
import { endAbsence, setAbsence } from './absences.ts'
import { endAccess, giveAccess } from './access.ts'
import { type Build, type Write, write } from './build.ts'
import { changeState } from './case-state.ts'
import type { ChangeOf, ChangeTools, KnownCase } from './change-tools.ts'
import { addDuty, endDuty, takeUpDuty } from './duties.ts'
import { giveUpNotice } from './notices.ts'
import { openCase } from './open-case.ts'
import { hastenNotices, planNotice } from './plan-notice.ts'
import { insertProposal, updateProposal } from './proposals.ts'
import { addStep, markStepDone, markStepUndone } from './steps.ts'
import { replaceTraces } from './traces.ts'

/**
 * The statements that keep these changes, to be run in this order in one transaction.
 *
 * @throws StaleError when a case is not there; StoreError when a notice's id would tell who reported or doubts.
 */
export function writesOf(changes: readonly Change[], tools: ChangeTools): readonly Write[] {
  const known = new Map<string, KnownCase>()
  const caseOf = (number: string): KnownCase => {
    const found = known.get(number) ?? tools.find(number)
    if (found === undefined) throw new StaleError(`There is no case ${number}.`)
    known.set(number, found)
    return found
  }
  return changes.flatMap((change) => {
    if (change.type === 'notice-planned') {
      const { notice } = change
      return planNotice(change, tools, 'caseNumber' in notice ? caseOf(notice.caseNumber) : null)
    }
    if (change.type === 'absence-set') return setAbsence(tools, change.absence)
    if (change.type === 'absence-ended') return endAbsence(tools, change.id)
    if (change.type === 'notice-given-up') return giveUp(tools.build, change)
    if (change.type === 'traces-replaced') return replaceTraces(tools, caseOf(change.number), change)
    if (change.type !== 'case-opened') return writeOf(change, tools.build, caseOf(change.number))
    const { of, writes } = openCase(change, tools)
    known.set(of.number, of)
    return writes
  })
}

function writeOf(
  change: Exclude<
    Change,
    ChangeOf<'case-opened' | 'traces-replaced' | 'notice-planned' | 'notice-given-up' | 'absence-set' | 'absence-ended'>
  >,
  build: Build,
  of: KnownCase,
) {
  switch (change.type) {
    case 'case-touched':
      return touchCase(build, of, change.version)
    case 'report-changed':
      return changeReport(build, of, change)
    case 'state-changed':
      return changeState(build, of, change)
    case 'duty-added':
      return addDuty(build, of, { role: change.role, takenUp: null })
    case 'duty-taken-up':
      return takeUpDuty(build, of, change)
    case 'duty-ended':
      return endDuty(build, of, change)
    case 'access-given':
      return giveAccess(build, of, change.access)
    case 'access-ended':
      return endAccess(build, of, change)
    case 'notices-hastened':
      return hastenNotices(build, of, change)
    case 'history-written':
      return writeHistory(build, of, change)
    case 'proposal-made':
      return insertProposal(build, of, change.proposal)
    case 'proposal-changed':
      return updateProposal(build, of, change.proposal)
    case 'step-added':
      return addStep(build, of, change.step)
    case 'step-done':
      return markStepDone(build, of, change)
    case 'step-undone':
      return markStepUndone(build, of, change)
    default:
      return assertNever(change)
  }
}

const touchCase = (build: Build, { number }: KnownCase, version: number): Write =>
  write(
    build
      .updateTable('cases')
      .set({ version: version + 1 })
      .where('number', '=', number)
      .where('version', '=', version),
    () => new StaleError(`Case ${number} is not at version ${version} any more.`),
  )

const giveUp = (build: Build, { claim, trouble, at }: ChangeOf<'notice-given-up'>): Write => ({
  query: giveUpNotice(build, claim, trouble, at.toISOString()),
  otherwise: () => new StaleError(`Notice ${claim.id} is not in hand any more.`),
})

/** The reporter stays who they are, so the blind index of the reporter does too. */
const changeReport = (build: Build, { number, key }: KnownCase, change: ChangeOf<'report-changed'>): Write =>
  write(
    build
      .updateTable('cases')
      .set({
        report: sealJson(key, places.report(number), change.report),
        advice: sealJson(key, places.advice(number), change.advice),
        urgency: change.urgency,
        restricted: change.restricted ? 1 : 0,
      })
      .where('number', '=', number),
  )

function writeHistory(build: Build, of: KnownCase, { entry }: ChangeOf<'history-written'>): Write {
  const { number, foundation, school, key } = of
  const at = entry.at.toISOString()
  const sealed = sealJson(key, places.history(number, at), { by: entry.by, what: entry.what })
  return write(build.insertInto('history').values({ number, foundation, school, at, entry: sealed }))
}
