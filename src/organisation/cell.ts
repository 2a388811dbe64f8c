/** Control and invisible characters, among them those that turn the direction of reading. */
const INVISIBLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** What a spreadsheet would run as a formula, also behind quotes that protect it already. */
const FORMULA = /^'*[=+\-@＝＋－＠]/u

/** A cell as it is meant: on one line, without spaces around it or invisible characters. */
export function cleanCell(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim().normalize('NFC')
}

/** Makes sure that a spreadsheet shows the cell and does not run it: the other way round is `unprotectCell`. */
export const protectCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** Takes away what `protectCell` put before it. */
export const unprotectCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text

/** Two words that people would call the same have the same key: no difference for case, accents, spaces and signs. */
export function wordKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What someone typed, short enough to repeat in a message. */
export const quoted = (text: string): string => `«${text.length > 40 ? `${text.slice(0, 39)}…` : text}»`
