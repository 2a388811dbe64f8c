import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { readFoundation } from '../../../src/organisation/foundation-file.ts'
import { EXAMPLE } from '../../../src/practice-mode/example.ts'
import { type PracticeMode, startPracticeMode } from '../../../src/practice-mode/start.ts'
import { loadProtocol } from '../../../src/rules/load.ts'
import { everythingKept, rowCounts, waitingFor } from './database.ts'
import { EVERYONE, PEOPLE, type PersonName } from './people.ts'
import { Seat } from './seat.ts'
import { fromTheAssistant, seenBy } from './seen.ts'

/** A Tuesday morning, so that everyone works. */
const OPENING = '2026-11-24T09:10:00Z'
export const WIDE = { viewport: { width: 1280, height: 860 } }
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const HOUR_MS = 3_600_000
const DELIVERED_WITHIN_MS = 15_000
const LOOK_EVERY_MS = 50
/** Read once for all stories of a file: nothing changes it, and putting its answers in order takes seconds. */
const protocol = loadProtocol(readFoundation(EXAMPLE.foundation).protocolFolder)

interface Clock {
  readonly opening: Date
  readonly now: () => Date
  aheadMs: number
}

/** The practice workplace with the real program behind it, in a folder of its own. */
export class Workplace {
  readonly #browser: Browser
  readonly #folder: string
  readonly #log: object[]
  readonly #running: PracticeMode
  readonly #clock: Clock
  readonly #reads: 'nl' | 'en' | undefined
  readonly #closers: (() => Promise<unknown>)[] = []

  private constructor(
    browser: Browser,
    folder: string,
    log: object[],
    clock: Clock,
    running: PracticeMode,
    reads: 'nl' | 'en' | undefined,
  ) {
    this.#browser = browser
    this.#folder = folder
    this.#log = log
    this.#clock = clock
    this.#reads = reads
    this.#running = running
  }

  /**
   * `reads`: the language that everyone there reads, whatever the example says. `opening`: the moment at which the story
   * begins (ISO 8601, with its offset).
   */
  static async open(browser: Browser, reads?: 'nl' | 'en', opening: string = OPENING): Promise<Workplace> {
    const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-e2e-'))
    const people = reads === undefined ? {} : { people: peopleReading(reads, folder) }
    const opened = Date.now()
    const now = () => new Date(clock.opening.getTime() + clock.aheadMs + Date.now() - opened)
    const clock: Clock = { opening: new Date(opening), now, aheadMs: 0 }
    const lines: object[] = []
    const keep = (line: object) => void lines.push(line)
    const log = { info: keep, warn: keep, error: keep }
    const running = await startPracticeMode({ port: 0, logLevel: 'silent', folder, now, log, protocol, ...people })
    return new Workplace(browser, folder, lines, clock, running, reads)
  }

  get practice() {
    return this.#running.practice
  }

  /** Takes someone's seat, in a window of its own. */
  async seat(person: PersonName, options: BrowserContextOptions = WIDE): Promise<Seat> {
    const language = this.#reads ?? PEOPLE[person].language
    const locale = language === 'en' ? 'en-GB' : 'nl-NL'
    const page = await this.page(`?als=${PEOPLE[person].id}`, { locale, ...options })
    const seat = new Seat(page, language)
    await seat.ready()
    return seat
  }

  /** The page itself, in a window of its own. */
  async page(query: string, options: BrowserContextOptions = WIDE): Promise<Page> {
    const context = await this.#browser.newContext({
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      bypassCSP: true,
      ...options,
    })
    this.#closers.push(() => context.close())
    await context.clock.setFixedTime(this.#clock.opening)
    await context.addInitScript(`localStorage.setItem('meldwijzer-welcome-seen', 'yes')`)
    const page = await context.newPage()
    page.setDefaultTimeout(8_000)
    await page.goto(`${this.practice.url}${query}`)
    return page
  }

  restartProgram = () => this.#running.restartProgram()

  /** The program is started again so many hours later: at once it looks what passed its term. */
  async startAgainAfter(hours: number): Promise<void> {
    this.#clock.aheadMs += hours * HOUR_MS
    await this.restartProgram()
  }

  /** Resolves when every message that is due by now is delivered: what someone then does not have, they do not get now. */
  async delivered(): Promise<void> {
    const late = Date.now() + DELIVERED_WITHIN_MS
    while (waitingFor(this.dataFile).some((due) => due <= this.#clock.now())) {
      if (Date.now() > late) throw new Error(`messages still wait after ${DELIVERED_WITHIN_MS} ms`)
      await wait(LOOK_EVERY_MS)
    }
  }

  get dataFile(): string {
    return join(this.#folder, 'meldwijzer.db')
  }

  rows = () => rowCounts(this.dataFile)
  /** What whoever has the data file, and not the key, can read. */
  everythingKept = () => everythingKept(this.dataFile)

  /** The assistant's messages that someone can read now, as the whole of what the workspace holds of each. */
  async messagesOf(person: PersonName): Promise<readonly string[]> {
    const seat = await seenBy(this.practice.url, PEOPLE[person].id)
    return fromTheAssistant(seat).map((message) => JSON.stringify(message))
  }

  /** Who has any message of the assistant. */
  async whoWasTold(): Promise<readonly PersonName[]> {
    const told = await Promise.all(EVERYONE.map(async (person) => (await this.messagesOf(person)).length > 0))
    return EVERYONE.filter((_, index) => told[index])
  }

  /** Whether the assistant wrote to someone alone, and not only in a channel that they are in. */
  async wasToldAlone(person: PersonName): Promise<boolean> {
    const { conversations } = await seenBy(this.practice.url, PEOPLE[person].id)
    return conversations.some(({ kind, messages }) => kind === 'app' && messages.some((message) => message.fromApp))
  }

  /** Every message in every seat, and every line of the log, as one text. */
  async everythingWritten(): Promise<string> {
    const messages = await Promise.all(EVERYONE.map((person) => this.messagesOf(person)))
    return [...messages.flat(), ...this.#log.map((line) => JSON.stringify(line))].join('\n')
  }

  /** What the workspace would not take, and what went wrong in the program. */
  troubles(): readonly object[] {
    return this.#log.filter((line) => /refused|failed|given-up|out-of-place|not-understood/.test(JSON.stringify(line)))
  }

  async close(): Promise<void> {
    for (const close of this.#closers) await close()
    await this.#running.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** The staff of the example, who all read this language. */
function peopleReading(language: 'nl' | 'en', folder: string): string {
  const file = join(folder, 'people.csv')
  writeFileSync(file, readFileSync(EXAMPLE.people, 'utf8').replaceAll(/;(nl|en);/g, `;${language};`))
  return file
}
