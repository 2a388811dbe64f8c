import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types'

/**
 * What the practice page and the practice workspace say to each other. The page is a window on the workspace: every
 * change sends a person's whole seat again over `GET /practice/seats/USER/stream` (server-sent events, one JSON
 * `Seat` an event), and everything a person does is one `Act` posted to `/practice/seats/USER/act`.
 */
export interface Workplace {
  readonly name: string
  /** Everyone whose seat can be taken, staff first; also a guest and someone who is not on the staff list. */
  readonly people: readonly SeatPerson[]
  readonly clock: Clock
}

/** The clock of the practice world, in milliseconds since 1970; from there it goes on as every clock does. */
export interface Clock {
  readonly now: number
  /** Where it began; null when that was the real time. */
  readonly beganAt: number | null
}

/** How the clock is put forward, by the time at school: `POST /practice/clock`, which answers with the `Clock`. */
export type Jump = 'hour-later' | 'today-at-four' | 'tomorrow-at-eight' | 'friday-at-ten'

export interface SeatPerson {
  readonly id: string
  readonly name: string
  /** For example «Docent · Lyceum De Vlieger (voorbeeld)». */
  readonly about: string
  readonly locale: 'nl-NL' | 'en-GB'
}

/** What one person sees. */
export interface Seat {
  readonly me: SeatPerson
  readonly commands: readonly { readonly command: string; readonly hint: string; readonly about: string }[]
  readonly shortcuts: readonly { readonly callbackId: string; readonly name: string }[]
  readonly conversations: readonly Conversation[]
  /** Open modals, lowest first. */
  readonly views: readonly OpenView[]
  /** Set when the assistant did not answer in time or failed, as Slack would show it. */
  readonly trouble: string | null
  readonly clock: Clock
}

export interface Conversation {
  readonly id: string
  readonly name: string
  /** The direct message with the assistant, a channel, or a direct message with another person. */
  readonly kind: 'app' | 'channel' | 'person'
  readonly unread: number
  readonly messages: readonly ShownMessage[]
}

export interface ShownMessage {
  readonly ts: string
  readonly from: string
  readonly fromApp: boolean
  readonly text: string
  readonly blocks: readonly KnownBlock[]
  readonly threadTs: string | null
  readonly edited: boolean
  /** Only this person sees it, and it is gone after a reload. */
  readonly ephemeral: boolean
}

export interface OpenView {
  readonly id: string
  /** Changes with every update, so that the page knows that blocks are new. */
  readonly hash: string
  readonly view: ModalView
  /** Beside the input with that block id. */
  readonly errors: Readonly<Record<string, string>>
  /** Sent, and not answered yet. */
  readonly busy: boolean
  /** What the workspace last heard was typed and chosen: to fill the form again after a reload of the page. */
  readonly state?: StateValues
}

/** Slack's own shape: block id, action id, value. */
export type StateValues = Record<string, Record<string, StateValue>>
export type StateValue =
  | { type: 'plain_text_input'; value: string | null }
  | { type: 'static_select' | 'external_select' | 'radio_buttons'; selected_option: PlainTextOption | null }
  | { type: 'multi_static_select' | 'checkboxes'; selected_options: PlainTextOption[] }
  | { type: 'datepicker'; selected_date: string | null }
  | { type: 'timepicker'; selected_time: string | null }

export type Act =
  | { do: 'command'; command: string; text: string; channel: string }
  | { do: 'shortcut'; callbackId: string; channel: string; ts: string }
  | { do: 'press-in-message'; channel: string; ts: string; blockId: string; actionId: string; value: string }
  | { do: 'press-in-view'; view: string; blockId: string; actionId: string; value: string; state: StateValues }
  | { do: 'change-in-view'; view: string; blockId: string; actionId: string; state: StateValues }
  | { do: 'submit'; view: string; state: StateValues }
  | { do: 'close'; view: string; all: boolean }
  | { do: 'suggest'; view: string; blockId: string; actionId: string; typed: string }
  | { do: 'say'; channel: string; text: string; threadTs: string | null }
  | { do: 'read'; channel: string }

export type ActAnswer =
  /** It was carried out. When the assistant then failed, that stands in `Seat.trouble`, until the next act. */
  | { ok: true; options?: readonly PlainTextOption[] }
  /** `why` is a sentence for the person at the page. */
  | { ok: false; why: string }

/** How the workspace is told to misbehave, for trying and for tests: `POST /practice/faults`. */
export interface Faults {
  /** Web API methods answer this instead of working; absent = work. `cut-after` does the work and then cuts. */
  readonly api?: {
    readonly methods: readonly string[]
    readonly what: '429' | '500' | 'cut-before' | 'cut-after' | 'slow'
    readonly times: number
  }
  /** Every delivery to the assistant is sent twice. */
  readonly twice?: boolean
  /** Ignore the assistant's answer to the next n deliveries, as if it came too late, and send them again. */
  readonly lateTimes?: number
}
