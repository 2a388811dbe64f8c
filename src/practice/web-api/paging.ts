import { type Arguments, textArgument } from './call.ts'
import { Refusal } from './refusal.ts'

/** One page of a list, and the cursor of the next (empty at the end). Throws a Refusal on a cursor or limit that is wrong. */
export function pageOf<T>(all: readonly T[], args: Arguments, usual: number): { items: T[]; nextCursor: string } {
  const limit = Number(textArgument(args, 'limit') ?? usual)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new Refusal('invalid_limit')
  const start = startOf(textArgument(args, 'cursor'))
  const end = start + limit
  const nextCursor = end < all.length ? Buffer.from(`from:${end}`).toString('base64') : ''
  return { items: all.slice(start, end), nextCursor }
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const found = /^from:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())
  if (found === null) throw new Refusal('invalid_cursor')
  return Number(found[1])
}
