import type { KnownBlock, ModalView } from '@slack/types'
import type { StateValues } from '../page-api.ts'
import { newId, newSecret } from './ids.ts'
import { stateOf } from './view-state.ts'

const stackLimit = 3

export interface OpenModal {
  readonly id: string
  readonly user: string
  readonly rootId: string
  readonly previousId: string | null
  readonly view: ModalView
  /** New with every update of the view. */
  readonly hash: string
  readonly state: StateValues
  readonly errors: Readonly<Record<string, string>>
  readonly busy: boolean
}

/** The open modals of each person: a stack of at most three. */
export class Views {
  readonly #stacks = new Map<string, readonly OpenModal[]>()

  /** Lowest first. */
  stackOf(user: string): readonly OpenModal[] {
    return this.#stacks.get(user) ?? []
  }

  topOf(user: string): OpenModal | undefined {
    return this.stackOf(user).at(-1)
  }

  find(id: string): OpenModal | undefined {
    return this.#all().find((modal) => modal.id === id)
  }

  findByExternalId(externalId: string): OpenModal | undefined {
    return this.#all().find(({ view }) => view.external_id === externalId)
  }

  /** Opens a new stack; what this person had open is gone. */
  open(user: string, view: ModalView): OpenModal {
    this.closeAll(user)
    return this.#place(user, view)
  }

  /** Puts the view on top of what is open; undefined when there are three already. */
  push(user: string, view: ModalView): OpenModal | undefined {
    return this.stackOf(user).length < stackLimit ? this.#place(user, view) : undefined
  }

  /** Another view in the same place: the id stays, the hash is new, typed values stay where block and action id do. */
  update(modal: OpenModal, view: ModalView): OpenModal {
    const current = this.find(modal.id) ?? modal
    const state = stateOf(view.blocks as KnownBlock[], current.state)
    return this.#put({ ...current, view, state, hash: newHash(), errors: {} })
  }

  /** What the person has typed and chosen so far. */
  keepState(modal: OpenModal, state: StateValues): OpenModal {
    return this.#put({ ...modal, state: stateOf(modal.view.blocks as KnownBlock[], { ...modal.state, ...state }) })
  }

  markBusy(modal: OpenModal, busy: boolean, errors: Readonly<Record<string, string>> = {}): OpenModal {
    return this.#put({ ...(this.find(modal.id) ?? modal), busy, errors })
  }

  close(modal: OpenModal): void {
    this.#stacks.set(
      modal.user,
      this.stackOf(modal.user).filter(({ id }) => id !== modal.id),
    )
  }

  closeAll(user: string): void {
    this.#stacks.delete(user)
  }

  #place(user: string, view: ModalView): OpenModal {
    const stack = this.stackOf(user)
    const id = newId('V')
    const state = stateOf(view.blocks as KnownBlock[], {})
    const rootId = stack[0]?.id ?? id
    const previousId = stack.at(-1)?.id ?? null
    const modal = { id, user, rootId, previousId, view, hash: newHash(), state, errors: {}, busy: false }
    this.#stacks.set(user, [...stack, modal])
    return modal
  }

  #put(changed: OpenModal): OpenModal {
    const stack = this.stackOf(changed.user).map((modal) => (modal.id === changed.id ? changed : modal))
    this.#stacks.set(changed.user, stack)
    return changed
  }

  #all(): OpenModal[] {
    return [...this.#stacks.values()].flat()
  }
}

function newHash(): string {
  return `${Math.floor(Date.now() / 1000)}.${newSecret().slice(0, 8)}`
}
