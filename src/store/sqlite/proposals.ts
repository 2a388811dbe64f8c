import type { Store } from '../../use-cases/ports.ts'
import { places } from '../places.ts'
import { selectOpenProposals, selectProposals } from '../queries/proposals.ts'
import { selectSteps } from '../queries/steps.ts'
import { proposalOf, stepOf } from '../rows.ts'
import type { Setting } from './setting.ts'

type ProposalReading = Pick<Store, 'proposals' | 'openProposals' | 'steps'>

/** Reading what was proposed and decided, and what follows from it. */
export function proposalReading({ driver, keyring, foundation }: Setting): ProposalReading {
  const { build, rows } = driver
  return {
    async proposals(number) {
      return rows(selectProposals(build, foundation.id, number)).map((row) =>
        proposalOf(row, keyring.open(places.caseKey(number), row), number),
      )
    },
    async openProposals() {
      return rows(selectOpenProposals(build, foundation.id)).map(({ number, id }) => ({ caseNumber: number, id }))
    },
    async steps(number) {
      return rows(selectSteps(build, foundation.id, number)).map((row) =>
        stepOf(row, keyring.open(places.caseKey(number), row), number),
      )
    },
  }
}
