import type { Duty } from '../../domain/case.ts'
import { StaleError } from '../../use-cases/ports.ts'
import { blindIndex } from '../blind-index.ts'
import { places } from '../places.ts'
import { sealJson } from '../seal.ts'
import { type Build, type Write, write } from './build.ts'
import type { ChangeOf, KnownCase } from './change-tools.ts'

/** A role that has the duty already keeps it as it is. */
export function addDuty(build: Build, { number, foundation, school, key }: KnownCase, duty: Duty): Write {
  const role = blindIndex(key, 'role', number, duty.role)
  return write(
    build
      .insertInto('duties')
      .values({
        number,
        foundation,
        school,
        role: sealJson(key, places.duty(number, role), duty.role),
        role_index: role,
        taken_up_by: duty.takenUp?.by ?? null,
        taken_up_at: duty.takenUp?.at.toISOString() ?? null,
      })
      .onConflict((oc) => oc.columns(['number', 'role_index']).doNothing()),
  )
}

/** It is fine when the role has no duty. */
export const endDuty = (build: Build, { number, key }: KnownCase, change: ChangeOf<'duty-ended'>): Write =>
  write(
    build
      .deleteFrom('duties')
      .where('number', '=', number)
      .where('role_index', '=', blindIndex(key, 'role', number, change.role)),
  )

export const takeUpDuty = (build: Build, { number, key }: KnownCase, change: ChangeOf<'duty-taken-up'>): Write =>
  write(
    build
      .updateTable('duties')
      .set({ taken_up_by: change.by, taken_up_at: change.at.toISOString() })
      .where('number', '=', number)
      .where('role_index', '=', blindIndex(key, 'role', number, change.role))
      .where('taken_up_by', 'is', null),
    () => new StaleError(`In case ${number} the duty was taken up meanwhile, or is not there.`),
  )
