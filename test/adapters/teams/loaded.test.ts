import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

/** The packages of Microsoft that a process has loaded after this code ran in it. */
function loadedAfter(code: string): string[] {
  const script = `${code}
    const { createRequire } = await import('node:module')
    const loaded = Object.keys(createRequire(import.meta.url).cache)
    console.log(JSON.stringify(loaded.filter((file) => /node_modules.(@microsoft|botbuilder|botframework)/.test(file))))`
  const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  return JSON.parse(said.trim().split('\n').at(-1) ?? '')
}

describe('the packages of Microsoft', () => {
  test('are not loaded with the program', () => {
    expect(loadedAfter(`await import('./src/assemble.ts')`)).toEqual([])
  })

  test('are loaded with the adapter: the test above would see them', () => {
    expect(loadedAfter(`await import('./src/adapters/teams/door.ts')`).length).toBeGreaterThan(10)
  })
})
