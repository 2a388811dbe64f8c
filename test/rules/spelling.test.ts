import { describe, expect, it } from 'vitest'
import { editsBetween } from '../../src/rules/search/edits.ts'
import { spellingBy } from '../../src/rules/search/spelling.ts'

const words = 'schorsing inspectie leerling aangifte verdwenen pest melding time ouders wie'
const spelling = spellingBy(new Map(words.split(' ').map((word) => [word, 1])))

describe('spelling', () => {
  it.each([
    ['schorsin', ['schorsing']],
    ['inspeksie', ['inspectie']],
    ['leelring', ['leerling']],
    ['aangiftte', ['aangifte']],
    ['verdwene', ['verdwenen']],
  ])('reads «%s» as it is meant', (typed, meant) => expect(spelling(typed)).toEqual(meant))

  it('takes two known words in one apart', () => {
    expect(spelling('pestmelding')).toEqual(['pestmelding', 'pest', 'melding'])
  })

  it('leaves alone what is known, short, or like nothing', () => {
    for (const word of ['schorsing', 'schorsingen', 'wei', 'trampoline', '']) expect(spelling(word)).toEqual([word])
  })
})

describe('editsBetween', () => {
  it.each([
    ['', '', 0],
    ['a', 'a', 0],
    ['ab', 'ba', 1],
    ['abc', 'ac', 1],
    ['abc', 'abxc', 1],
    ['abcd', 'bacx', 2],
  ])('«%s» and «%s» are %i apart', (a, b, edits) => expect(editsBetween(a, b, 2)).toBe(edits))

  it('stops counting beyond what matters', () => expect(editsBetween('schorsing', 'x', 2)).toBe(3))
})
