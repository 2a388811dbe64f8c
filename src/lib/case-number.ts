import { randomInt } from 'node:crypto'

/** No vowels (so no words) and only one of each pair that is misread or misheard: 0/O, 1/I/L, 2/Z, 5/S, 8/B, M/N, U/V. */
const CHARACTERS = '346789CDFGHJKMPQRTVWXY'
const LENGTH = 5

/** The school's code, the year and five random characters, for example `VLI-2026-K7MQ4`. */
export function newCaseNumber(school: string, year: number): string {
  const random = Array.from({ length: LENGTH }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length)))
  return `${school}-${year}-${random.join('')}`
}
