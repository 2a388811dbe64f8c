import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { Act, OpenView, Seat } from '../../src/practice/page-api.ts'
import { launchBrowser } from '../browser.ts'
import { type FakeWorkplace, startFakeWorkplace } from './fake-workplace.ts'
import { seat, teacher, workplace } from './made-up.ts'

const STARTING_MS = 60_000

export interface OpenPage {
  readonly page: Page
  readonly fake: FakeWorkplace
  /** What was done at any seat, without what was only read. */
  acts(): readonly Act[]
  /** The first thing done of this kind, as soon as it is done. */
  done<Kind extends Act['do']>(kind: Kind): Promise<Extract<Act, { do: Kind }>>
  showViews(...views: OpenView[]): void
}

/** A browser for a whole test file; the function it returns opens the page in a new window with a new workplace. */
export function usePages() {
  let browser: Browser
  const toClose: (() => Promise<void>)[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
    return () => browser.close()
  }, STARTING_MS)
  const closeAll = async () => {
    for (const close of toClose.splice(0)) await close()
  }
  beforeEach(closeAll)
  afterAll(closeAll)

  return async (path: string, seats: readonly Seat[], options: BrowserContextOptions = {}): Promise<OpenPage> => {
    const fake = await startFakeWorkplace(workplace)
    for (const one of seats) fake.show(one)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
    toClose.push(
      () => context.close(),
      () => fake.close(),
    )
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    await page.goto(`${fake.url}${path}`)
    const acts = () => fake.acts.map(({ act }) => act).filter((act) => act.do !== 'read')
    return {
      page,
      fake,
      acts,
      async done(kind) {
        await expect.poll(() => acts().some((act) => act.do === kind), { timeout: 5000 }).toBe(true)
        const found = acts().find((act) => isKind(act, kind))
        if (found === undefined || !isKind(found, kind)) throw new Error(`Nobody did ${kind}`)
        return found
      },
      showViews: (...views) => fake.show({ ...(seats[0] ?? seat(teacher)), views }),
    }
  }
}

function isKind<Kind extends Act['do']>(act: Act, kind: Kind): act is Extract<Act, { do: Kind }> {
  return act.do === kind
}

/** Whether this has the focus. */
export async function isFocused(element: Locator): Promise<boolean> {
  return (await element.and(element.page().locator(':focus')).count()) === 1
}

/** What assistive technology reads as the description of a field. */
export async function descriptionOf(field: Locator): Promise<string> {
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
  const texts = await Promise.all(ids.map((id) => field.page().locator(`[id="${id}"]`).textContent()))
  return texts.join(' ')
}
