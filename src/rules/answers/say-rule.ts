import type { Rule } from '../rule.ts'
import type { Protocol } from '../schema.ts'
import type { Language, Role } from '../vocabulary.ts'
import type { AnswerSentences } from './answer.ts'

/** With whose words a rule is said, and which options the school chose. */
export interface Speaker {
  readonly language: Language
  readonly say: AnswerSentences
  readonly protocol: Protocol
  readonly settings: Readonly<Record<string, string>>
}

/** What one rule says, each sentence on its own, in the order in which someone acts on it. */
export function sentencesOf(rule: Rule, speaker: Speaker): string[] {
  const { say, language } = speaker
  const { when, notify = [], steps = [], record, restricted } = rule
  return [
    ...(rule.accusedLeftOut ? [rule.accusedLeftOut[language]] : []),
    ...notify.map(({ role, due }) => say.tell(roles([role], speaker), due === null ? '' : say.term(due))),
    ...steps.map((step) => stepSentence(step, speaker)),
    ...measureSentences(rule, speaker),
    ...outsideSentences(rule, speaker),
    // Where only a few may know, others than the reader go to the police.
    ...(rule.police && !restricted ? [say.police[rule.police]] : []),
    ...(record && record.where !== 'nowhere' ? [say.record(say.recordPlaces[record.where])] : []),
    ...((when.behaviours?.length ?? 0) > FEW ? [say.appliesTo(behaviours(when.behaviours ?? [], speaker))] : []),
  ]
}

/** In which cases only a rule holds, as what stands before its sentences; empty when it always does. */
export function conditionOf({ when, before, following }: Rule, { say }: Speaker): string {
  const over = before?.over ?? following?.over
  if (when.recidivism) return say.onlyWhen.recidivism
  if (when.serious) return say.onlyWhen.serious
  return over === undefined ? '' : say.onlyLongerThan(over)
}

/** As many behaviours as a title names by itself. */
const FEW = 3

function stepSentence(
  { who, due, text }: Pick<NonNullable<Rule['steps']>[number], 'who' | 'due' | 'text'>,
  speaker: Speaker,
): string {
  const { say, language } = speaker
  const when = due === null ? '' : say.term(due)
  const alreadySaid = text[language].toLowerCase().includes(when)
  return say.step(roles(who, speaker), alreadySaid ? '' : when, text[language])
}

/** The labels of roles, as one part of a sentence; empty when there are none. */
export const roles = (ids: readonly Role[], { say, language, protocol }: Speaker): string =>
  say.and(ids.map((id) => protocol.roles[id]?.label[language] ?? id))

function measureSentences({ measure, authority, limit, before, following }: Rule, speaker: Speaker): string[] {
  const { say, language, protocol } = speaker
  const around = [...(before?.items ?? []), ...(following?.items ?? [])]
  return [
    ...(measure ? [say.mayBe(say.measures[measure.measure])] : []),
    ...(authority
      ? [
          say.authority(
            say.measures[authority.measure],
            authority.upTo === null ? '' : say.length(authority.upTo),
            roles(authority.decides, speaker),
            roles(authority.with, speaker),
          ),
        ]
      : []),
    ...(authority?.tell
      ? [
          say.tellOf(
            say.measures[authority.measure],
            say.and(authority.tell.map((t) => party(t.party, protocol, language))),
          ),
        ]
      : []),
    ...(limit ? [say.limit(say.measures[limit.measure], say.length(limit.upTo), limit.force)] : []),
    ...around.map((item) => stepSentence(item, speaker)),
  ]
}

function outsideSentences(rule: Rule, { say, language, protocol }: Speaker): string[] {
  return (rule.outside ?? []).map((entry) => {
    const label = party(entry.party, protocol, language)
    const phone = protocol.parties[entry.party]?.phone ?? ''
    if (entry.status !== undefined) return say.mayOutside(label, phone, entry.why?.[language] ?? '')
    return say.outside(label, phone, entry.due === null ? '' : say.term(entry.due))
  })
}

const party = (id: keyof Protocol['parties'], protocol: Protocol, language: Language) =>
  protocol.parties[id]?.label[language] ?? id

function behaviours(ids: readonly string[], { say, language, protocol }: Speaker): string {
  const all = protocol.groups.flatMap((group) => group.behaviours)
  return say.and(all.filter((b) => ids.includes(b.id)).map((b) => b.label[language]))
}

/** What the school chose where the protocol leaves open what these rules say, each choice once. */
export function choicesIn(rules: readonly Rule[], { say, language, protocol, settings }: Speaker): string[] {
  const named = rules.flatMap(({ authority, limit, steps = [], outside = [] }) =>
    [authority, limit, ...steps, ...outside].flatMap((entry) => entry?.setting ?? []),
  )
  return [...new Set(named)].flatMap((id) => {
    const setting = protocol.settings.find((one) => one.id === id)
    const option = setting?.options.find((one) => one.id === settings[id])
    return setting && option ? [say.choice(setting.question[language], option.label[language])] : []
  })
}
