import type { CaseStep } from '../domain/case-step.ts'
import { sightOf } from '../domain/permissions.ts'
import type { Ports } from './ports.ts'
import { retryStale } from './retry-stale.ts'

export type StepMarked =
  | { readonly type: 'done'; readonly step: CaseStep }
  | { readonly type: 'already'; readonly by: string; readonly at: Date }
  | { readonly type: 'not-yours' }

/** Someone who may see the whole case says that a step was done. Two at once: one did, the other hears who. */
export function markStepDone(number: string, id: string, by: string, ports: Ports): Promise<StepMarked> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    const step = (await ports.store.steps(number)).find((s) => s.id === id)
    if (step === undefined) return { type: 'not-yours' }
    if (step.done !== null) return { type: 'already', ...step.done }
    const at = ports.now()
    const what = { type: 'step-done', step: id, text: step.text } as const
    await ports.store.commit([
      { type: 'step-done', number, step: id, by, at },
      { type: 'history-written', number, entry: { at, by, what } },
    ])
    return { type: 'done', step: { ...step, done: { by, at } } }
  })
}
