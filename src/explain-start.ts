/**
 * Why the program did not start, for whoever runs it: what is wrong and what to do, never a stack trace. Errors that are
 * meant for people carry a `code`, and a `remedy` when their message does not say it.
 */
export function explainStart(error: unknown): string {
  if (!(error instanceof Error)) return 'Meldwijzer did not start, and it is not known why.'
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : ''
  const remedy =
    'remedy' in error && typeof error.remedy === 'string' && !error.message.includes(error.remedy)
      ? `\n${error.remedy}`
      : ''
  return `Meldwijzer did not start${code}: ${error.message}${remedy}`
}
