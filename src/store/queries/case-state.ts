import { stateOf } from '../../domain/case-state.ts'
import { places } from '../places.ts'
import { sealJson } from '../seal.ts'
import { type Build, type Write, write } from './build.ts'
import type { ChangeOf, KnownCase } from './change-tools.ts'

/** Whether a case is closed, and what it hangs together with: the columns that keep it. */
export function stateColumns(
  number: string,
  key: Buffer,
  { closed, bonds }: Omit<ChangeOf<'state-changed'>, 'type' | 'number'>,
) {
  return {
    state: stateOf({ closed, bonds }),
    closing: closed === null ? null : sealJson(key, places.closing(number), closed),
    bonds: sealJson(key, places.bonds(number), bonds),
  }
}

export const changeState = (build: Build, { number, key }: KnownCase, change: ChangeOf<'state-changed'>): Write =>
  write(
    build
      .updateTable('cases')
      .set(stateColumns(number, key, change))
      .where('number', '=', number),
  )
