import type { Locator, Page } from 'playwright-core'
import type { PageTexts } from '../../../src/practice/page/words/nl.ts'
import type { Concern, Part, PersonKind, Position } from '../../../src/rules/vocabulary.ts'
import type { Texts } from '../../../src/texts/texts.ts'
import { PEOPLE, type PersonName } from './people.ts'
import { FormWindow } from './window.ts'

const CASE_NUMBER = /[A-Z]{2,6}-\d{4}-[A-Z0-9]+/

export interface Someone {
  readonly parts: readonly Part[]
  readonly kind?: PersonKind
  readonly name?: string
  readonly className?: string
  readonly number?: string
  readonly age?: string
  /** Found by typing, in the staff list. */
  readonly colleague?: PersonName
  readonly position?: Position
}

/** The report form on someone's screen. */
export class ReportForm extends FormWindow {
  readonly #texts: Texts
  readonly #words: PageTexts

  constructor(page: Page, texts: Texts, words: PageTexts) {
    super(page, texts.report.title, words)
    this.#texts = texts
    this.#words = words
  }

  about = (concern: Concern) => this.choose(this.#texts.report.concern, this.#texts.words.concerns[concern])
  tell = (story: string) => this.fill(this.#texts.report.story, story)
  at = (school: string) => this.choose(this.#texts.report.school, school)
  behaved = (...labels: string[]) => this.tickInList(this.#texts.report.behaviours, labels)

  async callItSerious(): Promise<void> {
    await this.tick(this.#texts.report.moreOption)
    await this.choose(this.#texts.report.serious, this.#texts.words.yes)
  }

  get story(): Locator {
    return this.field(this.#texts.report.story)
  }

  /** Opens the form for one more person. */
  async openPerson(): Promise<FormWindow> {
    await this.press(this.#texts.report.addPersonSpoken)
    return this.#personWindow()
  }

  /** Opens the form of someone who was filled in before: the first, the second … */
  async reopenPerson(place: number): Promise<FormWindow> {
    await this.button(this.#texts.report.changePerson)
      .nth(place - 1)
      .click()
    return this.#personWindow()
  }

  async #personWindow(): Promise<FormWindow> {
    const form = new FormWindow(this.page, this.#texts.person.title, this.#words)
    await form.shown()
    return form
  }

  async add(someone: Someone): Promise<void> {
    const form = await this.openPerson()
    await this.describe(form, someone)
    await form.press(this.#texts.person.save)
    await form.gone()
  }

  async describe(form: FormWindow, someone: Someone): Promise<void> {
    const { person, words } = this.#texts
    for (const part of someone.parts) await form.tick(words.parts[part])
    if (someone.kind !== undefined) await form.choose(person.kind, words.kinds[someone.kind])
    if (someone.colleague !== undefined) {
      const { name } = PEOPLE[someone.colleague]
      await form.search(person.colleague, name.slice(0, 4).trim(), name)
    }
    const nameLabel = worksHere(someone.kind) ? person.colleagueName : person.name
    if (someone.name !== undefined) await form.fill(nameLabel, someone.name)
    if (someone.className !== undefined) await form.fill(person.className, someone.className)
    if (someone.number !== undefined) await form.fill(person.pupilNumber, someone.number)
    if (someone.age !== undefined) await form.fill(person.age, someone.age)
    if (someone.position !== undefined) await form.choose(person.position, words.positions[someone.position])
  }

  send = () => this.press(this.#texts.report.send)

  /** Sends it, and says under which number it was received. */
  async sendIn(): Promise<string> {
    await this.send()
    return this.receivedAs()
  }

  async receivedAs(): Promise<string> {
    const received = await this.received.read()
    const number = CASE_NUMBER.exec(received)?.[0]
    if (number === undefined) throw new Error(`no number in:\n${received}`)
    return number
  }

  get received(): FormWindow {
    return new FormWindow(this.page, this.#texts.received.title, this.#words)
  }
}

const worksHere = (kind: PersonKind | undefined) =>
  kind !== undefined && ['staff', 'trainee', 'agency-worker', 'volunteer'].includes(kind)
