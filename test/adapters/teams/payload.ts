import { readFileSync } from 'node:fs'

/** Teams' activities, as loose as tests need them to be to change anything. */
export interface Payload {
  type?: string
  name?: string
  text?: string
  from?: Record<string, unknown>
  conversation?: Record<string, unknown>
  channelData?: Record<string, unknown>
  value?: { data?: Record<string, unknown>; [part: string]: unknown }
  [part: string]: unknown
}

/** A payload of test/payloads/teams, with what a test changes in it. */
export function payload(name: string, change: (payload: Payload) => void = () => {}): Payload {
  const read: Payload = JSON.parse(readFileSync(new URL(`../../payloads/teams/${name}.json`, import.meta.url), 'utf8'))
  change(read)
  return read
}
