import type { Locator, Page } from 'playwright-core'
import { en as pageInEnglish } from '../../../src/practice/page/words/en.ts'
import { type PageTexts, nl as pageInDutch } from '../../../src/practice/page/words/nl.ts'
import { textsIn } from '../../../src/texts/catalogue.ts'
import type { Texts } from '../../../src/texts/texts.ts'
import { ReportForm } from './report-form.ts'
import { FormWindow } from './window.ts'

const REPLIES = /^\d+ (antwoord|repl)/

export interface Opens {
  /** The measure, where more than one was proposed. */
  readonly on?: string
  /** Of the window, when it is not the one that the button promises. */
  readonly title?: string
}

/** Someone at their own screen, doing what people do there. */
export class Seat {
  readonly page: Page
  readonly texts: Texts
  readonly words: PageTexts

  constructor(page: Page, language: 'nl' | 'en') {
    this.page = page
    this.texts = textsIn(language)
    this.words = language === 'en' ? pageInEnglish : pageInDutch
  }

  ready = () => this.composer.waitFor()

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: this.words.writeTo('') })
  }

  /** Types in the open conversation, and sends it: a message, or a command. */
  async type(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.composer.press('Enter')
  }

  /** `/melding`, or in English `/report`. */
  async startReport(): Promise<ReportForm> {
    await this.type(this.words.welcomeCommand)
    const form = new ReportForm(this.page, this.texts, this.words)
    await form.shown()
    return form
  }

  window = (title: string) => new FormWindow(this.page, title, this.words)

  /** The message with exactly this title. */
  message = (title: string): Locator =>
    this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name: title, exact: true }) })

  alert = (number: string) => this.message(this.texts.card.alertTitle(number))
  receipt = (number: string) => this.message(this.texts.card.receiptTitle(number))
  takenUpNews = (number: string) => this.message(this.texts.card.takenUpTitle(number))

  /** Presses a button on the card of a report. */
  async press(number: string, button: 'open' | 'takeUp' | 'handOver'): Promise<void> {
    const { card } = this.texts
    const name = button === 'open' ? card.openSpoken(number) : card[button]
    await this.alert(number).getByRole('button', { name }).first().click()
  }

  takeUp = (number: string) => this.press(number, 'takeUp')

  /** Opens a report from its card. */
  async open(number: string): Promise<FormWindow> {
    await this.press(number, 'open')
    const form = this.window(this.texts.case.title)
    await form.shown()
    return form
  }

  /** *Meer*, in the window of a case: what else can be done with it, in the same window. */
  async more(opened: FormWindow): Promise<FormWindow> {
    await opened.press(this.texts.caseWork.more.button)
    const form = this.window(this.texts.caseWork.more.title)
    await form.shown()
    return form
  }

  /** Opens their own report from the receipt. */
  async openOwn(number: string): Promise<FormWindow> {
    await this.receipt(number)
      .getByRole('button', { name: this.texts.card.openSpoken(number) })
      .click()
    const form = this.window(this.texts.received.ownTitle)
    await form.shown()
    return form
  }

  /** `/meldwijzer zaken`: what is theirs to see, read and closed again. */
  async myCases(): Promise<string> {
    await this.type('/meldwijzer zaken')
    const read = await this.window(this.texts.myCases.title).read()
    await this.closeWindow()
    return read
  }

  /** Opens the thread under the card of a report, where proposals stand. */
  async openThread(number: string): Promise<void> {
    await this.alert(number).getByRole('button', { name: REPLIES }).click()
  }

  /** A proposal in the thread; where there are more, the one of which this is the measure. */
  proposal = (number: string, measure = '') =>
    this.message(this.texts.proposal.cardTitle(number)).filter({ hasText: measure })

  /** Presses on a proposal in the thread, and has the form that opens. */
  async answer(number: string, button: 'agree' | 'disagree' | 'look', opens: Opens = {}): Promise<FormWindow> {
    const { proposal } = this.texts
    await this.proposal(number, opens.on).getByRole('button', { name: proposal[button], exact: true }).click()
    const form = this.window(opens.title ?? (button === 'look' ? proposal.title : proposal[button]))
    await form.shown()
    return form
  }

  /** Opens the form to hand a report over, from its card. */
  async startHandOver(number: string): Promise<FormWindow> {
    await this.press(number, 'handOver')
    const form = this.window(this.texts.handOver.title)
    await form.shown()
    return form
  }

  /** Chooses a shortcut beside a message of somebody. */
  async startShortcut(message: string, shortcut: string): Promise<void> {
    const item = this.page.getByRole('listitem').filter({ hasText: message })
    await item.getByRole('button', { name: this.words.more }).click()
    await item.getByRole('menuitem', { name: shortcut }).click()
  }

  goTo = (conversation: string) => this.page.getByRole('navigation').getByRole('button', { name: conversation }).click()

  /** Closes everything that is open on top of the conversation. */
  async closeWindow(): Promise<void> {
    await this.page.getByRole('dialog').last().getByRole('button', { name: this.words.closeAll }).click()
    await this.page.getByRole('dialog').first().waitFor({ state: 'detached' })
  }
}
