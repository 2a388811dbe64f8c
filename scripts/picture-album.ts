import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { PersonName } from '../test/e2e/support/people.ts'
import type { FormWindow } from '../test/e2e/support/window.ts'
import { PHONE, WIDE, type Workplace } from '../test/e2e/support/workplace.ts'

export interface Look {
  readonly name: string
  readonly options: BrowserContextOptions
}

export const LOOKS: readonly Look[] = [
  { name: 'wide', options: WIDE },
  { name: 'phone', options: PHONE },
]

/** What is typed and chosen in a language, and who does so. */
export interface Spoken {
  readonly name: 'nl' | 'en'
  readonly reporter: PersonName
  readonly story: string
  readonly behaviours: readonly string[]
  /** A behaviour for which every measure is possible. */
  readonly gravest: string
  /** A behaviour that comes in the daily message. */
  readonly mild: string
  readonly ground: string
  readonly parents: string
  readonly reason: string
  readonly why: string
  readonly note: string
  /** What a contact wants to know of the reporter. */
  readonly asks: string
  readonly question: string
  /** A question on which the rules say nothing. */
  readonly unanswered: string
}

export const LANGUAGES: readonly Spoken[] = [
  {
    name: 'nl',
    reporter: 'tessa',
    story:
      'In de grote pauze duwde een leerling een andere leerling van de trap. Ik stond bij de deur en riep dat hij moest stoppen.',
    behaviours: ['slaan', 'duwen, trekken'],
    gravest: 'excessief geweld',
    mild: 'schelden',
    ground: 'Het is de tweede keer deze maand. De klas is bang.',
    parents: 'Vanmorgen gebeld. Zij komen om drie uur praten.',
    reason: 'De leerling krijgt werk mee naar huis.',
    why: 'Het besluit viel vrijdag na schooltijd.',
    note: 'De mentor belt morgen met de ouders van de andere leerling.',
    asks: 'Heeft de conciërge het ook gezien?',
    question: 'hoe lang mag een schorsing duren?',
    unanswered: 'hoeveel salaris krijg ik',
  },
  {
    name: 'en',
    reporter: 'emily',
    story:
      'At the long break a pupil pushed another pupil down the stairs. I stood at the door and called that he had to stop.',
    behaviours: ['hitting', 'pushing, pulling'],
    gravest: 'excessive violence',
    mild: 'name-calling',
    ground: 'It is the second time this month. The class is afraid.',
    parents: 'Phoned this morning. They come to talk at three.',
    reason: 'The pupil gets work to do at home.',
    why: 'It was decided on Friday after school.',
    note: 'The form tutor phones the parents of the other pupil tomorrow.',
    asks: 'Did the caretaker see it too?',
    question: 'how long may a suspension last?',
    unanswered: 'when is my salary paid',
  },
]

/** Where pictures are taken, and how. */
export interface Told {
  readonly workplace: Workplace
  readonly spoken: Spoken
  readonly look: Look
  readonly album: Album
}

/** The pictures of one language and one size of screen, in a folder. */
export class Album {
  readonly #folder: string
  readonly #prefix: string

  constructor(folder: string, language: string, look: string) {
    this.#folder = folder
    this.#prefix = `${language}-${look}`
  }

  async take(page: Page, name: string): Promise<void> {
    await page.mouse.move(0, 0)
    await page.screenshot({ path: join(this.#folder, `${this.#prefix}-${name}.png`), animations: 'disabled' })
  }

  /** A form that is longer than the screen, at the top, in the middle and at the end. */
  async takeWhole(form: FormWindow, name: string): Promise<void> {
    await this.#takeAt(form, `${name}-1-top`, 0)
    await this.#takeAt(form, `${name}-2-middle`, 0.5)
    await this.#takeAt(form, `${name}-3-bottom`, 1)
  }

  takeTop = (form: FormWindow, name: string) => this.#takeAt(form, name, 0)

  async #takeAt(form: FormWindow, name: string, height: number): Promise<void> {
    await form.box.locator('.modal-body').evaluate((body, part) => {
      body.scrollTop = part * (body.scrollHeight - body.clientHeight)
    }, height)
    await this.take(form.page, name)
  }
}
