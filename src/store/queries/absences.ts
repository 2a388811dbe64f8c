import type { Absence } from '../../domain/absence.ts'
import { places } from '../places.ts'
import { sealJson } from '../seal.ts'
import { type Build, type Write, write } from './build.ts'
import type { ChangeTools } from './change-tools.ts'
import { raiseDirectoryVersion } from './directory.ts'

/** The same absence again takes the place of the first. */
export function setAbsence({ build, foundation, foundationKey }: ChangeTools, absence: Absence): readonly Write[] {
  const { id } = absence
  const details = sealJson(foundationKey, places.absence(foundation, id), absence)
  return [
    write(
      build
        .insertInto('absences')
        .values({ foundation, id, details })
        .onConflict((oc) => oc.columns(['foundation', 'id']).doUpdateSet({ details })),
    ),
    { query: raiseDirectoryVersion(build, foundation) },
  ]
}

/** Nothing is kept of it. One that is not there any more changes nothing. */
export const endAbsence = ({ build, foundation }: ChangeTools, id: string): readonly Write[] => [
  write(build.deleteFrom('absences').where('foundation', '=', foundation).where('id', '=', id)),
  { query: raiseDirectoryVersion(build, foundation) },
]

/** In the order in which they were set. */
export const selectAbsences = (build: Build, foundation: string) =>
  build.selectFrom('absences').select(['id', 'details']).where('foundation', '=', foundation).orderBy('seq').compile()
