import { browserPath } from './browser.ts'

/** Global set-up of vitest: unpacks the browser once, before several test files want it at the same time. */
export async function setup(): Promise<void> {
  await browserPath()
}
