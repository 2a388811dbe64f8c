import type { Browser } from 'playwright-core'
import { afterEach, beforeAll } from 'vitest'
import { launchBrowser } from '../../browser.ts'
import { Workplace } from './workplace.ts'

/** One browser for a test file; the function it returns opens a new workplace for one story. */
export function useWorkplaces(): () => Promise<Workplace> {
  let browser: Browser
  const open: Workplace[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
    return () => browser.close()
  })
  afterEach(async () => {
    for (const workplace of open.splice(0)) await workplace.close()
  })
  return async () => {
    const workplace = await Workplace.open(browser)
    open.push(workplace)
    return workplace
  }
}
