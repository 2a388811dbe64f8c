import { checkElement, checkImage } from './elements.ts'
import { checkString, type Json, listAt, objectAt, type Report } from './report.ts'
import { checkRichText } from './rich-text.ts'
import { checkText } from './texts.ts'

type Surface = 'modal' | 'message'
type BlockCheck = (block: Json, pointer: string, report: Report) => void

const checksByType: Readonly<Record<string, BlockCheck>> = {
  section: checkSection,
  header: (block, at, report) => checkText(block.text, `${at}/text`, { max: 150, plain: true }, report),
  alert: (block, at, report) => checkText(block.text, `${at}/text`, { max: 3000, plain: false }, report),
  divider: () => {},
  context: checkContext,
  actions: checkActions,
  input: checkInput,
  image: checkImage,
  rich_text: checkRichText,
}

/** Reports everything Slack would refuse in the blocks of a modal (at most 100) or a message (at most 50). */
export function checkBlocks(value: unknown, pointer: string, surface: Surface, report: Report): void {
  const blocks = listAt(value, pointer, { min: 0, max: surface === 'modal' ? 100 : 50 }, report) ?? []
  const seen = new Set<unknown>()
  let focused = 0
  blocks.forEach((item, index) => {
    const at = `${pointer}/${index}`
    const block = objectAt(item, at, report)
    if (block === undefined) return
    checkBlock(block, at, report)
    if (block.block_id !== undefined && seen.has(block.block_id)) report(`${at}/block_id`, 'block_id already exists')
    seen.add(block.block_id)
    if (isFocused(block.element)) focused += 1
  })
  if (focused > 1) report(pointer, 'only one element can have focus_on_load')
}

function checkBlock(block: Json, pointer: string, report: Report): void {
  const type = String(block.type)
  const check = Object.hasOwn(checksByType, type) ? checksByType[type] : undefined
  if (check === undefined) report(`${pointer}/type`, `unsupported type: ${type}`)
  checkString(block, 'block_id', pointer, { max: 255 }, report)
  check?.(block, pointer, report)
}

function checkSection(block: Json, pointer: string, report: Report): void {
  if (block.fields === undefined || block.text !== undefined) {
    checkText(block.text, `${pointer}/text`, { max: 3000, plain: false }, report)
  }
  if (block.fields !== undefined) {
    const fields = listAt(block.fields, `${pointer}/fields`, { min: 1, max: 10 }, report) ?? []
    fields.forEach((field, index) => {
      checkText(field, `${pointer}/fields/${index}`, { max: 2000, plain: false }, report)
    })
  }
  if (block.accessory !== undefined) checkElement(block.accessory, `${pointer}/accessory`, 'accessory', report)
}

function checkContext(block: Json, pointer: string, report: Report): void {
  const elements = listAt(block.elements, `${pointer}/elements`, { min: 1, max: 10 }, report) ?? []
  elements.forEach((value, index) => {
    const at = `${pointer}/elements/${index}`
    const element = objectAt(value, at, report)
    if (element === undefined) return
    if (element.type === 'image') checkImage(element, at, report)
    else checkText(element, at, { max: 3000, plain: false }, report)
  })
}

function checkActions(block: Json, pointer: string, report: Report): void {
  const elements = listAt(block.elements, `${pointer}/elements`, { min: 1, max: 25 }, report) ?? []
  const seen = new Set<unknown>()
  elements.forEach((value, index) => {
    const at = `${pointer}/elements/${index}`
    checkElement(value, at, 'actions', report)
    const id = typeof value === 'object' && value !== null && 'action_id' in value ? value.action_id : undefined
    if (id !== undefined && seen.has(id)) report(`${at}/action_id`, 'action_id already exists')
    seen.add(id)
  })
}

function checkInput(block: Json, pointer: string, report: Report): void {
  checkText(block.label, `${pointer}/label`, { max: 2000, plain: true }, report)
  checkText(block.hint, `${pointer}/hint`, { max: 2000, plain: true, required: false }, report)
  checkElement(block.element, `${pointer}/element`, 'input', report)
}

function isFocused(element: unknown): boolean {
  return typeof element === 'object' && element !== null && 'focus_on_load' in element && element.focus_on_load === true
}
