import type { Absence } from '../../domain/absence.ts'
import { createDirectory, type Directory } from '../../domain/directory.ts'
import type { Contact, StaffMember } from '../../domain/organisation.ts'
import type { Store } from '../../use-cases/ports.ts'
import { blindIndex } from '../blind-index.ts'
import { places } from '../places.ts'
import { selectAbsences } from '../queries/absences.ts'
import {
  deleteContacts,
  insertContact,
  keepPerson,
  linkPersonToSlack,
  markPersonLeft,
  raiseDirectoryVersion,
  selectContacts,
  selectDirectoryVersion,
  selectLinkedPeople,
  selectPeople,
  unlinkPersonFromSlack,
} from '../queries/directory.ts'
import { linkPersonToTeams } from '../queries/teams.ts'
import { type Place, sealJson, unsealJson } from '../seal.ts'
import { StoreError } from '../store-error.ts'
import type { Setting } from './setting.ts'
import { unlinkFromTeamsAllBut } from './teams.ts'

type DirectoryTables = Pick<Store, 'directory' | 'replacePeople' | 'replaceContacts' | 'linkSlack' | 'linkTeams'>

/** Who works where and who holds which role, as the last imports said. */
export function directoryTables(setting: Setting): DirectoryTables {
  const { driver, keys, foundation, now } = setting
  const { build, rows, run } = driver
  const blind = (person: string) => blindIndex(keys.index, 'person', person)
  const change = (work: () => void) =>
    driver.atOnce(() => {
      work()
      run(raiseDirectoryVersion(build, foundation.id))
    })
  const unlinkAllBut = (owners: ReadonlyMap<string, string>) => {
    for (const { person, linked_slack } of rows(selectLinkedPeople(build, foundation.id))) {
      const owner = owners.get(
        unsealJson<string>(keys.directory, places.linkedSlack(foundation.id, person), linked_slack),
      )
      if (owner !== undefined && owner !== person) run(unlinkPersonFromSlack(build, foundation.id, person))
    }
  }
  let read: { readonly version: number; readonly directory: Directory } | undefined
  return {
    async directory() {
      return driver.inOneView(() => {
        const version = rows(selectDirectoryVersion(build, foundation.id))[0]?.version ?? 0
        if (read?.version !== version) read = { version, directory: readDirectory(setting) }
        return read.directory
      })
    },
    async replacePeople(people) {
      change(() => {
        const staying = new Set(people.map((p) => blind(p.id)))
        for (const { person } of rows(selectPeople(build, foundation.id))) {
          if (!staying.has(person)) run(markPersonLeft(build, foundation.id, person, now().toISOString()))
        }
        for (const [rank, member] of people.entries()) {
          const person = blind(member.id)
          const details = sealJson(keys.directory, places.staffMember(foundation.id, person), member)
          run(keepPerson(build, foundation.id, person, details, rank))
        }
        unlinkAllBut(new Map(people.flatMap(({ id, slackId }) => (slackId === null ? [] : [[slackId, blind(id)]]))))
        unlinkFromTeamsAllBut(
          setting,
          new Map(people.flatMap(({ id, teamsId }) => (teamsId === null ? [] : [[teamsId, blind(id)]]))),
        )
      })
    },
    async replaceContacts(contacts) {
      change(() => {
        run(deleteContacts(build, foundation.id))
        for (const [place, contact] of contacts.entries()) {
          const details = sealJson(keys.directory, places.contact(foundation.id, place), contact)
          run(insertContact(build, foundation.id, place, details))
        }
      })
    },
    async linkSlack(id, slackId) {
      const person = blind(id)
      const sealed = sealJson(keys.directory, places.linkedSlack(foundation.id, person), slackId)
      change(() => {
        if (run(linkPersonToSlack(build, foundation.id, person, sealed)) === 0) throw noSuchPerson()
        unlinkAllBut(new Map([[slackId, person]]))
      })
    },
    async linkTeams(id, teamsId) {
      const person = blind(id)
      const sealed = sealJson(keys.directory, places.linkedTeams(foundation.id, person), teamsId)
      change(() => {
        if (run(linkPersonToTeams(build, foundation.id, person, sealed)) === 0) throw noSuchPerson()
        unlinkFromTeamsAllBut(setting, new Map([[teamsId, person]]))
      })
    },
  }
}

function readDirectory({ driver, keys, foundation }: Setting): Directory {
  const { build, rows } = driver
  const people = rows(selectPeople(build, foundation.id)).map((row): StaffMember => {
    const member = unsealJson<StaffMember>(keys.directory, places.staffMember(foundation.id, row.person), row.details)
    const linked = (place: Place, sealed: Buffer | null) =>
      sealed === null ? null : unsealJson<string>(keys.directory, place, sealed)
    return {
      ...member,
      slackId: member.slackId ?? linked(places.linkedSlack(foundation.id, row.person), row.linked_slack),
      // Whoever was on the list before there was Teams has neither.
      teamsId: member.teamsId ?? linked(places.linkedTeams(foundation.id, row.person), row.linked_teams),
      prefers: member.prefers ?? null,
    }
  })
  const contacts = rows(selectContacts(build, foundation.id)).map(({ place, details }) =>
    unsealJson<Contact>(keys.directory, places.contact(foundation.id, place), details),
  )
  const absences = rows(selectAbsences(build, foundation.id)).map(({ id, details }) =>
    unsealJson<Absence>(keys.directory, places.absence(foundation.id, id), details),
  )
  return createDirectory(foundation, people, contacts, absences)
}

const noSuchPerson = () =>
  new StoreError('no-such-person', 'The list of staff does not have this person.', 'Import the list of staff again.')
