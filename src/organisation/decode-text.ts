import { type Problem, warning } from './problem.ts'

/** Windows-1252 from 0x80 to 0x9F; the five places it leaves empty stay what they were. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte)

/**
 * The text of a file as Excel and others write it: UTF-8 with or without byte order mark, UTF-16 with one, or
 * Windows-1252 (said in a warning, because it was recognised and not known). What is no text is refused.
 */
export function decodeText(bytes: Uint8Array): { text: string; problems: readonly Problem[] } | { refused: string } {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return {
      refused: 'dit is een Excel-werkmap; kies in Excel «Opslaan als» en dan «CSV UTF-8 (door komma’s gescheiden)»',
    }
  }
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), problems: [] }
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), problems: [] }
  if (bytes.includes(0)) return { refused: 'dit is geen tekstbestand; bewaar het als «CSV UTF-8»' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] }
  } catch {
    return {
      text: fromWindows1252(bytes),
      problems: [warning(null, 'gelezen als Windows-1252: kijk of letters als é en ë kloppen')],
    }
  }
}

function fromWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte),
  ).join('')
}
