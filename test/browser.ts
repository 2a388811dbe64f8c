import bundledChromium from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Starts a headless Chromium that reaches nothing outside this machine by itself: the one from the package, or the
 * browser that MELDWIJZER_BROWSER names (a path). Whoever starts it closes it. Throws when it cannot start.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: FLAGS, headless: true })
}

/** Unpacks the browser of the package if that was not done yet, and says where it is. Not safe to do twice at once. */
export async function browserPath(): Promise<string> {
  return process.env.MELDWIJZER_BROWSER || bundledChromium.executablePath()
}
