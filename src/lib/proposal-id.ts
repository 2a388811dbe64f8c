import { randomUUID } from 'node:crypto'

/** A new random id for a proposal: it tells nothing of what is proposed, to whom or when. */
export const newProposalId = (): string => randomUUID()
