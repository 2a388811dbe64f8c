import { StaleError } from './ports.ts'

const TRIES = 5

/** Decides anew, on what is kept by then, when somebody else changed the case meanwhile. */
export async function retryStale<T>(decide: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await decide()
    } catch (error) {
      if (!(error instanceof StaleError) || attempt === TRIES) throw error
    }
  }
}
