export interface HandOverTexts {
  readonly title: string
  readonly intro: string
  readonly to: string
  readonly toHint: string
  readonly placeholder: string
  readonly reason: string
  readonly reasonHint: string
  readonly send: string
  readonly cancel: string
  readonly notPossible: string
}
