import { expect } from 'vitest'
import type { Assistant, Reply } from '../../src/assistant/turn.ts'
import type { Platform } from '../../src/view/limits.ts'
import { problems } from '../../src/view/problems.ts'
import type { Form, View } from '../../src/view/view.ts'

/** The view, which must fit whole, on every platform unless some are named. */
export function fitting<T extends View>(view: T, platforms?: readonly Platform[]): T {
  expect(problems(view, platforms)).toEqual([])
  return view
}

export function formsOf(reply: Reply): readonly Form[] {
  if (reply.type === 'open' || reply.type === 'redraw') return [reply.form]
  return reply.type === 'back' && reply.below !== undefined ? [reply.below] : []
}

/** An assistant of which every form must fit and say its language. */
export const checked = (assistant: Assistant, platforms?: readonly Platform[]): Assistant => ({
  ...assistant,
  respond: async (asker, intent) => {
    const reply = await assistant.respond(asker, intent)
    for (const form of formsOf(reply)) {
      fitting(form, platforms)
      expect(form.language).toBe(asker.type === 'staff' ? asker.member.language : asker.language)
    }
    if (reply.type === 'errors') expect(Object.values(reply.errors).every((text) => text !== '')).toBe(true)
    return reply
  },
})
