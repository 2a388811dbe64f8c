/** What an error is called, with its own code if it has one; never its text, which may hold anything. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? `${error.name}:${error.code}` : error.name
}
