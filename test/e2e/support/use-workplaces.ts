import type { Browser } from 'playwright-core'
import { afterEach, beforeAll } from 'vitest'
import { launchBrowser } from '../../browser.ts'
import { Workplace } from './workplace.ts'

/**
 * One browser for a test file; the function it returns opens a new workplace for one story, at another moment than a
 * Tuesday morning when it is told (ISO 8601, with its offset).
 */
export function useWorkplaces(): (opening?: string) => Promise<Workplace> {
  let browser: Browser
  const open: Workplace[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
    return () => browser.close()
  })
  afterEach(async () => {
    for (const workplace of open.splice(0)) await workplace.close()
  })
  return async (opening) => {
    const workplace = await Workplace.open(browser, undefined, opening)
    open.push(workplace)
    return workplace
  }
}
