import { isDeepStrictEqual } from 'node:util'
import { checkString, type Json, listAt, objectAt, type Report } from './report.ts'
import { checkText } from './texts.ts'

const optionText = 75
const groupsAllowed = 100

interface OptionRules {
  /** How many options there may be, in one group too. */
  readonly max: number
  /** Radio buttons and checkboxes may have mrkdwn; menus may not. */
  readonly plain: boolean
}

/** Reports what is wrong with the options, or option groups, of an element, and with what is chosen at first. */
export function checkOptions(element: Json, pointer: string, rules: OptionRules, report: Report): void {
  const all =
    element.option_groups === undefined
      ? checkFlat(element, pointer, rules, report)
      : checkGroups(element, pointer, rules, report)
  if (element.options !== undefined && element.option_groups !== undefined) {
    report(pointer, 'only one of options and option_groups is allowed')
  }
  const several = element.initial_options
  const initial = Array.isArray(several)
    ? several
    : element.initial_option === undefined
      ? []
      : [element.initial_option]
  if (Array.isArray(several) && several.length === 0)
    report(`${pointer}/initial_options`, 'no fewer than 1 items allowed')
  for (const option of initial) {
    if (!all.some((other) => isDeepStrictEqual(other, option))) {
      report(pointer, 'the initial option must be exactly one of the options')
    }
  }
}

/** Reports what is wrong with one option. */
export function checkOption(value: unknown, pointer: string, plain: boolean, report: Report): void {
  const option = objectAt(value, pointer, report)
  if (option === undefined) return
  checkText(option.text, `${pointer}/text`, { max: optionText, plain }, report)
  checkText(option.description, `${pointer}/description`, { max: optionText, plain, required: false }, report)
  checkString(option, 'value', pointer, { max: 75, required: true }, report)
}

function checkFlat(holder: Json, pointer: string, rules: OptionRules, report: Report): readonly unknown[] {
  const options = listAt(holder.options, `${pointer}/options`, { min: 1, max: rules.max }, report) ?? []
  options.forEach((option, at) => {
    checkOption(option, `${pointer}/options/${at}`, rules.plain, report)
  })
  return options
}

function checkGroups(element: Json, pointer: string, rules: OptionRules, report: Report): readonly unknown[] {
  const at = `${pointer}/option_groups`
  const groups = listAt(element.option_groups, at, { min: 1, max: groupsAllowed }, report) ?? []
  return groups.flatMap((value, index) => {
    const group = objectAt(value, `${at}/${index}`, report)
    if (group === undefined) return []
    checkText(group.label, `${at}/${index}/label`, { max: optionText, plain: true }, report)
    return checkFlat(group, `${at}/${index}`, rules, report)
  })
}
