import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const LOG = fileURLToPath(new URL('../../src/lib/log.ts', import.meta.url))
const written = (level: string, script: string) =>
  spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `import { createLog } from '${LOG}'\n const log = createLog('${level}')\n ${script}`,
    ],
    { encoding: 'utf8' },
  ).stdout

test('an event is one JSON line with its time, and nothing of the machine', () => {
  const lines = written('info', `log.info({ event: 'sent', notice: 'TST-1' }); log.error({ event: 'failed' })`)
  const [first, second, ...more] = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(more).toEqual([])
  expect(first).toMatchObject({ event: 'sent', notice: 'TST-1' })
  expect(Object.keys(first).sort()).toEqual(['event', 'level', 'notice', 'time'])
  expect(Date.parse(first.time)).not.toBeNaN()
  expect(second).toMatchObject({ event: 'failed' })
})

test('what is below the level is not written', () => {
  expect(written('silent', `log.error({ event: 'failed' })`)).toBe('')
  expect(written('error', `log.warn({ event: 'failed' })`)).toBe('')
})
