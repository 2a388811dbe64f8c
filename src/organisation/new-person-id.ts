import { randomInt } from 'node:crypto'

const CHARACTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const LENGTH = 12

/** A new staff member's id: random, so that it says nothing about anyone. */
export function newPersonId(): string {
  return `p_${Array.from({ length: LENGTH }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join('')}`
}
