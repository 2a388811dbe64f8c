import { goesOnAfterWithdrawal } from '../../domain/afterwards.ts'
import type { Case } from '../../domain/case.ts'
import type { Form } from '../../view/view.ts'
import { writing } from './fields.ts'
import type { Words } from './words.ts'

/** Where a reporter takes their report back: what happens with it then stands above the button. */
export function withdrawReportForm({ number, report }: Case, words: Words): Form {
  const { withdraw, back } = words.texts.afterwards
  return {
    kind: 'form',
    id: 'withdraw-report',
    context: number,
    title: withdraw.title,
    submitLabel: withdraw.send,
    closeLabel: back,
    body: [
      ...(goesOnAfterWithdrawal(report) ? [{ type: 'alert', tone: 'info', text: withdraw.goesOn } as const] : []),
      { type: 'text', text: withdraw.intro },
      { type: 'text', text: withdraw.mistake },
      writing('reason', withdraw.reason, 500, { required: true, hint: withdraw.hint }),
    ],
  }
}
