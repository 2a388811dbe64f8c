import type { Answer, Warning } from './answers/answer.ts'
import type { Silence } from './answers/written.ts'
import { asksFor } from './asks.ts'
import type { Protocol } from './schema.ts'
import { confidenceIn, type Signs } from './search/confidence.ts'
import { createSearch, type Findable, type Hit } from './search/index.ts'
import { sectorIn } from './search/sector-in.ts'
import { stemsIn } from './search/words.ts'
import { LANGUAGES, type Language, type Sector } from './vocabulary.ts'

export interface AskOptions {
  /** In which language the asker reads; the question itself may be in either. */
  readonly language: Language
  /** Where the asker works: what holds elsewhere only counts for less. A question that names a sector goes before it. */
  readonly sector?: Sector
}

export interface AskResult {
  /** False: the protocol does not say; `results` may then hold suggestions. */
  readonly answered: boolean
  /** Best first, at most five; a score from 0 to 1. */
  readonly results: readonly { readonly answer: Answer; readonly score: number }[]
  /** What the question is about, when that is known to stand nowhere in the protocol. */
  readonly silence: Silence | null
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
/** As sure as one must be to answer; below it there may be suggestions, below the other not even these. */
const SURE = 0.3
const WORTH_ASKING = 0.05
/** With fewer known words than this share a question is in another language. */
const OUR_LANGUAGES = 0.5
/** So near the best, as a share of it, that what it warns of is shown too. */
const NEAR = 0.85
/** As sure as one must be to name what the protocol is silent about. */
const SURE_OF_SILENCE = 0.3
/** As sure as one must be to say anything else beside a number to call. */
const SURE_IN_DANGER = 0.75
/** What an answer counts for that does not hold in the sector that is asked about. */
const ELSEWHERE = 0.75

export type Ask = (question: string, options: AskOptions) => AskResult

/**
 * Makes answers findable, and what the protocol is silent about; takes a second or two. The question is only looked at: nothing
 * of it is kept, and nothing of it stands in what comes back. Never throws, whatever the question.
 */
export function createAsk(answers: readonly Answer[], protocol: Protocol): Ask {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const silences = new Map(protocol.silences.map((silence) => [silence.id, silence]))
  const search = createSearch(findables(answers, protocol))

  return (question, options) => {
    const unreadable = whyUnreadable(question)
    if (unreadable !== undefined) return { ...NOTHING, ...warningsIn(question, protocol), unreadable }
    const found = search(question)
    const hits = inOrder(found.hits, sectorIn(question) ?? options.sector, byId)
    const [best] = hits
    const near = hits.filter(({ score }) => score >= NEAR * (best?.score ?? 0))
    const warned = near.flatMap(({ id }) => byId.get(id)?.warns ?? silences.get(id)?.warns ?? [])
    const nothing = { ...NOTHING, ...warningsIn(`${question} . ${found.asRead}`, protocol, warned) }
    if (best === undefined || found.knownShare < OUR_LANGUAGES) return nothing
    const sure = confidenceIn(signsOf(hits, best, byId, found.covered(best.id)))
    const results = hits
      .flatMap(({ id, score }) => {
        const answer = byId.get(id)
        return answer === undefined ? [] : [{ answer, score: inHundredths((sure * score) / best.score) }]
      })
      .filter(({ score }) => score >= WORTH_ASKING)
      .slice(0, MOST_RESULTS)
    const silence = sure < SURE_OF_SILENCE ? undefined : silences.get(best.id)
    if (nothing.emergency.length > 0 && sure < SURE_IN_DANGER) return nothing
    return { ...nothing, answered: byId.has(best.id) && sure >= SURE, results, silence: silence ?? null }
  }
}

/** What can be found: the answers, and then what the protocol is silent about. */
export const findables = (answers: readonly Answer[], protocol: Protocol): Findable[] => [
  ...answers.map(ofAnswer),
  ...protocol.silences.map(ofSilence),
]

function whyUnreadable(question: string): AskResult['unreadable'] {
  if (question.length > QUESTION_LENGTH) return 'too-long'
  return stemsIn(question).length === 0 ? 'empty' : undefined
}

const NOTHING: AskResult = { answered: false, results: [], silence: null, emergency: [], doNotType: false }

/** Best first; what does not hold in the sector that is asked about counts for less. */
const inOrder = (hits: readonly Hit[], sector: Sector | undefined, answers: ReadonlyMap<string, Answer>): Hit[] =>
  hits
    .map(({ id, score }) => ({ id, score: score * (holdsIn(sector, answers.get(id)) ? 1 : ELSEWHERE) }))
    .sort((a, b) => b.score - a.score)

const inHundredths = (share: number) => Math.round(share * 100) / 100

const holdsIn = (sector: Sector | undefined, answer: Answer | undefined) =>
  sector === undefined || answer === undefined || answer.sectors.includes(sector)

/** What else was found says how sure one can be: a second answer with facts of the first does not contradict it. */
function signsOf(hits: readonly Hit[], best: Hit, answers: ReadonlyMap<string, Answer>, covered: number): Signs {
  const said = new Set(answers.get(best.id)?.facts)
  const share = (is: (id: string) => boolean) =>
    (hits.find((hit) => hit !== best && is(hit.id))?.score ?? 0) / best.score
  return {
    rival: share((id) => !answers.get(id)?.facts.some((fact) => said.has(fact))),
    silence: share((id) => !answers.has(id)),
    covered,
  }
}

/** Words of danger are looked for in a longer text too: someone may paste a whole story. */
const LOOKED_AT = 20_000

function warningsIn(
  question: string,
  protocol: Protocol,
  warned: readonly Warning[] = [],
): Pick<AskResult, 'emergency' | 'doNotType'> {
  const asks = question.length > LOOKED_AT ? [] : asksFor(question, protocol).map((ask) => ask.about)
  const tells = (fact: string) => asks.some((about) => 'fact' in about && about.fact === fact)
  return {
    emergency: [
      ...(tells('acuteDanger') || warned.includes('112') ? (['112'] as const) : []),
      ...(tells('selfHarmRisk') || warned.includes('113') ? (['113'] as const) : []),
    ],
    doNotType:
      warned.includes('do-not-type') ||
      asks.some((about) => 'concern' in about && about.concern === 'handle-with-care'),
  }
}

/** Found by its title and the forms of its question, in both languages; less by what it says. */
const ofAnswer = ({ id, title, questions, answer }: Answer): Findable => ({
  id,
  questions: LANGUAGES.flatMap((language) => [title[language], ...questions[language]]),
  text: LANGUAGES.map((language) => answer[language]).join(' '),
})

const ofSilence = ({ id, about, questions }: Silence): Findable => ({
  id,
  questions: LANGUAGES.flatMap((language) => [about[language], ...questions[language]]),
  text: '',
})
