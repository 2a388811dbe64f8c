import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { type AdviseArguments, adviseCommand } from '../../src/cli/advise.ts'
import { protocolCheck } from '../../src/cli/protocol-check.ts'
import { OZHW } from '../rules/ozhw.ts'

const dir = mkdtempSync(join(tmpdir(), 'advise-'))
afterAll(() => rmSync(dir, { recursive: true }))

async function ran(command: (out: PassThrough, err: PassThrough) => Promise<number>) {
  const output = new PassThrough()
  const errors = new PassThrough()
  const said = Promise.all([text(output), text(errors)])
  const code = await command(output, errors)
  output.end()
  errors.end()
  const [out, err] = await said
  return { code, out, err }
}
const ask = (input: string, args: Partial<AdviseArguments> = {}) =>
  ran((output, errors) =>
    adviseCommand({ protocol: OZHW, language: 'nl', ...args }, { input: Readable.from([input]), output, errors }),
  )
const report = { id: 's1', sector: 'VO', concern: 'behaviour', behaviours: ['hitting'] }

describe('advise', () => {
  it('answers one report with one JSON document', async () => {
    const { code, out, err } = await ask(JSON.stringify(report))
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ id: 's1', accepted: true })
  })

  it('answers in the language that is asked for', async () => {
    const [nl, en] = await Promise.all([ask(JSON.stringify(report)), ask(JSON.stringify(report), { language: 'en' })])
    expect(JSON.parse(nl.out).steps[0].text).not.toBe(JSON.parse(en.out).steps[0].text)
  })

  it.each(['', 'not json', '{"sector":"VO"}', JSON.stringify({ ...report, behaviours: ['tickling'] })])(
    'says in one line what is wrong with «%s»',
    async (input) => {
      const { code, out, err } = await ask(input)
      expect([code, out]).toEqual([1, ''])
      expect(err.trimEnd().split('\n')).toHaveLength(1)
      expect(err).not.toContain('    at ')
    },
  )

  it('answers a file line by line, and goes on after a bad line', async () => {
    const batch = join(dir, 'reports.jsonl')
    writeFileSync(
      batch,
      `${JSON.stringify(report)}\n\n{"id":"s2","sector":"HBO"}\r\n${JSON.stringify({ ...report, id: 's3' })}`,
    )
    const { code, out, err } = await ask('', { batch })
    expect(code).toBe(1)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((answer) => answer.id)).toEqual(['s1', 's2', 's3'])
    expect(answers[1].error).toContain('sector')
    expect(err).toMatch(/^line 3: /)
  })

  it('says which file is not there, and which protocol has mistakes', async () => {
    expect(await ask('', { batch: join(dir, 'none.jsonl') })).toMatchObject({ code: 1, out: '' })
    const { code, err } = await ask(JSON.stringify(report), { protocol: dir })
    expect(code).toBe(1)
    expect(err).toContain('protocol.yaml: it is not here')
  })
})

describe('protocol check', () => {
  it('says what a good protocol holds', async () => {
    const { code, out } = await ran((output, errors) => protocolCheck(OZHW, { output, errors }))
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Sociaal veiligheidsplan OZHW: \d+ regels, 51 soorten gedrag, \d+ ladders, \d+ keuzes van de school, \d+ antwoorden over \d+ onderwerpen, \d+ keer «staat er niet in»; geen fouten\n$/,
    )
  })

  it('lists the mistakes of one that cannot be used', async () => {
    const { code, out, err } = await ran((output, errors) => protocolCheck(dir, { output, errors }))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('rules: there are no rules here')
  })
})
