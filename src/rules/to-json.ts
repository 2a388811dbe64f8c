import type { Advice, BeforeEntry, MeasureEntry } from './advice.ts'
import type { Language, Localized } from './vocabulary.ts'

/** As JSON: every text in one language. */
type InOneLanguage<T> = T extends Localized
  ? string
  : T extends readonly (infer Item)[]
    ? readonly InOneLanguage<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: InOneLanguage<T[K]> }
      : T

export type AdviceJson = InOneLanguage<Advice> & { readonly id?: string }

/**
 * An advice as the command line prints it, with texts in one language.
 *
 * @param id the request's own id; absent when it had none
 */
export function adviceToJson(advice: Advice, id: string | undefined, language: Language): AdviceJson {
  const { accepted, reason, ...rest } = advice
  return {
    ...(id === undefined ? {} : { id }),
    accepted,
    ...(reason === undefined ? {} : { reason }),
    emergency: rest.emergency,
    urgency: rest.urgency,
    restricted: rest.restricted,
    notify: rest.notify,
    exclude: rest.exclude.map((entry) => ({ ...entry, why: entry.why[language] })),
    measures: rest.measures.map((entry) => measureToJson(entry, language)),
    police: rest.police,
    steps: rest.steps.map((entry) => ({ ...entry, text: entry.text[language] })),
    outside: rest.outside.map(({ why, ...entry }) => ({ ...entry, ...(why ? { why: why[language] } : {}) })),
    record: rest.record,
    missing: rest.missing.map((entry) => ({ ...entry, why: entry.why[language] })),
    trace: rest.trace,
  }
}

function measureToJson({ before, following, ...entry }: MeasureEntry, language: Language): InOneLanguage<MeasureEntry> {
  const inOneLanguage = <T extends BeforeEntry>(item: T) => ({ ...item, text: item.text[language] })
  return {
    ...entry,
    ...(before === undefined ? {} : { before: before.map(inOneLanguage) }),
    ...(following === undefined ? {} : { following: following.map(inOneLanguage) }),
  }
}
