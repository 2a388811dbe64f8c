import type { MyCasesTexts } from '../texts.ts'

export const myCases: MyCasesTexts = {
  title: 'My cases',
  close: 'Close',
  none: 'You have no reports at the moment.',
  asContact: 'Reports that you were told about',
  asReporter: 'Reports that you made',
  andMore: (n) =>
    n === 1 ? 'And 1 more report. Open it from its message.' : `And ${n} more reports. Open them from their messages.`,
}
