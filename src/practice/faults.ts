import type { Faults } from './page-api.ts'

export type ApiFault = NonNullable<Faults['api']>['what']

/** How the workspace misbehaves at the moment. Told anew, it forgets what it was told before. */
export class FaultPlan {
  #faults: Faults = {}
  #apiTimesLeft = 0
  #lateTimesLeft = 0

  set(faults: Faults): void {
    this.#faults = faults
    this.#apiTimesLeft = faults.api?.times ?? 0
    this.#lateTimesLeft = faults.lateTimes ?? 0
  }

  /** What this call of a Web API method meets, counted as one of the times; `*` among the methods means every one. */
  takeApiFault(method: string): ApiFault | null {
    const { api } = this.#faults
    if (api === undefined || this.#apiTimesLeft <= 0) return null
    if (!api.methods.includes(method) && !api.methods.includes('*')) return null
    this.#apiTimesLeft -= 1
    return api.what
  }

  get sendsTwice(): boolean {
    return this.#faults.twice ?? false
  }

  /** Whether the answer to this delivery counts as too late, counted as one of the times. */
  takeLate(): boolean {
    if (this.#lateTimesLeft <= 0) return false
    this.#lateTimesLeft -= 1
    return true
  }
}
