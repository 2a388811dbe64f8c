import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { dayOf } from '../lib/school-time.ts'
import { advise } from '../rules/advise.ts'
import { loadProtocol } from '../rules/load.ts'
import { ProtocolError } from '../rules/protocol-error.ts'
import { InvalidReport, readReport } from '../rules/read-report.ts'
import type { Protocol } from '../rules/schema.ts'
import type { Choices } from '../rules/situation.ts'
import { adviceToJson } from '../rules/to-json.ts'
import type { Language } from '../rules/vocabulary.ts'

export interface AdviseArguments {
  /** The folder of the protocol, such as `protocols/ozhw`. */
  readonly protocol: string
  readonly language: Language
  /** A file with one report a line; absent: one report from `input`. */
  readonly batch?: string
  /** Absent: no choices of a school, and the rules of today for a report without a day. */
  readonly choices?: Choices
}

export interface Streams {
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable
}

/**
 * `advise`: one report as JSON in, one advice as JSON out; with `batch` one a line, in the same order, a report that
 * cannot be read as `{"id", "error"}`.
 *
 * @returns the exit code: 0, or 1 when a report or the protocol cannot be read (said in one clear line a mistake)
 */
export async function adviseCommand(args: AdviseArguments, streams: Streams): Promise<number> {
  const { batch, language, choices = { on: dayOf(new Date()) } } = args
  try {
    const protocol = loadProtocol(args.protocol)
    const answer = (line: string) => answerTo(line, protocol, language, choices)
    if (batch === undefined) return printOne(answer(await text(streams.input)), streams)
    return await printEach(createReadStream(batch), answer, streams)
  } catch (error) {
    if (!(error instanceof ProtocolError) && !isMissingFile(error)) throw error
    streams.errors.write(`${error instanceof ProtocolError ? error.message : `There is no file ${batch}`}\n`)
    return 1
  }
}

type Answer = { readonly id: unknown; readonly advice?: object; readonly error?: string }

function answerTo(line: string, protocol: Protocol, language: Language, choices: Choices | undefined): Answer {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { id: undefined, error: 'This is not JSON; give one report as contract.md shows' }
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  try {
    const facts = readReport(value, protocol)
    return { id, advice: adviceToJson(advise(facts, protocol, choices), facts.id, language) }
  } catch (error) {
    if (error instanceof InvalidReport) return { id, error: error.message }
    throw error
  }
}

function printOne({ advice, error }: Answer, { output, errors }: Streams): number {
  if (advice === undefined) errors.write(`${error}\n`)
  else output.write(`${JSON.stringify(advice, null, 2)}\n`)
  return advice === undefined ? 1 : 0
}

async function printEach(
  input: Readable,
  answer: (line: string) => Answer,
  { output, errors }: Streams,
): Promise<number> {
  let code = 0
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const { id, advice, error } = answer(line)
    output.write(`${JSON.stringify(advice ?? { id, error })}\n`)
    if (advice === undefined) {
      errors.write(`line ${number}: ${error}\n`)
      code = 1
    }
  }
  return code
}

const isMissingFile = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
