import { sightOf } from '../domain/permissions.ts'
import type { Ports } from './ports.ts'
import { retryStale } from './retry-stale.ts'

export type StepUndone = { readonly type: 'undone' } | { readonly type: 'not-yours' }

/**
 * Someone who may see the whole case says that a step was not done after all. Who had said that it was stays in the
 * history. One that is open already stays as it is.
 */
export function undoStep(number: string, id: string, by: string, ports: Ports): Promise<StepUndone> {
  return retryStale(async () => {
    const subject = await ports.store.case(number)
    if (subject === undefined || sightOf(subject, by) !== 'whole') return { type: 'not-yours' }
    const step = (await ports.store.steps(number)).find((s) => s.id === id)
    if (step === undefined) return { type: 'not-yours' }
    if (step.done === null) return { type: 'undone' }
    const what = { type: 'step-undone', step: id, text: step.text } as const
    await ports.store.commit([
      { type: 'step-undone', number, step: id },
      { type: 'history-written', number, entry: { at: ports.now(), by, what } },
    ])
    return { type: 'undone' }
  })
}
