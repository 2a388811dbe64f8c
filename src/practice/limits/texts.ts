import { checkString, objectAt, type Report } from './report.ts'

/** Reports what is wrong with a text object of at most `max` characters. `plain` refuses mrkdwn. */
export function checkText(
  value: unknown,
  pointer: string,
  { max, plain, required = true }: { max: number; plain: boolean; required?: boolean },
  report: Report,
): void {
  if (value === undefined && !required) return
  const text = objectAt(value, pointer, report)
  if (text === undefined) return
  const allowed = plain ? ['plain_text'] : ['plain_text', 'mrkdwn']
  if (!allowed.includes(String(text.type))) report(`${pointer}/type`, `must be ${allowed.join(' or ')}`)
  checkString(text, 'text', pointer, { max, required: true }, report)
}

/** Reports what is wrong with the question that is asked before an action is done. */
export function checkConfirm(value: unknown, pointer: string, report: Report): void {
  if (value === undefined) return
  const confirm = objectAt(value, pointer, report)
  if (confirm === undefined) return
  checkText(confirm.title, `${pointer}/title`, { max: 100, plain: true }, report)
  checkText(confirm.text, `${pointer}/text`, { max: 300, plain: false }, report)
  checkText(confirm.confirm, `${pointer}/confirm`, { max: 30, plain: true }, report)
  checkText(confirm.deny, `${pointer}/deny`, { max: 30, plain: true }, report)
}
