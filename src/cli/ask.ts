import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { dayOf } from '../lib/school-time.ts'
import { answersOf } from '../rules/answers.ts'
import { type Ask, type AskResult, createAsk, QUESTION_LENGTH } from '../rules/ask.ts'
import { askToJson } from '../rules/ask-json.ts'
import { loadProtocol } from '../rules/load.ts'
import type { Protocol } from '../rules/schema.ts'
import { LANGUAGES, type Language, SECTORS, type Sector } from '../rules/vocabulary.ts'
import { answerSentences } from '../texts/answer-sentences.ts'
import { textsIn } from '../texts/catalogue.ts'
import { CommandError } from './command-error.ts'
import { complain, type ExitCode, sayJson, type Terminal } from './terminal.ts'

export interface AskArguments {
  /** The folder of the protocol, such as `protocols/ozhw`. */
  readonly protocol: string
  readonly language: Language
  readonly sector?: Sector
}

/**
 * `ask QUESTION`: the answers as one JSON document, best first.
 *
 * @returns 0 with an answer; 1, and one line that says why, when the protocol does not say or the question cannot be read
 * @throws ProtocolError when the protocol has mistakes.
 */
export function askCommand(question: string, args: AskArguments, terminal: Terminal): ExitCode {
  const { protocol, ask } = loaded(args)
  const { language, sector } = args
  const result = ask(question, { language, ...(sector === undefined ? {} : { sector }) })
  sayJson(terminal, askToJson(result, protocol, language, answerSentences()))
  if (!result.answered) complain(terminal, whySilent(result, language))
  return result.answered ? 0 : 1
}

/**
 * `ask --batch FILE`: one answer a line, each with the request's id and in the same order; a line that is no request as
 * `{"id", "error"}`. That the protocol does not say is an answer too.
 *
 * @returns 1 when a line could not be read, each said on a line of its own
 * @throws CommandError when the file is not there, ProtocolError when the protocol has mistakes.
 */
export async function askBatch(file: string, args: AskArguments, terminal: Terminal): Promise<ExitCode> {
  const { protocol, ask } = loaded(args)
  let code: ExitCode = 0
  let number = 0
  try {
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
    for await (const line of lines) {
      number++
      if (line.trim() === '') continue
      const { id, ...answer } = answerLine(line, args, protocol, ask)
      terminal.stdout.write(`${JSON.stringify({ id, ...answer })}\n`)
      if ('error' in answer) {
        complain(terminal, `regel ${number}: ${answer.error}`)
        code = 1
      }
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause)
      throw new CommandError(`${file}: dit bestand bestaat niet of is niet te lezen`)
    throw cause
  }
  return code
}

const Request = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  q: z.string(),
  lang: z.enum(LANGUAGES).optional(),
  sector: z.enum(SECTORS).optional(),
})

function answerLine(line: string, args: AskArguments, protocol: Protocol, ask: Ask) {
  const value = parsed(line)
  const request = Request.safeParse(value)
  if (!request.success) {
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    return { id, error: 'geef per regel {"id", "q"} met eventueel "lang" (nl, en) en "sector" (PO, VO, MBO)' }
  }
  const { id, q, lang: language = args.language, sector = args.sector } = request.data
  const result = ask(q, { language, ...(sector === undefined ? {} : { sector }) })
  return { id, ...askToJson(result, protocol, language, answerSentences()) }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function loaded(args: AskArguments): { readonly protocol: Protocol; readonly ask: Ask } {
  const protocol = loadProtocol(args.protocol)
  return { protocol, ask: createAsk(answersOf(protocol, answerSentences(), dayOf(new Date())), protocol) }
}

function whySilent({ unreadable }: AskResult, language: Language): string {
  const { answer } = textsIn(language)
  if (unreadable === 'empty') return answer.empty
  return unreadable === 'too-long' ? answer.tooLong(QUESTION_LENGTH) : answer.silent
}
