import type { CaseStep } from '../../domain/case-step.ts'
import { StaleError } from '../../use-cases/ports.ts'
import { places } from '../places.ts'
import { sealJson } from '../seal.ts'
import { type Build, type Write, write } from './build.ts'
import type { ChangeOf, KnownCase } from './change-tools.ts'

/** A step that the case has already stays as it is. */
export function addStep(build: Build, { number, foundation, school, key }: KnownCase, step: CaseStep): Write {
  const { id, done, ...body } = step
  return write(
    build
      .insertInto('steps')
      .values({
        number,
        foundation,
        school,
        id,
        body: sealJson(key, places.step(number, id), body),
        done_by: done?.by ?? null,
        done_at: done?.at.toISOString() ?? null,
      })
      .onConflict((oc) => oc.columns(['number', 'id']).doNothing()),
  )
}

export const markStepDone = (build: Build, { number }: KnownCase, { step, by, at }: ChangeOf<'step-done'>): Write =>
  write(
    build
      .updateTable('steps')
      .set({ done_by: by, done_at: at.toISOString() })
      .where('number', '=', number)
      .where('id', '=', step)
      .where('done_by', 'is', null),
    () => new StaleError(`In case ${number} a step was done meanwhile, or is not there.`),
  )

export const markStepUndone = (build: Build, { number }: KnownCase, { step }: ChangeOf<'step-undone'>): Write =>
  write(
    build
      .updateTable('steps')
      .set({ done_by: null, done_at: null })
      .where('number', '=', number)
      .where('id', '=', step)
      .where('done_by', 'is not', null),
    () => new StaleError(`In case ${number} a step was undone meanwhile, or is not there.`),
  )

export const selectSteps = (build: Build, foundation: string, number: string) =>
  build
    .selectFrom('steps as s')
    .innerJoin('case_keys as k', 'k.number', 's.number')
    .select(['s.id', 's.body', 's.done_by', 's.done_at', 'k.fingerprint', 'k.sealed'])
    .where('s.number', '=', number)
    .where('s.foundation', '=', foundation)
    .orderBy('s.seq')
    .compile()
