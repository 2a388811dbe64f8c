import type { CardElement } from './adaptive-card.ts'

/** Elements that stand together on one page: a paragraph, or a field with all that belongs to it. */
export interface Piece {
  readonly elements: readonly CardElement[]
  /** Of a field: its id. */
  readonly field?: string
}

/**
 * The pieces in pages, in order, none of them with more than `most` bytes of JSON; a piece that is larger has a page of
 * its own. There is always one page.
 */
export function inPages(pieces: readonly Piece[], most: number): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]]
  let room = most
  for (const piece of pieces) {
    const bytes = Buffer.byteLength(JSON.stringify(piece.elements))
    const page = pages.at(-1)
    if (page === undefined || (bytes > room && page.length > 0)) {
      pages.push([piece])
      room = most - bytes
    } else {
      page.push(piece)
      room -= bytes
    }
  }
  return pages
}
