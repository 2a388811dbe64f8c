import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { capturedTerminal } from './captured-terminal.ts'

const dir = mkdtempSync(join(tmpdir(), 'ask-'))
afterAll(() => rmSync(dir, { recursive: true }))

async function meldwijzer(...argv: string[]) {
  const terminal = capturedTerminal()
  const code = await run(argv, {
    terminal,
    openOrganisation: () => Promise.reject(new Error('a question needs no store')),
  })
  return { code, out: terminal.out(), err: terminal.err() }
}

function batch(name: string, ...lines: readonly string[]): string {
  const path = join(dir, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

describe('ask', () => {
  it('answers one question with one JSON document', async () => {
    const { code, out, err } = await meldwijzer('ask', '--sector', 'VO', 'wie besluit over een schorsing')
    expect([code, err]).toEqual([0, ''])
    const { answered, results } = JSON.parse(out)
    expect(answered).toBe(true)
    expect(results.length).toBeLessThanOrEqual(5)
    expect(results[0]).toEqual({
      id: 'suspension-authority-vo',
      title: 'Schorsing (VO): wie besluit',
      answer: expect.stringContaining('besluit'),
      score: expect.any(Number),
      facts: expect.arrayContaining(['suspension-vo-one-day-authority']),
      sources: expect.arrayContaining([{ file: '004_f7ab13f56cfb77c5.txt', heading: expect.any(String) }]),
      contact: 'team-leader',
      currency: expect.arrayContaining([{ gap: 'G03', note: expect.stringContaining('WVO') }]),
    })
  })

  it('takes words without quotes, and answers in the language that is asked for', async () => {
    const { code, out } = await meldwijzer('ask', '--lang', 'en', 'wie', 'besluit', 'over', 'een', 'time-out')
    expect(code).toBe(0)
    expect(JSON.parse(out).results[0].answer).toContain('decides')
  })

  it('exits 1 and says in one line that the protocol does not say', async () => {
    const { code, out, err } = await meldwijzer('ask', 'hoe laat begint de eerste pauze')
    expect(code).toBe(1)
    expect(JSON.parse(out).answered).toBe(false)
    expect(err).toBe('Het protocol, zover het hierin staat, zegt hier niets over.\n')
  })

  it.each([
    ['', 'We lezen hier geen vraag in'],
    ['😀', 'We lezen hier geen vraag in'],
    ['woord '.repeat(900), 'Je vraag is te lang'],
  ])('says what is wrong with «%.10s»', async (question, expected) => {
    const { code, out, err } = await meldwijzer('ask', question)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ answered: false, results: [] })
    expect(err).toContain(expected)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('is wrong usage with a sector that is not there, with nothing, and with both a question and a file', async () => {
    expect(await meldwijzer('ask', '--sector', 'HBO', 'vraag')).toMatchObject({ code: 2, out: '' })
    expect(await meldwijzer('ask')).toMatchObject({ code: 2, out: '' })
    expect(await meldwijzer('ask', 'vraag', '--batch', 'x.jsonl')).toMatchObject({ code: 2, out: '' })
  })
})

describe('ask --batch', () => {
  it('answers each line in order, in its own language and sector; silence is an answer too', async () => {
    const file = batch(
      'questions.jsonl',
      '{"id":"a","q":"wie besluit over een schorsing","sector":"PO"}',
      '',
      '{"id":"b","q":"who decides on a time-out","lang":"en"}\r',
      '{"id":"c","q":"wanneer is het kerstdiner"}',
      '{"id":"d","q":""}',
    )
    const { code, out, err } = await meldwijzer('ask', '--batch', file)
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
    expect(answers[0].results[0].id).toBe('suspension-authority-po')
    expect(answers[1].results[0].answer).toContain('decides')
    expect(answers[3].unreadable).toBe('empty')
  })

  it('goes on after a line that is no request, and exits 1', async () => {
    const file = batch(
      'bad.jsonl',
      'not json',
      '{"id":"x","q":7}',
      '{"id":"y","q":"pesten","lang":"fr"}',
      '{"id":"z","q":"mes gevonden"}',
    )
    const { code, out, err } = await meldwijzer('ask', '--batch', file)
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
    const { code, out, err } = await meldwijzer('ask', '--batch', join(dir, 'none.jsonl'))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('bestaat niet')
  })
})
