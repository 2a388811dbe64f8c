import type { NotNull } from 'kysely'
import type { Blind } from '../schema.ts'
import type { Build } from './build.ts'

export const selectDirectoryVersion = (build: Build, foundation: string) =>
  build.selectFrom('directory_versions').select('version').where('foundation', '=', foundation).compile()

/** Every change of people, contacts or absences raises it, so that other processes see that theirs is old. */
export const raiseDirectoryVersion = (build: Build, foundation: string) =>
  build
    .insertInto('directory_versions')
    .values({ foundation, version: 1 })
    .onConflict((oc) =>
      oc.column('foundation').doUpdateSet((eb) => ({ version: eb('directory_versions.version', '+', 1) })),
    )
    .compile()

export const selectPeople = (build: Build, foundation: string) =>
  build
    .selectFrom('people')
    .select(['person', 'details', 'linked_slack', 'linked_teams'])
    .where('foundation', '=', foundation)
    .where('left_at', 'is', null)
    .orderBy('rank')
    .compile()

export const keepPerson = (build: Build, foundation: string, person: Blind, details: Buffer, rank: number) =>
  build
    .insertInto('people')
    .values({ foundation, person, details, linked_slack: null, linked_teams: null, left_at: null, rank })
    .onConflict((oc) => oc.columns(['foundation', 'person']).doUpdateSet({ details, left_at: null, rank }))
    .compile()

export const markPersonLeft = (build: Build, foundation: string, person: Blind, at: string) =>
  build
    .updateTable('people')
    .set({ left_at: at })
    .where('foundation', '=', foundation)
    .where('person', '=', person)
    .where('left_at', 'is', null)
    .compile()

export const linkPersonToSlack = (build: Build, foundation: string, person: Blind, slackId: Buffer) =>
  build
    .updateTable('people')
    .set({ linked_slack: slackId })
    .where('foundation', '=', foundation)
    .where('person', '=', person)
    .compile()

/** Also of those who left: they may come back. */
export const selectLinkedPeople = (build: Build, foundation: string) =>
  build
    .selectFrom('people')
    .select(['person', 'linked_slack'])
    .where('foundation', '=', foundation)
    .where('linked_slack', 'is not', null)
    .$narrowType<{ linked_slack: NotNull }>()
    .compile()

export const unlinkPersonFromSlack = (build: Build, foundation: string, person: Blind) =>
  build
    .updateTable('people')
    .set({ linked_slack: null })
    .where('foundation', '=', foundation)
    .where('person', '=', person)
    .compile()

export const selectContacts = (build: Build, foundation: string) =>
  build
    .selectFrom('contacts')
    .select(['place', 'details'])
    .where('foundation', '=', foundation)
    .orderBy('place')
    .compile()

export const deleteContacts = (build: Build, foundation: string) =>
  build.deleteFrom('contacts').where('foundation', '=', foundation).compile()

export const insertContact = (build: Build, foundation: string, place: number, details: Buffer) =>
  build.insertInto('contacts').values({ foundation, place, details }).compile()
