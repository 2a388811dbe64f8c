#!/usr/bin/env node
import process from 'node:process'
import { run } from './run.ts'

/** The reader of our output may stop reading, as `head` does: that is no error. */
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  process.exit(cause.code === 'EPIPE' ? 0 : 1)
})

process.exitCode = await run(process.argv.slice(2), {
  terminal: process,
  openOrganisation: async () => (await import('./open.ts')).openOrganisation(),
})
