import { createHmac } from 'node:crypto'
import type { FaultPlan } from './faults.ts'

/** What the assistant answered in time; null when it did not: late, out of reach, or not with a 2xx. */
export type Acknowledgement = { readonly body: string; readonly contentType: string } | null

interface Letter {
  readonly contentType: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface DeliveryOptions {
  readonly signingSecret: string
  readonly events: { readonly url: string } | (() => string | undefined)
  readonly acknowledgeWithinMs: number
  readonly retryEventsAfterMs: readonly number[]
  readonly faults: FaultPlan
  readonly onRefusal: (sentence: string) => void
}

const formType = 'application/x-www-form-urlencoded'

/** Carries what happens in the workspace to the assistant, signed as Slack signs it. */
export class Delivery {
  readonly #options: DeliveryOptions
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #stopped = new AbortController()
  readonly #waiting = new Set<() => void>()

  constructor(options: DeliveryOptions) {
    this.#options = options
  }

  /** A slash command. */
  sendCommand(fields: Readonly<Record<string, string>>): Promise<Acknowledgement> {
    return this.#sendOnce({ contentType: formType, body: new URLSearchParams(fields).toString() })
  }

  /** Anything a person did with a button, a menu, a modal or a shortcut. */
  sendInteraction(payload: object): Promise<Acknowledgement> {
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
    return this.#sendOnce({ contentType: formType, body })
  }

  /** An event: goes on in the background, and is sent again under the same event id while it is not acknowledged. */
  sendEvent(envelope: object): void {
    void this.#track(this.#sendUntilAcknowledged(JSON.stringify(envelope)))
  }

  /** Gives up waiting for next tries and ends when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    for (const goOn of this.#waiting) goOn()
    await Promise.allSettled(this.#underWay)
  }

  async #sendUntilAcknowledged(body: string): Promise<void> {
    const letter = { contentType: 'application/json', body }
    if ((await this.#send(letter, retryHeaders(1))) !== null) return
    for (const [index, waitMs] of this.#options.retryEventsAfterMs.entries()) {
      if (this.#stopped.signal.aborted) return
      await this.#wait(waitMs)
      if ((await this.#send({ ...letter, headers: retryHeaders(index + 1) }, retryHeaders(index + 2))) !== null) return
    }
  }

  /** Slack does not repeat an interaction; a person does, when told that it came too late. */
  async #sendOnce(letter: Letter): Promise<Acknowledgement> {
    const late = this.#options.faults.takeLate()
    const answer = await this.#track(this.#sendMaybeTwice(letter, {}))
    return late ? this.#sendOnce(letter) : answer
  }

  async #send(letter: Letter, headersOfSecond: Readonly<Record<string, string>>): Promise<Acknowledgement> {
    const late = this.#options.faults.takeLate()
    const answer = await this.#sendMaybeTwice(letter, headersOfSecond)
    return late ? null : answer
  }

  #sendMaybeTwice(letter: Letter, headersOfSecond: Readonly<Record<string, string>>): Promise<Acknowledgement> {
    const first = this.#post(letter)
    if (this.#options.faults.sendsTwice) {
      void this.#track(this.#post({ ...letter, headers: { ...letter.headers, ...headersOfSecond } }))
    }
    return first
  }

  async #post(letter: Letter): Promise<Acknowledgement> {
    const { events, onRefusal, acknowledgeWithinMs, signingSecret } = this.#options
    const url = typeof events === 'function' ? events() : events.url
    if (url === undefined) return null
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': letter.contentType, ...signature(signingSecret, letter.body), ...letter.headers },
        body: letter.body,
        signal: AbortSignal.any([AbortSignal.timeout(acknowledgeWithinMs), this.#stopped.signal]),
      })
      const body = await response.text()
      if (response.ok) return { body, contentType: response.headers.get('content-type') ?? '' }
      onRefusal(`The assistant answered a delivery with HTTP ${response.status}.`)
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError'
      onRefusal(
        isLate ? 'The assistant did not acknowledge a delivery in time.' : 'The assistant could not be reached.',
      )
    }
    return null
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer)
        this.#waiting.delete(goOn)
        resolve()
      }
      const timer = setTimeout(goOn, milliseconds)
      this.#waiting.add(goOn)
    })
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work)
    const forget = () => this.#underWay.delete(work)
    work.then(forget, forget)
    return work
  }
}

/** Slack's `v0` signature over the machine's own time, which is what the receiver compares it with. */
function signature(secret: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` }
}

function retryHeaders(retry: number): Record<string, string> {
  return { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }
}
