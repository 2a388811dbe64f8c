import { NumberTakenError, SameFormError } from '../../use-cases/ports.ts'
import { blindIndex } from '../blind-index.ts'
import { places } from '../places.ts'
import { sealJson } from '../seal.ts'
import { StoreError } from '../store-error.ts'
import { giveAccess } from './access.ts'
import { type Write, write } from './build.ts'
import { stateColumns } from './case-state.ts'
import type { ChangeOf, ChangeTools, KnownCase } from './change-tools.ts'
import { addDuty } from './duties.ts'
import { insertTraces } from './traces.ts'

/** The form comes first, so that a form that is sent twice is told from a number that is taken. */
export function openCase(change: ChangeOf<'case-opened'>, tools: ChangeTools): { of: KnownCase; writes: Write[] } {
  const { number, foundation, school, duties, access } = change.case
  if (foundation !== tools.foundation) throw ofAnotherFoundation()
  const { key, kept } = tools.newCaseKey(number)
  const of: KnownCase = { number, foundation, school, key }
  return {
    of,
    writes: [
      insertForm(change, tools),
      insertCase(change, tools, key),
      write(tools.build.insertInto('case_keys').values({ number, foundation, school, ...kept })),
      ...insertTraces(tools, of, change.traces, change.case.openedAt),
      ...duties.map((duty) => addDuty(tools.build, of, duty)),
      ...access.map((one) => giveAccess(tools.build, of, one)),
    ],
  }
}

function insertForm(change: ChangeOf<'case-opened'>, { build, indexKey }: ChangeTools): Write {
  const { number, foundation, school } = change.case
  const form = blindIndex(indexKey, 'form', change.formId)
  return write(
    build
      .insertInto('forms')
      .values({ number, foundation, school, form })
      .onConflict((oc) => oc.columns(['foundation', 'form']).doNothing()),
    () => new SameFormError('This form was sent before.'),
  )
}

function insertCase(change: ChangeOf<'case-opened'>, { build, indexKey }: ChangeTools, key: Buffer): Write {
  const { number, foundation, school, version, openedAt, urgency, restricted, report, advice } = change.case
  return write(
    build
      .insertInto('cases')
      .values({
        number,
        foundation,
        school,
        version,
        opened_at: openedAt.toISOString(),
        urgency,
        restricted: restricted ? 1 : 0,
        reporter: blindIndex(indexKey, 'reporter', report.reporter),
        report: sealJson(key, places.report(number), report),
        advice: sealJson(key, places.advice(number), advice),
        ...stateColumns(number, key, change.case),
      })
      .onConflict((oc) => oc.column('number').doNothing()),
    () => new NumberTakenError(`There is a case ${number} already.`),
  )
}

const ofAnotherFoundation = () =>
  new StoreError(
    'refused',
    'The case is of another foundation than the store.',
    'Report this: it is a mistake in the program.',
  )
