import type { Language } from '../rules/vocabulary.ts'

/**
 * What the assistant shows, free of any chat platform.
 *
 * Every string here is plain text: renderers pass it on literally, so nothing a person typed can become a mention, a
 * link or bold. A view that passes `problems()` fits both platforms, so renderers never cut anything off.
 */
export type View = Card | Form

/** A message in chat. It holds no name of anyone in a report and no story: it stays in history. */
export interface Card {
  readonly kind: 'card'
  readonly title: string
  readonly body: readonly Block[]
  readonly actions: readonly Action[]
  /** Read aloud by screen readers and shown in notifications. */
  readonly summary: string
  /** In which language the renderer's own words stand, such as the word beside an alert's sign; absent: Dutch. */
  readonly language?: Language
}

/** A window on top of the chat (Slack modal, Teams dialog). It leaves no trace in history, so it may hold names. */
export interface Form {
  readonly kind: 'form'
  /** Which form this is; with `context` it comes back with everything a person does in it. */
  readonly id: string
  /** An opaque id: of a draft, or the number of a case. Never something a person typed. */
  readonly context: string
  readonly title: string
  readonly body: readonly (Block | Field)[]
  /** Absent when there is nothing to send. */
  readonly submitLabel?: string
  readonly closeLabel: string
  /** See `Card.language`. */
  readonly language?: Language
}

export type Block =
  | { readonly type: 'text'; readonly text: string; readonly weight?: 'strong' | 'muted' }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  /** Numbered when the order matters; `note` is smaller print under the item (who, when, where it stands). */
  | {
      readonly type: 'list'
      readonly ordered: boolean
      readonly items: readonly { readonly text: string; readonly note?: string }[]
    }
  /** Stands out by a sign and a word, never by colour alone. */
  | { readonly type: 'alert'; readonly tone: 'danger' | 'caution' | 'info'; readonly text: string }
  /** Document and heading. */
  | { readonly type: 'source'; readonly text: string }
  /** Something in a list that can be acted on, such as a person in a report. */
  | { readonly type: 'entry'; readonly title: string; readonly note?: string; readonly action: Action }
  | { readonly type: 'buttons'; readonly actions: readonly Action[] }
  | { readonly type: 'divider' }

export interface Option {
  readonly id: string
  readonly label: string
  /** A line that helps to choose. */
  readonly note?: string
}

export type Field = {
  readonly id: string
  readonly label: string
  readonly required: boolean
  readonly hint?: string
  /** The form is drawn again when this changes. */
  readonly live?: boolean
} & (
  | {
      readonly type: 'text-field'
      readonly multiline: boolean
      readonly maxLength: number
      readonly value?: string
      readonly placeholder?: string
    }
  | {
      readonly type: 'choice-field'
      readonly options: readonly Option[]
      readonly look: 'select' | 'radio'
      readonly value?: string
    }
  | {
      readonly type: 'choices-field'
      readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[]
      readonly value: readonly string[]
    }
  /** A few boxes to tick, shown open. */
  | { readonly type: 'ticks-field'; readonly options: readonly Option[]; readonly value: readonly string[] }
  /** `2026-11-19` */
  | { readonly type: 'date-field'; readonly value?: string }
  /** `10:40` */
  | { readonly type: 'time-field'; readonly value?: string }
  /** Found by typing; `list` says in which list is looked. */
  | { readonly type: 'search-field'; readonly list: string; readonly value?: Option; readonly placeholder: string }
)

export interface Action {
  readonly id: string
  readonly label: string
  readonly style: 'default' | 'primary' | 'danger'
  /** An id, never text a person typed. */
  readonly value: string
  /** What a screen reader says where the label alone is not enough. */
  readonly spoken?: string
}

/** What stands in the fields of a form, by field id; an empty field is absent. */
export type Values = Readonly<Record<string, string | readonly string[]>>
