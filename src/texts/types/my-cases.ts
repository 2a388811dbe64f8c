export interface MyCasesTexts {
  readonly title: string
  readonly close: string
  readonly none: string
  readonly asContact: string
  readonly toDecide: string
  readonly asReporter: string
  readonly andMore: (n: number) => string
}
