import { type Problem, problemLine } from '../organisation/problem.ts'
import { complain, type ExitCode, say, sayJson, type Terminal } from './terminal.ts'

/** Shows every problem of a file on stdout, and on stderr in one line that nothing was taken in. */
export function refuseFile(file: string, problems: readonly Problem[], json: boolean, terminal: Terminal): ExitCode {
  const errors = problems.filter((p) => p.severity === 'error').length
  if (json) sayJson(terminal, { ok: false, problems })
  else say(terminal, ...problems.map(problemLine))
  complain(terminal, `${file}: ${errors === 1 ? '1 fout' : `${errors} fouten`}; er is niets ingelezen`)
  return 1
}
