import type { Advice } from '../../rules/advice.ts'
import type { Block } from '../../view/view.ts'
import type { Words } from './words.ts'

/** Numbers to call now; they stand above everything. */
export const emergencyBlocks = (numbers: Advice['emergency'], { texts }: Words): Block[] =>
  numbers.map((number) => ({ type: 'alert', tone: 'danger', text: texts.report.call[number] }))
