import type { Proposal } from '../domain/proposal.ts'
import type { Form } from '../view/view.ts'
import type { Turn } from './respond.ts'
import { proposalForm } from './screens/proposal-form.ts'
import { notFoundForm } from './screens/simple-forms.ts'

/** A proposal to look at, after something was done with it: nothing is left to decide on. */
export async function settledForm({ parts, member, words }: Turn, number: string, proposal: Proposal): Promise<Form> {
  const subject = await parts.store.case(number)
  return subject === undefined ? notFoundForm(words) : proposalForm(proposal, subject, member.id, false, words)
}
