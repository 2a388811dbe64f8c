/** A piece of Slack's mrkdwn. Mentions are no kind of their own: they stay text, literally. */
export type Piece =
  | { readonly kind: 'text' | 'code' | 'preformatted'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly inside: readonly Piece[] }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const
const SPECIAL =
  /```([\s\S]+?)```|`([^`\n]+)`|<((?:https?:\/\/|mailto:|tel:)[^>|\s]*)(?:\|([^>\n]*))?>|(?<![\w*_~])([*_~])(?=\S)([^\n]*?\S)\5(?![\w*_~])/g

/** Reads the subset of mrkdwn that the page shows; whatever it does not know stays as it was typed. */
export function parseMrkdwn(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(SPECIAL)) {
    if (match.index > from) pieces.push(plain(text.slice(from, match.index)))
    pieces.push(pieceOf(match))
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push(plain(text.slice(from)))
  return pieces
}

function pieceOf(match: RegExpMatchArray): Piece {
  const [whole, preformatted, code, url, label, mark, inside] = match
  if (preformatted !== undefined) return { kind: 'preformatted', text: unescaped(preformatted) }
  if (code !== undefined) return { kind: 'code', text: unescaped(code) }
  if (url !== undefined) return { kind: 'link', url: unescaped(url), label: unescaped(label ?? url) }
  if (inside !== undefined && (mark === '*' || mark === '_' || mark === '~')) {
    return { kind: MARKS[mark], inside: parseMrkdwn(inside) }
  }
  return plain(whole)
}

function plain(text: string): Piece {
  return { kind: 'text', text: unescaped(text) }
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
