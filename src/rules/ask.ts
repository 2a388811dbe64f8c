import type { Answer } from './answers/answer.ts'
import { asksFor } from './asks.ts'
import type { Protocol } from './schema.ts'
import { createSearch, type Findable } from './search/index.ts'
import { plainText, searchWords } from './search/words.ts'
import { LANGUAGES, type Language, SECTORS, type Sector } from './vocabulary.ts'

export interface AskOptions {
  /** In which language the asker reads; the question itself may be in either. */
  readonly language: Language
  /** Only what holds there; absent: everything. */
  readonly sector?: Sector
}

export interface AskResult {
  /** False: the protocol does not say; `results` may then hold suggestions. */
  readonly answered: boolean
  /** Best first, at most five; a score from 0 to 1. */
  readonly results: readonly { readonly answer: Answer; readonly score: number }[]
  /** Why it could not even be looked up. */
  readonly unreadable?: 'empty' | 'too-long'
  /** Numbers to call now, shown above everything: the question tells of danger. */
  readonly emergency: readonly ('112' | '113')[]
  /** It may be about something that must not be typed here at all. */
  readonly doNotType: boolean
}

/** The longest question that is looked up, in characters. */
export const QUESTION_LENGTH = 500
const MOST_RESULTS = 5
/** Below this the best is no answer; further below it is not even a suggestion. */
const ENOUGH = 0.45
const WORTH_ASKING = 0.3

export type Ask = (question: string, options: AskOptions) => AskResult

/**
 * Makes the answers findable. The question is only looked at: nothing of it is kept, and nothing of it stands in what
 * comes back. Never throws, whatever the question.
 */
export function createAsk(answers: readonly Answer[], protocol: Protocol): Ask {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const search = createSearch(answers.map(findable))
  return (question, options) => {
    const sector = options.sector ?? sectorIn(question)
    const asks = question.length > LOOKED_AT ? [] : asksFor(question, protocol).map((ask) => ask.about)
    const warnings = {
      emergency: [
        ...(asks.some((about) => 'fact' in about && about.fact === 'acuteDanger') ? (['112'] as const) : []),
        ...(asks.some((about) => 'fact' in about && about.fact === 'selfHarmRisk') ? (['113'] as const) : []),
      ],
      doNotType: asks.some((about) => 'concern' in about && about.concern === 'handle-with-care'),
    }
    const nothing = { answered: false, results: [], ...warnings }
    if (question.length > QUESTION_LENGTH) return { ...nothing, unreadable: 'too-long' }
    if (searchWords(question).length === 0) return { ...nothing, unreadable: 'empty' }
    const results = search(question)
      .flatMap(({ id, score }) => {
        const answer = byId.get(id)
        return answer === undefined ? [] : [{ answer, score: Math.round(score * 100) / 100 }]
      })
      .filter(({ answer, score }) => score >= WORTH_ASKING && (sector === undefined || answer.sectors.includes(sector)))
      .slice(0, MOST_RESULTS)
    return { answered: (results[0]?.score ?? 0) >= ENOUGH, results, ...warnings }
  }
}

/** Words of danger are looked for in a longer text too: someone may paste a whole story. */
const LOOKED_AT = 20_000

/** Found by its title and the forms of its question, in both languages; less by what it says. */
const findable = (answer: Answer): Findable => ({
  id: answer.id,
  questions: LANGUAGES.flatMap((language) => [answer.title[language], ...answer.questions[language]]),
  text: LANGUAGES.map((language) => answer.answer[language]).join(' '),
})

/** How people name a sector in a question. */
const SECTOR_NAMES: Readonly<Record<Sector, RegExp>> = {
  PO: /\b(po|basisschool|basisonderwijs|primair onderwijs|primary)\b/,
  VO: /\b(vo|voortgezet onderwijs|middelbare school|middelbare|secondary)\b/,
  MBO: /\bmbo\b/,
}

/** The one sector that a question names; undefined when it names none or several. */
function sectorIn(question: string): Sector | undefined {
  const words = plainText(question)
  const named = SECTORS.filter((sector) => SECTOR_NAMES[sector].test(words))
  return named.length === 1 ? named[0] : undefined
}
