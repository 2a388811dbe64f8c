import { Readable, Writable } from 'node:stream'
import type { Terminal } from '../../src/cli/terminal.ts'

export interface CapturedTerminal extends Terminal {
  out(): string
  err(): string
}

/** A terminal that keeps what is written to it, and types `input`. */
export function capturedTerminal(input = ''): CapturedTerminal {
  const written = { out: '', err: '' }
  const keep = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk)
        done()
      },
    })
  return {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: keep('out'),
    stderr: keep('err'),
    out: () => written.out,
    err: () => written.err,
  }
}
