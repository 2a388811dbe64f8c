/** The part of Adaptive Cards 1.5 that we use, as plain JSON. Markdown is read in none of it but in a heading. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: string
  readonly version: '1.5'
  readonly body: readonly CardElement[]
  readonly actions?: readonly SubmitAction[]
  readonly msteams: { readonly width: 'Full' }
}

interface Placed {
  readonly separator?: true
  readonly spacing?: 'None' | 'Small' | 'Medium'
}

export type CardElement = Placed &
  (
    | RichTextBlock
    | { readonly type: 'TextBlock'; readonly text: string; readonly style: 'heading'; readonly wrap: true }
    | { readonly type: 'Container'; readonly style?: ContainerStyle; readonly items: readonly CardElement[] }
    | { readonly type: 'ColumnSet'; readonly columns: readonly Column[] }
    | { readonly type: 'ActionSet'; readonly actions: readonly SubmitAction[] }
    | InputElement
  )

export type ContainerStyle = 'attention' | 'warning' | 'accent'

export interface RichTextBlock {
  readonly type: 'RichTextBlock'
  readonly inlines: readonly TextRun[]
}

export interface Look {
  readonly weight?: 'Bolder'
  readonly size?: 'Small' | 'Medium' | 'Large'
  readonly color?: 'Attention'
  readonly isSubtle?: true
  readonly italic?: true
}

export type TextRun = Look & { readonly type: 'TextRun'; readonly text: string }

interface Column {
  readonly type: 'Column'
  readonly width: 'stretch' | 'auto'
  readonly verticalContentAlignment?: 'Center'
  readonly items: readonly CardElement[]
}

export interface SubmitAction {
  readonly type: 'Action.Submit'
  readonly title: string
  readonly style?: 'positive' | 'destructive'
  /** What a screen reader says besides the title. */
  readonly tooltip?: string
  readonly associatedInputs: 'auto' | 'none'
  readonly data: Readonly<Record<string, unknown>>
}

export interface Choice {
  readonly title: string
  readonly value: string
}

export type InputElement = { readonly id: string; readonly label: string; readonly value?: string } & (
  | {
      readonly type: 'Input.Text'
      readonly isMultiline: boolean
      readonly maxLength: number
      readonly placeholder?: string
    }
  | { readonly type: 'Input.Date' | 'Input.Time' }
  | {
      readonly type: 'Input.ChoiceSet'
      readonly style: 'compact' | 'expanded' | 'filtered'
      readonly isMultiSelect: boolean
      readonly wrap: true
      readonly placeholder?: string
      readonly choices: readonly Choice[]
      readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string }
    }
)
