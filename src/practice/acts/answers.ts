import type { ActAnswer } from '../page-api.ts'

export const done: ActAnswer = { ok: true }

/** The act cannot be done, and why, for the person at the page. */
export function cannot(why: string): ActAnswer {
  return { ok: false, why }
}
