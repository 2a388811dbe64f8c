import { checkString, type Json, listAt, objectAt, type Report } from './report.ts'

const anyNumber = { min: 0, max: Number.POSITIVE_INFINITY }
const runTypes = ['text', 'link', 'emoji', 'user', 'usergroup', 'channel', 'date', 'broadcast', 'color', 'team']

/** Reports what is wrong with a rich text block: unknown parts, and empty pieces of text. */
export function checkRichText(block: Json, pointer: string, report: Report): void {
  eachObject(block.elements, `${pointer}/elements`, report, (part, at) => {
    if (part.type === 'rich_text_list') checkList(part, at, report)
    else if (['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'].includes(String(part.type))) {
      checkRuns(part, at, report)
    } else report(`${at}/type`, `unsupported type: ${String(part.type)}`)
  })
}

function checkList(list: Json, pointer: string, report: Report): void {
  if (list.style !== 'bullet' && list.style !== 'ordered') report(`${pointer}/style`, 'must be bullet or ordered')
  eachObject(list.elements, `${pointer}/elements`, report, (item, at) => {
    if (item.type !== 'rich_text_section') report(`${at}/type`, `unsupported type: ${String(item.type)}`)
    checkRuns(item, at, report)
  })
}

function checkRuns(part: Json, pointer: string, report: Report): void {
  eachObject(part.elements, `${pointer}/elements`, report, (run, at) => {
    if (!runTypes.includes(String(run.type))) report(`${at}/type`, `unsupported type: ${String(run.type)}`)
    if (run.type === 'text') checkString(run, 'text', at, { max: 250_000, required: true }, report)
    if (run.type === 'link') checkString(run, 'url', at, { max: 3000, required: true }, report)
  })
}

function eachObject(
  value: unknown,
  pointer: string,
  report: Report,
  check: (object: Json, pointer: string) => void,
): void {
  const list = listAt(value, pointer, anyNumber, report) ?? []
  list.forEach((item, index) => {
    const object = objectAt(item, `${pointer}/${index}`, report)
    if (object !== undefined) check(object, `${pointer}/${index}`)
  })
}
