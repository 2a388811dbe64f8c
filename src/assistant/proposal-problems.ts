import type { Proposal } from '../domain/proposal.ts'
import type { ProposalProblem } from '../texts/types/proposal.ts'
import type { Turn } from './respond.ts'
import { measureText } from './screens/proposal-words.ts'
import { type ProposeInput, proposeForm } from './screens/propose-form.ts'
import { recordForm } from './screens/record-form.ts'
import type { Reply } from './turn.ts'

/** The forms in which a measure is filled in. */
export const FORMS = { propose: proposeForm, record: recordForm }

/** Beside which field a problem stands. */
const FIELD_OF: Readonly<Record<ProposalProblem, string>> = {
  'not-listed': 'measure',
  'needs-length': 'length-unit',
  'wrong-length': 'length-n',
  'about-unknown': 'measure',
  'basis-unknown': 'basis',
  'needs-ground': 'ground',
  'over-law': 'length-unit',
  'over-limit': 'over-limit',
  'already-proposed': 'measure',
  'accused-unknown': 'measure',
  'nobody-can-decide': 'measure',
  'needs-reason': 'reason',
  'needs-consult': 'consulted-0',
  'wrong-consult': 'consulted-0',
  'wrong-consult-day': 'consulted-on-0',
  'before-not-done': 'reason',
  'needs-why': 'why',
  'wrong-day': 'decided-on',
  'not-open': 'measure',
}

/** Beside the field when it may stand there already, or else above the form drawn anew with what is asked for now. */
export function problemIn(
  form: keyof typeof FORMS,
  input: ProposeInput,
  problem: ProposalProblem,
  { words }: Turn,
): Reply {
  const text = words.texts.proposal.problems[problem]
  const field = FIELD_OF[problem]
  const stands = FORMS[form](input, words).body.some((part) => 'id' in part && part.id === field)
  return stands && !FOLLOWS_FROM_LENGTH.includes(field)
    ? { type: 'errors', errors: { [field]: text } }
    : { type: 'redraw', form: FORMS[form]({ ...input, problem: text }, words) }
}

/** Beside the measure: the same is proposed for the same person already, by whom, and what to do now. */
export const waitsAlready = (waiting: Proposal, { words }: Turn): Reply => {
  const what = measureText(waiting.measure, waiting.length, words)
  const [who, when] = [words.person(waiting.proposedBy), words.moment(waiting.proposedAt)]
  return { type: 'errors', errors: { measure: words.texts.proposal.waitsAlready(what, who, when) } }
}

/** Fields that come and go with what is typed in a field that is not live. */
const FOLLOWS_FROM_LENGTH = ['consulted-0', 'consulted-on-0', 'reason', 'over-limit', 'basis']
