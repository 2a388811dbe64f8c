import type { Duty } from '../../domain/case.ts'
import { StaleError } from '../../use-cases/ports.ts'
import { type Build, type Write, write } from './build.ts'
import type { ChangeOf, KnownCase } from './change-tools.ts'

/** A role that has the duty already keeps it as it is. */
export const addDuty = (build: Build, { number, foundation, school }: KnownCase, { role, takenUp }: Duty): Write =>
  write(
    build
      .insertInto('duties')
      .values({
        number,
        foundation,
        school,
        role,
        taken_up_by: takenUp?.by ?? null,
        taken_up_at: takenUp?.at.toISOString() ?? null,
      })
      .onConflict((oc) => oc.columns(['number', 'role']).doNothing()),
  )

export const takeUpDuty = (build: Build, { number }: KnownCase, { role, by, at }: ChangeOf<'duty-taken-up'>): Write =>
  write(
    build
      .updateTable('duties')
      .set({ taken_up_by: by, taken_up_at: at.toISOString() })
      .where('number', '=', number)
      .where('role', '=', role)
      .where('taken_up_by', 'is', null),
    () => new StaleError(`In case ${number} the duty of ${role} was taken up meanwhile, or is not there.`),
  )
