export interface PersonTexts {
  readonly title: string
  readonly save: string
  readonly cancel: string
  readonly remove: string
  readonly parts: string
  readonly partsHint: string
  readonly kind: string
  readonly colleague: string
  readonly colleagueHint: string
  readonly colleaguePlaceholder: string
  readonly position: string
  readonly name: string
  readonly nameHint: string
  readonly colleagueName: string
  readonly colleagueNameHint: string
  readonly className: string
  readonly pupilNumber: string
  readonly age: string
  readonly ageQuestion: string
  readonly ageWrong: string
  readonly gone: string
  readonly nobody: string
}
