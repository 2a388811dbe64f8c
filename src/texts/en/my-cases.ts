import type { MyCasesTexts } from '../types/my-cases.ts'

export const myCases: MyCasesTexts = {
  title: 'My cases',
  close: 'Close',
  none: 'You have no reports at the moment.',
  asContact: 'Reports that you were told about',
  toDecide: 'Waits for your decision',
  asReporter: 'Reports that you made',
  andMore: (n) =>
    n === 1 ? 'And 1 more report. Open it from its message.' : `And ${n} more reports. Open them from their messages.`,
}
