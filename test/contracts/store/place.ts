import type { OpenStore } from '../../../src/store/open-store.ts'

/** Somewhere a database stands: opened as often as a test wants, by as many connections. */
export interface StorePlace {
  open(options?: { readonly now?: () => Date }): Promise<OpenStore>
  remove(): Promise<void>
}
