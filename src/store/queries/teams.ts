import type { NotNull } from 'kysely'
import type { Blind } from '../schema.ts'
import type { Build } from './build.ts'

export const linkPersonToTeams = (build: Build, foundation: string, person: Blind, teamsId: Buffer | null) =>
  build
    .updateTable('people')
    .set({ linked_teams: teamsId })
    .where('foundation', '=', foundation)
    .where('person', '=', person)
    .compile()

/** Also of those who left: they may come back. */
export const selectPeopleOnTeams = (build: Build, foundation: string) =>
  build
    .selectFrom('people')
    .select(['person', 'linked_teams'])
    .where('foundation', '=', foundation)
    .where('linked_teams', 'is not', null)
    .$narrowType<{ linked_teams: NotNull }>()
    .compile()

export const selectTeamsReference = (build: Build, foundation: string, place: Blind) =>
  build
    .selectFrom('teams_references')
    .select('reference')
    .where('foundation', '=', foundation)
    .where('place', '=', place)
    .compile()

export const keepTeamsReference = (build: Build, foundation: string, place: Blind, reference: Buffer) =>
  build
    .insertInto('teams_references')
    .values({ foundation, place, reference })
    .onConflict((oc) => oc.columns(['foundation', 'place']).doUpdateSet({ reference }))
    .compile()
