import type { CompiledQuery, Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Builds statements in the words of one database; it never runs one. */
export type Build = Kysely<Schema>

/** A statement that changes something. */
export interface Write {
  readonly query: CompiledQuery
  /** Thrown, and the whole transaction rolled back, when the statement changed no row. */
  readonly otherwise?: () => Error
}

export const write = (query: { compile(): CompiledQuery }, otherwise?: () => Error): Write =>
  otherwise === undefined ? { query: query.compile() } : { query: query.compile(), otherwise }
