import type { Advice, MeasureEntry, TraceEntry } from './advice.ts'
import type { Protocol } from './schema.ts'
import type { Language, Measure } from './vocabulary.ts'
import { conditionsInWords } from './why-words.ts'

/**
 * Why a step is asked, in plain words: one sentence for each rule that asks it. Read from the trace alone, so that it
 * holds for an advice of any age; empty when the advice does not have the step, or is older than the reasons in the trace.
 *
 * @param step the id of a step, or of what must be done before a measure or follows from it
 */
export function whyStep(advice: Advice, step: string, protocol: Protocol, language: Language): string[] {
  const asking = advice.trace.filter((entry) => entry.gives?.includes(`step ${step}`))
  return once(asking.map((entry) => ASKED[language](reasonsOf(entry, advice, protocol, language))))
}

/**
 * Why a measure has the status that it has, in plain words: what lists it, or else everything that could and does not.
 * Always an explanation of the protocol, never of what someone decided. Empty as for `whyStep`.
 */
export function whyMeasure(advice: Advice, measure: Measure, protocol: Protocol, language: Language): string[] {
  const alike = advice.trace.flatMap((entry) => entry.sameAs?.[measure] ?? [])
  const about = [measure, ...alike]
  const said = advice.trace.flatMap((entry) =>
    about.flatMap((one) => {
      const status = entry.lists?.[one]
      return status === undefined ? [] : [{ entry, status }]
    }),
  )
  const listing = said.filter(({ status }) => status !== 'not-listed')
  const nearest = said.filter(({ entry }) => !said.some((other) => asksLess(other.entry, entry)))
  return once(
    (listing.length > 0 ? listing : nearest).map(({ entry, status }) => {
      const words = entry.row === undefined ? BY_RULE : entry.row === 'there' ? BY_ROW : WITHOUT_ROW
      return words[language][status](reasonsOf(entry, advice, protocol, language))
    }),
  )
}

/** Whether one rule, of those without a row, asks a part of what the other asks: then the other says nothing new. */
function asksLess(one: TraceEntry, other: TraceEntry): boolean {
  if (one.row !== undefined || other.row !== undefined) return false
  const [less, more] = [conditionsOf(one), conditionsOf(other)]
  return less.length < more.length && less.every((condition) => more.includes(condition))
}

const conditionsOf = ({ when = {} }: TraceEntry): readonly string[] =>
  Object.entries(when)
    .filter(([key]) => key !== 'route' && key !== 'concern')
    .map((condition) => JSON.stringify(condition))

const once = (sentences: readonly string[]) => [...new Set(sentences)]

/** What must hold for a rule, of the behaviours only those that the report names. */
function reasonsOf({ when = {} }: TraceEntry, { trace }: Advice, protocol: Protocol, language: Language): string {
  const reported = new Set(trace.flatMap((entry) => (entry.row === undefined ? [] : (entry.when?.behaviours ?? []))))
  const named = when.behaviours?.filter((id) => reported.has(id)) ?? []
  const narrowed = named.length > 0 ? { ...when, behaviours: named } : when
  return conditionsInWords(narrowed, protocol, language)
}

const ASKED: Record<Language, (reasons: string) => string> = {
  nl: (reasons) =>
    reasons === '' ? 'Dit hoort bij elke melding van deze soort.' : `Dit hoort erbij, want ${reasons}.`,
  en: (reasons) =>
    reasons === '' ? 'This goes with every report of this kind.' : `This goes with it, because ${reasons}.`,
}

type Sentences = Record<Language, Record<MeasureEntry['status'], (reasons: string) => string>>

const BY_RULE: Sentences = {
  nl: {
    possible: (reasons) => `Deze maatregel kan, want ${reasons}.`,
    'on-recidivism': (reasons) => `Deze maatregel kan bij herhaling, want ${reasons}.`,
    'not-listed': (reasons) => `Deze maatregel kan pas als bekend is: ${reasons}.`,
  },
  en: {
    possible: (reasons) => `This measure is possible, because ${reasons}.`,
    'on-recidivism': (reasons) => `This measure is possible on a repeat, because ${reasons}.`,
    'not-listed': (reasons) => `This measure is possible only when it is known that ${reasons}.`,
  },
}

const BY_ROW: Sentences = {
  nl: {
    possible: (reasons) => `De matrix noemt deze maatregel als ${reasons}.`,
    'on-recidivism': (reasons) => `De matrix noemt deze maatregel bij herhaling als ${reasons}.`,
    'not-listed': (reasons) => `De matrix noemt deze maatregel niet als ${reasons}.`,
  },
  en: {
    possible: (reasons) => `The matrix lists this measure when ${reasons}.`,
    'on-recidivism': (reasons) => `The matrix lists this measure on a repeat when ${reasons}.`,
    'not-listed': (reasons) => `The matrix does not list this measure when ${reasons}.`,
  },
}

const noRow = {
  nl: (reasons: string) => `De matrix heeft geen regel als ${reasons}. Daarom noemt zij geen maatregel.`,
  en: (reasons: string) => `The matrix has no row when ${reasons}. So it lists no measure.`,
}
const WITHOUT_ROW: Sentences = {
  nl: { possible: noRow.nl, 'on-recidivism': noRow.nl, 'not-listed': noRow.nl },
  en: { possible: noRow.en, 'on-recidivism': noRow.en, 'not-listed': noRow.en },
}
