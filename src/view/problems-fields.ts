import type { Finder } from './problems-finder.ts'
import type { Field, Option } from './view.ts'

type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>

/** Names everything in a field that cannot be shown as it stands. */
export function checkField(field: Field, finder: Finder): void {
  const { limits } = finder
  finder.text('id of a field', field.id, limits.fieldId)
  finder.text(`label of ${named(field)}`, field.label, limits.fieldLabel)
  if (field.hint !== undefined) finder.text(`hint of ${named(field)}`, field.hint, limits.fieldHint)
  switch (field.type) {
    case 'text-field':
      checkText(field, finder)
      return
    case 'choice-field':
      checkChoice(field, finder)
      return
    case 'choices-field':
      checkChoices(field, finder)
      return
    case 'ticks-field':
      checkOptions(field, field.options, limits.openOptions, finder)
      checkChosen(field, field.options, field.value, finder)
      return
    case 'date-field':
      if (field.value !== undefined && !isDate(field.value)) finder.add(`value of ${named(field)} is no date`)
      return
    case 'time-field':
      if (field.value !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(field.value))
        finder.add(`value of ${named(field)} is no time`)
      return
    case 'search-field':
      finder.text(`list of ${named(field)}`, field.list, limits.fieldId)
      finder.text(`placeholder of ${named(field)}`, field.placeholder, limits.placeholder)
      if (field.value !== undefined) checkOption(field, field.value, finder)
      return
  }
}

function checkText(field: FieldOf<'text-field'>, finder: Finder): void {
  if (field.maxLength < 1) finder.add(`${named(field)} takes no text`)
  finder.atMost(named(field), field.maxLength, finder.limits.typedText, 'characters as its most')
  finder.atMost(`value of ${named(field)}`, (field.value ?? '').length, field.maxLength, 'characters')
  if (field.placeholder !== undefined)
    finder.text(`placeholder of ${named(field)}`, field.placeholder, finder.limits.placeholder)
}

function checkChoice(field: FieldOf<'choice-field'>, finder: Finder): void {
  const max = field.look === 'radio' ? finder.limits.openOptions : finder.limits.choiceOptions
  checkOptions(field, field.options, max, finder)
  checkChosen(field, field.options, field.value === undefined ? [] : [field.value], finder)
}

function checkChoices(field: FieldOf<'choices-field'>, finder: Finder): void {
  const { limits } = finder
  if (field.groups.length === 0) finder.add(`${named(field)} has no options`)
  finder.atMost(named(field), field.groups.length, limits.optionGroups, 'groups')
  field.groups.forEach((group, i) => {
    finder.text(`label of group ${i} of ${named(field)}`, group.label, limits.optionLabel)
    checkOptions(field, group.options, limits.choiceOptions, finder)
  })
  const options = field.groups.flatMap((group) => group.options)
  finder.different(
    `option of ${named(field)}`,
    options.map((option) => option.id),
  )
  checkChosen(field, options, field.value, finder)
}

function checkOptions(field: Field, options: readonly Option[], max: number, finder: Finder): void {
  if (options.length === 0) finder.add(`${named(field)} has no options`)
  finder.atMost(named(field), options.length, max, 'options')
  for (const option of options) checkOption(field, option, finder)
  if (field.type !== 'choices-field')
    finder.different(
      `option of ${named(field)}`,
      options.map((option) => option.id),
    )
}

function checkOption(field: Field, option: Option, finder: Finder): void {
  const { limits } = finder
  const where = `option «${option.id}» of ${named(field)}`
  finder.text(`id of ${where}`, option.id, limits.optionId)
  finder.text(`label of ${where}`, option.label, limits.optionLabel)
  if (option.note !== undefined) finder.text(`note of ${where}`, option.note, limits.optionNote)
}

function checkChosen(field: Field, options: readonly Option[], chosen: readonly string[], finder: Finder): void {
  const ids = new Set(options.map((option) => option.id))
  for (const id of chosen) if (!ids.has(id)) finder.add(`value «${id}» of ${named(field)} is none of its options`)
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const named = (field: Field) => `field «${field.id}»`
