import type { StaffMember } from '../domain/organisation.ts'
import type { Language } from '../rules/vocabulary.ts'
import type { Card, Form, Option, Values } from '../view/view.ts'

/** Which form something was done in, as it was drawn. */
export interface FormRef {
  readonly id: string
  readonly context: string
}

/** What someone wants, on no platform yet. */
export type Intent =
  | {
      readonly type: 'command'
      readonly command: 'report' | 'protocol' | 'assistant' | 'handle-with-care'
      readonly words: string
    }
  /** A message shortcut; the message itself is left where it is. */
  | { readonly type: 'report-from-message' }
  | { readonly type: 'card-pressed'; readonly action: string; readonly value: string }
  /** A live field was changed. */
  | { readonly type: 'form-changed'; readonly form: FormRef; readonly values: Values }
  | {
      readonly type: 'form-pressed'
      readonly form: FormRef
      readonly action: string
      readonly value: string
      readonly values: Values
    }
  /** `formId` is the same when the same form is sent twice: on Slack the id of the lowest view. */
  | { readonly type: 'form-sent'; readonly form: FormRef; readonly formId: string; readonly values: Values }
  | { readonly type: 'form-closed'; readonly form: FormRef }

/** What the assistant does in answer. */
export type Reply =
  /** Nothing to show: cards are drawn again by themselves. */
  | { readonly type: 'nothing' }
  /** A new form, on top of the form that it came from if there is one. */
  | { readonly type: 'open'; readonly form: Form }
  /** The form that it came from, drawn again; what was typed in fields that stay is kept. */
  | {
      readonly type: 'redraw'
      readonly form: Form
      /** What was sent is not taken in: not even that it was sent may be counted or logged. */
      readonly leavesNoTrace?: true
    }
  /** Closes the form that it came from; the one below it is drawn again when given. */
  | { readonly type: 'back'; readonly below?: Form; readonly leavesNoTrace?: true }
  /** By field id; the form stays as it is. */
  | { readonly type: 'errors'; readonly errors: Readonly<Record<string, string>> }

/** Whoever does something: someone on the staff list, or someone who is not and is told whom to ask. */
export type Asker =
  | { readonly type: 'staff'; readonly member: StaffMember }
  | { readonly type: 'stranger'; readonly language: Language }

/** The assistant as an adapter sees it. */
export interface Assistant {
  /** Throws only when the store fails; an adapter then shows `troubleForm`. */
  respond(asker: Asker, intent: Intent): Promise<Reply>
  /** What can be chosen in a search field; at most 100. */
  suggest(asker: Asker, form: FormRef, list: string, typed: string): Promise<readonly Option[]>
  /** What someone sees when something failed on our side; nothing was stored. */
  troubleForm(asker: Asker): Form
  /** Who this platform user is. */
  askerOnSlack(slackId: string, locale: string | undefined): Promise<Asker>
  /** Remembers who someone on the staff list is on Slack, found by e-mail address; false when nobody has that address. */
  meetOnSlack(slackId: string, email: string): Promise<boolean>
  /** Someone came into a channel: cards that they may not see are taken away. */
  joinedChannel(channel: string, slackId: string): Promise<void>
  /**
   * Someone typed words to the assistant in a direct message. The words are not passed on: they may hold a name or a
   * story. The assistant plans an answer that says to use a command and to delete the message.
   */
  onDirectMessage?(asker: Asker, slackId: string): Promise<void>
}

/** The assistant as the Teams adapter sees it. */
export interface AssistantOnTeams extends Pick<Assistant, 'respond' | 'suggest' | 'troubleForm' | 'joinedChannel'> {
  /** Who this user is, by the id that they have in the tenant. */
  askerOnTeams(aadObjectId: string, locale: string | undefined): Promise<Asker>
  /** As `meetOnSlack`. */
  meetOnTeams(aadObjectId: string, email: string): Promise<boolean>
  /** The card that answers a command typed in chat: its button opens the window. */
  startCard(asker: Asker, command: Extract<Intent, { type: 'command' }>['command']): Card
  /** The card that answers other words typed in chat; null for a stranger, and when they were told within the hour. */
  wordsCard(asker: Asker, aadObjectId: string): Card | null
}
