import type { NewPerson, PersonFlag } from '../options.ts'
import { newId } from './ids.ts'

export interface Person {
  readonly id: string
  readonly name: string
  /** Slack's short name, from the e-mail address. */
  readonly username: string
  readonly email: string
  readonly about: string
  readonly locale: 'nl-NL' | 'en-GB'
  readonly flags: ReadonlySet<PersonFlag>
  readonly isApp: boolean
}

/** Everyone in the workspace, the assistant's own bot user included. */
export class People {
  readonly #byId = new Map<string, Person>()

  /** Throws when the id is taken. */
  add(person: NewPerson, isApp = false): Person {
    const id = person.id ?? newId('U')
    if (this.#byId.has(id)) throw new Error(`Two people in the practice workspace have the id ${id}.`)
    const [username = id] = person.email.split('@')
    const added = { ...person, id, username, flags: new Set(person.flags), isApp }
    this.#byId.set(id, added)
    return added
  }

  find(id: string): Person | undefined {
    return this.#byId.get(id)
  }

  findByEmail(email: string): Person | undefined {
    const wanted = email.trim().toLowerCase()
    return this.all().find((person) => person.email.toLowerCase() === wanted)
  }

  all(): Person[] {
    return [...this.#byId.values()]
  }

  /** Throws when nobody has that id. */
  change(id: string, changes: Partial<Omit<NewPerson, 'id'>>): Person {
    const person = this.#byId.get(id)
    if (person === undefined) throw new Error(`Nobody in the practice workspace has the id ${id}.`)
    const changed = { ...person, ...changes, flags: new Set(changes.flags ?? person.flags) }
    this.#byId.set(id, changed)
    return changed
  }
}
