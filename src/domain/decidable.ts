import { dayOf, isDay } from '../lib/school-time.ts'
import type { BeforeEntry, LimitEntry } from '../rules/advice.ts'
import { partIn, type Setting } from './deciders.ts'
import { forLength, limitsPassed } from './length.ts'
import type { Consult, MayDecide } from './may-decide.ts'
import { type Consulted, earlierLengths, measureEntryOf, type Proposal } from './proposal.ts'

/** What someone says who decides. */
export interface Answer {
  readonly approve: boolean
  readonly reason: string | null
  readonly consulted: readonly Consulted[]
  /** Ids of what they say was done before. */
  readonly beforeDone: readonly string[]
}

/** Why an answer is not whole yet; nothing was kept. */
export type NotDecidable =
  /** Not agreeing needs a reason. */
  | { readonly type: 'needs-reason' }
  /** With someone of each of these they must have consulted, on a day up to today. */
  | { readonly type: 'needs-consult'; readonly consult: readonly Consult[] }
  /** Named was who decides, someone with a part in it, or nobody on the list. */
  | { readonly type: 'wrong-consult' }
  /** A day that is none, or is yet to come. */
  | { readonly type: 'wrong-consult-day' }
  /** Agreeing before these were done needs a reason. */
  | { readonly type: 'before-not-done'; readonly before: readonly BeforeEntry[] }
  /** Longer than the law allows, by now. */
  | { readonly type: 'over-law'; readonly limits: readonly LimitEntry[] }

/** What the protocol asks to be done before this measure of this length is decided on. */
export const beforeDeciding = ({ measure, length }: Pick<Proposal, 'measure' | 'length'>, { subject }: Setting) =>
  forLength(measureEntryOf(subject.advice, measure)?.before, length)

/**
 * Why this answer is not enough; undefined: it is. Only agreeing asks for what must be done before. Whoever consulted
 * someone without having to may say so.
 *
 * @param decider the id of whose answer it is
 */
export function whyNotDecidable(
  proposal: Pick<Proposal, 'measure' | 'length' | 'about'>,
  answer: Answer,
  decider: string,
  may: Extract<MayDecide, { type: 'may' }>,
  proposals: readonly Proposal[],
  setting: Setting,
): NotDecidable | undefined {
  const noReason = (answer.reason ?? '').trim() === ''
  if (!answer.approve) return noReason ? { type: 'needs-reason' } : undefined
  const law = limitsOver(proposal, proposals, setting).filter((limit) => limit.force === 'law')
  if (law.length > 0) return { type: 'over-law', limits: law }
  const consult = may.consult.filter(({ people }) => !people.some((p) => answer.consulted.some((c) => c.who === p.id)))
  if (consult.length > 0) return { type: 'needs-consult', consult }
  if (!answer.consulted.every(({ who }) => couldBeConsulted(who, decider, setting))) return { type: 'wrong-consult' }
  if (!answer.consulted.every(({ when }) => isDay(when) && when <= dayOf(setting.now)))
    return { type: 'wrong-consult-day' }
  const before = beforeDeciding(proposal, setting).filter(({ id }) => !answer.beforeDone.includes(id))
  return before.length > 0 && noReason ? { type: 'before-not-done', before } : undefined
}

/** The limits that it passes, counted with what was decided before. */
export function limitsOver(
  { measure, length, about }: Pick<Proposal, 'measure' | 'length' | 'about'>,
  proposals: readonly Proposal[],
  { subject }: Setting,
): readonly LimitEntry[] {
  const entry = measureEntryOf(subject.advice, measure)
  return entry === undefined ? [] : limitsPassed(entry, length, earlierLengths(proposals, measure, about))
}

const couldBeConsulted = (who: string, decider: string, { subject, directory }: Setting): boolean =>
  who !== decider && directory.person(who) !== undefined && !partIn(subject).has(who)
