/** Something in a file that is wrong (`error`: nothing is taken in) or deserves a look (`warning`). In Dutch. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Counts from 1; null when it is about the file as a whole. */
  readonly line: number | null
  readonly text: string
}

/** What a file says, and everything that is wrong with it. Use `value` only when no problem is an error. */
export interface Parsed<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}

export const error = (line: number | null, text: string): Problem => ({ severity: 'error', line, text })

export const warning = (line: number | null, text: string): Problem => ({ severity: 'warning', line, text })

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error')

/** By line, what is about the whole file first. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

/** For example `regel 3: het e-mailadres ontbreekt`; a warning says that it is one. */
export function problemLine(problem: Problem): string {
  const where = problem.line === null ? '' : `regel ${problem.line}: `
  const kind = problem.severity === 'warning' ? 'let op: ' : ''
  return `${where}${kind}${problem.text}`
}

/** A file that cannot be used; the message holds every mistake, one a line. */
export class BadFileError extends Error {
  override readonly name = 'BadFileError'
  readonly problems: readonly Problem[]

  constructor(path: string, problems: readonly Problem[]) {
    super([`${path} klopt niet:`, ...inOrder(problems).map((p) => `- ${problemLine(p)}`)].join('\n'))
    this.problems = problems
  }
}
