export interface TroubleTexts {
  readonly title: string
  readonly body: string
  readonly danger: string
  readonly close: string
}
