import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { capturedTerminal } from './captured-terminal.ts'

const dir = mkdtempSync(join(tmpdir(), 'ask-'))
afterAll(() => rmSync(dir, { recursive: true }))

// A small protocol is read at once; the real one takes seconds.
const SMALL = join(dir, 'second')
const rules = fileURLToPath(new URL('../rules', import.meta.url))
cpSync(join(rules, 'second'), SMALL, { recursive: true })
cpSync(join(rules, 'second-inventory.json'), join(dir, 'inventory.json'))

async function meldwijzer(...argv: string[]) {
  const terminal = capturedTerminal()
  const code = await run(argv, {
    terminal,
    openOrganisation: () => Promise.reject(new Error('a question needs no store')),
  })
  return { code, out: terminal.out(), err: terminal.err() }
}

const asks = (...argv: string[]) => meldwijzer('ask', '--protocol', SMALL, ...argv)

function batch(name: string, ...lines: readonly string[]): string {
  const path = join(dir, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

describe('ask', () => {
  it('answers from the protocol of the program with one JSON document', async () => {
    const { code, out, err } = await meldwijzer('ask', '--sector', 'VO', 'wie mag een leerling één dag schorsen')
    expect([code, err]).toEqual([0, ''])
    const { answered, results } = JSON.parse(out)
    expect(answered).toBe(true)
    expect(results.length).toBeLessThanOrEqual(5)
    expect(results[0]).toEqual({
      id: expect.stringMatching(/^suspension-/),
      title: expect.any(String),
      answer: expect.stringContaining('teamleider'),
      score: expect.any(Number),
      facts: expect.arrayContaining(['suspension-vo-one-day-authority']),
      sources: expect.arrayContaining([{ file: '004_f7ab13f56cfb77c5.txt', heading: expect.any(String) }]),
      contact: expect.any(String),
      currency: expect.arrayContaining([{ gap: 'G03', note: expect.stringContaining('WVO') }]),
    })
  })

  it('takes words without quotes, answers in the language that is asked for, and tells the default choice', async () => {
    const { code, out } = await asks('--lang', 'en', 'wie', 'praat', 'met', 'een', 'student', 'over', 'lawaai')
    expect(code).toBe(0)
    const { answer } = JSON.parse(out).results[0]
    expect(answer).toContain('talks with the student')
    expect(answer).toContain('At this school: Student support.')
  })

  it('exits 1 and says in one line that the protocol does not say', async () => {
    const { code, out, err } = await asks('welke soep is er vandaag in de kantine')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      answered: false,
      silence: { id: 'silent-soup', about: 'de soep in de kantine', contact: 'press-contact' },
    })
    expect(err).toBe('We vonden hierover niets in het protocol.\n')
  })

  it.each([
    ['', 'We lezen hier geen vraag in'],
    ['😀', 'We lezen hier geen vraag in'],
    ['woord '.repeat(900), 'Je vraag is te lang'],
  ])('says what is wrong with «%.10s»', async (question, expected) => {
    const { code, out, err } = await asks(question)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ answered: false, results: [] })
    expect(err).toContain(expected)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('is wrong usage with a sector that is not there, with nothing, and with both a question and a file', async () => {
    expect(await asks('--sector', 'HBO', 'vraag')).toMatchObject({ code: 2, out: '' })
    expect(await asks()).toMatchObject({ code: 2, out: '' })
    expect(await asks('vraag', '--batch', 'x.jsonl')).toMatchObject({ code: 2, out: '' })
  })
})

describe('ask --batch', () => {
  it('answers each line in order and in its own language; silence is an answer too', async () => {
    const file = batch(
      'questions.jsonl',
      '{"id":"a","q":"tot hoe laat is de piano vrij","sector":"MBO"}',
      '',
      '{"id":"b","q":"who talks with a student about noise","lang":"en"}\r',
      '{"id":"c","q":"wat kost de soep"}',
      '{"id":"d","q":""}',
    )
    const { code, out, err } = await asks('--batch', file)
    expect([code, err]).toEqual([0, ''])
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id, answered }) => [id, answered])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
      ['d', false],
    ])
    expect(answers[0].results[0].id).toBe('piano')
    expect(answers[1].results[0].answer).toContain('talks with the student')
    expect(answers[3].unreadable).toBe('empty')
  })

  it('goes on after a line that is no request, and exits 1', async () => {
    const file = batch(
      'bad.jsonl',
      'not json',
      '{"id":"x","q":7}',
      '{"id":"y","q":"piano","lang":"fr"}',
      '{"id":"z","q":"piano sleutel"}',
    )
    const { code, out, err } = await asks('--batch', file)
    expect(code).toBe(1)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id, error }) => [id, error === undefined])).toEqual([
      [undefined, false],
      ['x', false],
      ['y', false],
      ['z', true],
    ])
    expect(err.trimEnd().split('\n')).toHaveLength(3)
    expect(err).toMatch(/^regel 1: /)
  })

  it('says that a file is not there', async () => {
    const { code, out, err } = await asks('--batch', join(dir, 'none.jsonl'))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('bestaat niet')
  })
})
