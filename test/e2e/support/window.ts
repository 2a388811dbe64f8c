import type { Locator, Page } from 'playwright-core'
import type { PageTexts } from '../../../src/practice/page/words/nl.ts'

/** The form with this title on someone's screen, and its fields by the words beside them. */
export class FormWindow {
  readonly page: Page
  readonly box: Locator
  readonly #words: PageTexts

  constructor(page: Page, title: string, words: PageTexts) {
    this.page = page
    this.box = page.getByRole('dialog', { name: title, exact: true }).last()
    this.#words = words
  }

  field = (label: string) => this.box.getByLabel(label, { exact: true })
  text = (words: string | RegExp) => this.box.getByText(words)
  button = (name: string) => this.box.getByRole('button', { name, exact: true })
  group = (label: string) => this.box.getByRole('group', { name: label, exact: true })

  fill = (label: string, text: string) => this.field(label).fill(text)
  choose = (label: string, option: string) => this.field(label).selectOption({ label: option })
  tick = (label: string) => this.box.getByRole('checkbox', { name: label, exact: true }).check()
  untick = (label: string) => this.box.getByRole('checkbox', { name: label, exact: true }).uncheck()
  /** The button at the foot of the window, where another says the same. */
  press = (name: string) => this.button(name).last().click()

  /** Answers a question that stands open, such as the one that a story raises. */
  answer = (question: string | RegExp, answer: string) =>
    this.box.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer, exact: true }).check()

  /** Opens the list of a question with many answers, ticks these, and closes the list. */
  async tickInList(label: string, options: readonly string[]): Promise<void> {
    await this.group(label).getByRole('button', { name: this.#words.pickSome }).click()
    for (const option of options) await this.tick(option)
    await this.button(this.#words.done).click()
  }

  /** Types part of a name, and chooses who is found. */
  async search(label: string, typed: string, name: string): Promise<void> {
    await this.box.getByRole('combobox', { name: label }).pressSequentially(typed)
    await this.box.getByRole('option', { name, exact: true }).click()
  }

  /** What stands beside a field that is not right. */
  async problem(label: string): Promise<string> {
    const field = this.field(label)
    await field.and(this.page.locator('[aria-invalid="true"]')).waitFor()
    const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
    const texts = await Promise.all(ids.map((id) => this.page.locator(`[id="${id}"]`).textContent()))
    return texts.join(' ')
  }

  /** All that can be read in it. */
  async read(): Promise<string> {
    await this.box.waitFor()
    return this.box.innerText()
  }

  shown = () => this.box.waitFor()
  gone = () => this.box.waitFor({ state: 'detached' })
}
