import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packed, splitText } from '../../src/view/split.ts'

describe('splitText', () => {
  test('leaves a text that fits as it is', () => {
    expect(splitText('kort', 10)).toEqual(['kort'])
    expect(splitText('', 10)).toEqual([''])
  })

  test('breaks after a line or a word where there is one', () => {
    expect(splitText('een twee drie', 10)).toEqual(['een twee ', 'drie'])
    expect(splitText('een twee\ndrie vier', 12)).toEqual(['een twee\n', 'drie vier'])
  })

  test('does not break inside a character of two code units', () => {
    expect(splitText('abc🛑def', 4)).toEqual(['abc', '🛑de', 'f'])
  })

  test('loses nothing, and no piece is longer than fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 2, max: 30 }), (text, max) => {
        const pieces = splitText(text, max)
        expect(pieces.join('')).toBe(text)
        expect(pieces.every((piece) => piece.length <= max)).toBe(true)
      }),
    )
  })
})

describe('packed', () => {
  test('fills groups in order', () => {
    expect(packed([3, 3, 3, 9, 1], (n) => n, 6)).toEqual([[3, 3], [3], [9], [1]])
    expect(packed([], (n: number) => n, 6)).toEqual([])
  })
})
