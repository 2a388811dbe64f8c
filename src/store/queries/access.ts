import { sql } from 'kysely'
import type { Access } from '../../domain/case.ts'
import { blindIndex } from '../blind-index.ts'
import { places } from '../places.ts'
import { sealJson } from '../seal.ts'
import { type Build, type Write, write } from './build.ts'
import type { ChangeOf, KnownCase } from './change-tools.ts'

/** Someone who has access in that role already keeps it from when it was. */
export function giveAccess(build: Build, { number, foundation, school, key }: KnownCase, access: Access): Write {
  const role = blindIndex(key, 'role', number, access.role)
  return write(
    build
      .insertInto('access')
      .values({
        number,
        foundation,
        school,
        person: access.person,
        role: sealJson(key, places.access(number, role), access.role),
        role_index: role,
        from_at: access.from.toISOString(),
        until_at: access.until?.toISOString() ?? null,
        ground:
          access.ground === undefined
            ? null
            : sealJson(key, places.accessGround(number, access.person, role), access.ground),
      })
      .onConflict((oc) =>
        oc.columns(['number', 'person', 'role_index']).where('until_at', 'is', sql.lit(null)).doNothing(),
      ),
  )
}

/** In every role. Access that ended before keeps its own end. */
export const endAccess = (build: Build, { number }: KnownCase, { person, at }: ChangeOf<'access-ended'>): Write =>
  write(
    build
      .updateTable('access')
      .set({ until_at: at.toISOString() })
      .where('number', '=', number)
      .where('person', '=', person)
      .where('until_at', 'is', null),
  )
