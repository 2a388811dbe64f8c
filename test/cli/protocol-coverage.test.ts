import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { protocolCoverage } from '../../src/cli/protocol-coverage.ts'
import { run } from '../../src/cli/run.ts'
import { ProtocolError } from '../../src/rules/protocol-error.ts'
import { OZHW } from '../rules/ozhw.ts'
import { capturedTerminal } from './captured-terminal.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'coverage-'))
const small = join(root, 'second')
cpSync(at('../rules/second'), small, { recursive: true })
cpSync(at('../rules/second-inventory.json'), join(root, 'inventory.json'))
afterAll(() => rmSync(root, { recursive: true }))

function coverage(folder: string, json = false) {
  const terminal = capturedTerminal()
  const code = protocolCoverage(folder, json, terminal)
  return { code, out: terminal.out(), err: terminal.err() }
}

describe('protocol coverage', () => {
  it('names per topic and tier how much is covered, where, and what is not', () => {
    expect(coverage(small)).toEqual({
      code: 0,
      err: '',
      out: [
        'made-up                   core            1/2   regels 1, antwoorden 1',
        '    ontbreekt: watch',
        'music                     support         2/2   regels 0, antwoorden 2',
        '',
        'core        1 van 2 (50%)',
        'support     2 van 2 (100%)',
        'background  0 van 0 (100%)',
        '',
        'ladder noise                     in het protocol: talk; keuze van de school: geen',
        'ladder noise                     in het protocol: talk; keuze van de school: geen',
        'ladder rest                      in het protocol: talk; keuze van de school: geen',
        '',
      ].join('\n'),
    })
  })

  it('says the same as JSON', () => {
    const { code, out } = coverage(small, true)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      totals: [
        { tier: 'core', covered: 1, of: 2 },
        { tier: 'support', covered: 2, of: 2 },
        { tier: 'background', covered: 0, of: 0 },
      ],
      topics: [
        { topic: 'made-up', tier: 'core', covered: ['talk'], uncovered: ['watch'], inRules: 1, inAnswers: 1 },
        {
          topic: 'music',
          tier: 'support',
          covered: ['piano-hours', 'piano-key'],
          uncovered: [],
          inRules: 0,
          inAnswers: 2,
        },
      ],
      ladders: [
        { id: 'noise', facts: ['talk'], chosen: [] },
        { id: 'noise', facts: ['talk'], chosen: [] },
        { id: 'rest', facts: ['talk'], chosen: [] },
      ],
    })
  })

  it('finds every core fact of the protocol that comes with the program, by its command', async () => {
    const terminal = capturedTerminal()
    const code = await run(['protocol', 'coverage', '--protocol', OZHW], {
      terminal,
      openOrganisation: () => Promise.reject(new Error('a protocol needs no store')),
    })
    expect([code, terminal.err()]).toEqual([0, ''])
    expect(terminal.out()).toContain('core        309 van 309 (100%)\n')
  })

  it('does not count in a protocol with mistakes', () => {
    const broken = join(root, 'broken')
    cpSync(small, broken, { recursive: true })
    const music = join(broken, 'answers/music.yaml')
    writeFileSync(music, readFileSync(music, 'utf8').replace('piano-hours', 'piano-hour'))
    expect(() => coverage(broken)).toThrow(ProtocolError)
  })
})
