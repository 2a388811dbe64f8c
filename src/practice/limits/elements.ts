import { checkOption, checkOptions } from './options.ts'
import { checkNumber, checkString, type Json, objectAt, type Report } from './report.ts'
import { checkConfirm, checkText } from './texts.ts'

type Place = 'input' | 'actions' | 'accessory'

interface ElementRules {
  readonly places: readonly Place[]
  readonly check: (element: Json, pointer: string, report: Report) => void
}

const everywhere = ['input', 'actions', 'accessory'] as const

const rulesByType: Readonly<Record<string, ElementRules>> = {
  button: { places: ['actions', 'accessory'], check: checkButton },
  overflow: { places: ['actions', 'accessory'], check: (e, at, r) => checkOptions(e, at, { max: 5, plain: true }, r) },
  image: { places: ['accessory'], check: checkImage },
  plain_text_input: { places: ['input'], check: checkTextInput },
  static_select: { places: everywhere, check: checkMenu },
  multi_static_select: { places: ['input', 'accessory'], check: checkMultiMenu },
  external_select: { places: everywhere, check: checkExternalMenu },
  radio_buttons: { places: everywhere, check: (e, at, r) => checkOptions(e, at, { max: 10, plain: false }, r) },
  checkboxes: { places: everywhere, check: (e, at, r) => checkOptions(e, at, { max: 10, plain: false }, r) },
  datepicker: { places: everywhere, check: (e, at, r) => checkMoment(e, 'initial_date', /^\d{4}-\d{2}-\d{2}$/, at, r) },
  timepicker: { places: everywhere, check: (e, at, r) => checkMoment(e, 'initial_time', /^\d{2}:\d{2}$/, at, r) },
}

/** Reports what is wrong with an element in that place. Elements the practice page cannot show are refused too. */
export function checkElement(value: unknown, pointer: string, place: Place, report: Report): void {
  const element = objectAt(value, pointer, report)
  if (element === undefined) return
  const rules = Object.hasOwn(rulesByType, String(element.type)) ? rulesByType[String(element.type)] : undefined
  if (rules === undefined || !rules.places.includes(place)) {
    report(`${pointer}/type`, `unsupported type: ${String(element.type)}`)
    return
  }
  checkString(element, 'action_id', pointer, { max: 255 }, report)
  checkConfirm(element.confirm, `${pointer}/confirm`, report)
  checkText(element.placeholder, `${pointer}/placeholder`, { max: 150, plain: true, required: false }, report)
  rules.check(element, pointer, report)
}

/** Reports what is wrong with an image, as a block or as an element. */
export function checkImage(image: Json, pointer: string, report: Report): void {
  checkString(image, 'image_url', pointer, { max: 3000, required: true }, report)
  checkString(image, 'alt_text', pointer, { max: 2000, required: true }, report)
}

function checkButton(button: Json, pointer: string, report: Report): void {
  checkText(button.text, `${pointer}/text`, { max: 75, plain: true }, report)
  checkString(button, 'value', pointer, { max: 2000 }, report)
  checkString(button, 'url', pointer, { max: 3000 }, report)
  checkString(button, 'accessibility_label', pointer, { max: 75 }, report)
  if (button.style !== undefined && button.style !== 'primary' && button.style !== 'danger') {
    report(`${pointer}/style`, 'must be primary or danger')
  }
}

function checkTextInput(input: Json, pointer: string, report: Report): void {
  const max = typeof input.max_length === 'number' ? Math.min(input.max_length, 3000) : 3000
  checkNumber(input, 'max_length', pointer, { min: 1, max: 3000 }, report)
  checkNumber(input, 'min_length', pointer, { min: 0, max }, report)
  checkString(input, 'initial_value', pointer, { min: 0, max }, report)
}

function checkMenu(menu: Json, pointer: string, report: Report): void {
  checkOptions(menu, pointer, { max: 100, plain: true }, report)
}

function checkMultiMenu(menu: Json, pointer: string, report: Report): void {
  checkMenu(menu, pointer, report)
  checkNumber(menu, 'max_selected_items', pointer, { min: 1, max: 100 }, report)
}

function checkExternalMenu(menu: Json, pointer: string, report: Report): void {
  checkNumber(menu, 'min_query_length', pointer, { min: 0, max: 3000 }, report)
  if (menu.options !== undefined) report(`${pointer}/options`, 'invalid additional property: options')
  if (menu.initial_option !== undefined) checkOption(menu.initial_option, `${pointer}/initial_option`, true, report)
}

function checkMoment(picker: Json, field: string, form: RegExp, pointer: string, report: Report): void {
  const value = picker[field]
  if (value !== undefined && !(typeof value === 'string' && form.test(value))) {
    report(`${pointer}/${field}`, 'has the wrong form')
  }
}
