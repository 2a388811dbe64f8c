import { sql } from 'kysely'
import type { Proposal } from '../../domain/proposal.ts'
import { StaleError } from '../../use-cases/ports.ts'
import { places } from '../places.ts'
import { sealJson } from '../seal.ts'
import { type Build, type Write, write } from './build.ts'
import type { KnownCase } from './change-tools.ts'

/** Spelled out in the statement: a partial index is not used for a value that is bound. */
const OPEN = sql.lit('open' as const)

export const insertProposal = (build: Build, { number, foundation, school, key }: KnownCase, proposal: Proposal) =>
  write(
    build
      .insertInto('proposals')
      .values({
        number,
        foundation,
        school,
        id: proposal.id,
        state: proposal.state,
        version: proposal.version,
        body: bodyOf(key, number, proposal),
      })
      .onConflict((oc) => oc.columns(['number', 'id']).doNothing()),
    () => new StaleError(`Case ${number} has this proposal already.`),
  )

export const updateProposal = (build: Build, { number, key }: KnownCase, proposal: Proposal): Write =>
  write(
    build
      .updateTable('proposals')
      .set({ state: proposal.state, version: proposal.version + 1, body: bodyOf(key, number, proposal) })
      .where('number', '=', number)
      .where('id', '=', proposal.id)
      .where('version', '=', proposal.version),
    () => new StaleError(`In case ${number} a proposal is not at version ${proposal.version} any more.`),
  )

function bodyOf(key: Buffer, number: string, proposal: Proposal): Buffer {
  const { id, caseNumber: _number, state: _state, version: _version, ...body } = proposal
  return sealJson(key, places.proposal(number, id), body)
}

export const selectProposals = (build: Build, foundation: string, number: string) =>
  build
    .selectFrom('proposals as p')
    .innerJoin('case_keys as k', 'k.number', 'p.number')
    .select(['p.id', 'p.state', 'p.version', 'p.body', 'k.fingerprint', 'k.sealed'])
    .where('p.number', '=', number)
    .where('p.foundation', '=', foundation)
    .orderBy('p.seq')
    .compile()

export const selectOpenProposals = (build: Build, foundation: string) =>
  build
    .selectFrom('proposals')
    .select(['number', 'id'])
    .where('state', '=', OPEN)
    .where('foundation', '=', foundation)
    .orderBy('seq')
    .compile()
