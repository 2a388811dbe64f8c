import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf } from '../../src/rules/answers.ts'
import { createAsk, QUESTION_LENGTH } from '../../src/rules/ask.ts'
import { askToJson } from '../../src/rules/ask-json.ts'
import { LANGUAGES, SECTORS } from '../../src/rules/vocabulary.ts'
import { answerSentences } from '../../src/texts/answer-sentences.ts'
import { ASKED, NOT_HELD } from './asked.ts'
import { ozhw } from './ozhw.ts'

const answers = answersOf(ozhw, answerSentences())
const ask = createAsk(answers, ozhw)
const nl = { language: 'nl' } as const
const idsFor = (question: string, options: Parameters<typeof ask>[1] = nl) =>
  ask(question, options).results.map(({ answer }) => answer.id)
const topicOf = (id: string) => id.replace(/-(po|vo|mbo)(-(vo|mbo))?$/, '')
const placeOf = (question: string, right: readonly string[]) =>
  idsFor(question).findIndex((id) => right.includes(topicOf(id)))

describe('ask, in words that are not those of the answers', () => {
  const places = ASKED.map(([question, ...right]) => placeOf(question, right))

  it('puts the right answer first nine times in ten', () => {
    expect(places.filter((place) => place === 0).length / places.length).toBeGreaterThanOrEqual(0.9)
  })

  it('has it among the first three nearly always', () => {
    expect(places.filter((place) => place >= 0 && place < 3).length / places.length).toBeGreaterThanOrEqual(0.95)
  })

  it('says of what it does not hold that the protocol does not say, nine times in ten', () => {
    const refused = NOT_HELD.filter((question) => !ask(question, nl).answered)
    expect(refused.length / NOT_HELD.length).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    ['a misspelt word', 'wie is bevoegt voor een schorssing', 'suspension-authority'],
    ['a compound that stands nowhere', 'hoe is de pestaanpak', 'bullying-approach'],
    ['accents and capitals', 'PÉSTEN: BIJ WIE?', 'bullying-whom'],
    ['lay words', 'er is wiet gevonden', 'drugs-found'],
    ['markup', '<b>wie</b> besluit over een *schorsing*?', 'suspension-authority'],
  ])('finds through %s', (_, question, right) => {
    expect(topicOf(idsFor(question)[0] ?? '')).toBe(right)
  })

  it('answers a question in English to someone who reads Dutch', () => {
    expect(idsFor('what are the five steps of the reporting code').map(topicOf)).toContain('meldcode-steps')
  })
})

describe('a sector', () => {
  it('leaves out what holds elsewhere only', () => {
    for (const sector of SECTORS) {
      for (const { answer } of ask('wie besluit over een schorsing', { ...nl, sector }).results) {
        expect(answer.sectors).toContain(sector)
      }
    }
  })

  it('is taken from the question when it names one', () => {
    expect(idsFor('wie besluit over een schorsing op de basisschool')[0]).toBe('suspension-authority-po')
    expect(idsFor('wie besluit over een schorsing in het voortgezet onderwijs')[0]).toBe('suspension-authority-vo')
  })
})

describe('danger and what may not be typed', () => {
  it('gives 112 and 113 whatever the protocol says', () => {
    expect(ask('een leerling staat met een mes in de gang', nl).emergency).toEqual(['112'])
    expect(ask('een meisje zegt dat ze dood wil', nl)).toMatchObject({ emergency: ['113'] })
    expect(ask('she wants to die', { language: 'en' }).emergency).toEqual(['113'])
    expect(ask('wie besluit over een schorsing', nl).emergency).toEqual([])
  })

  it('sees danger in a question that is too long as well', () => {
    const story = `${'en toen gebeurde er nog iets. '.repeat(40)} Hij wil dood.`
    expect(ask(story, nl)).toMatchObject({ answered: false, unreadable: 'too-long', emergency: ['113'] })
  })

  it('warns for a Handle with Care signal', () => {
    expect(ask('ik kreeg een handle with care signaal over een leerling', nl).doNotType).toBe(true)
    expect(ask('wie besluit over een schorsing', nl).doNotType).toBe(false)
  })
})

describe('questions that cannot be looked up', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['😀😀', 'empty'],
    ['<div></div>', 'empty'],
    ['?!', 'empty'],
    ['x'.repeat(QUESTION_LENGTH + 1), 'too-long'],
    ['a '.repeat(2500), 'too-long'],
  ])('says why for «%.20s»', (question, unreadable) => {
    expect(ask(question, nl)).toMatchObject({ answered: false, results: [], unreadable })
  })
})

describe('whatever is asked', () => {
  const words = fc.array(fc.constantFrom('schorsing', 'mes', 'ouders', 'wie', '<b>', 'Zorgverzonnen', '🙂', 'geslagen'))
  const question = fc.oneof(
    fc.string({ maxLength: 700 }),
    fc.string({ unit: 'grapheme' }),
    words.map((w) => w.join(' ')),
  )
  const options = fc.record(
    { language: fc.constantFrom(...LANGUAGES), sector: fc.constantFrom(...SECTORS) },
    { requiredKeys: ['language'] },
  )

  it('never throws, gives at most five known answers, best first', () => {
    const known = new Set(answers)
    fc.assert(
      fc.property(question, options, (typed, chosen) => {
        const { results, answered } = ask(typed, chosen)
        expect(results.length).toBeLessThanOrEqual(5)
        expect(results.every(({ answer }) => known.has(answer))).toBe(true)
        const scores = results.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
        if (answered) expect(results.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  it('repeats nothing of the question in what comes back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ASKED.map(([asked]) => asked)), (asked) => {
        const name = 'Qwertyzorg Testleerling'
        expect(JSON.stringify(askToJson(ask(`${name} ${asked}`, nl), ozhw, 'nl'))).not.toContain('Qwertyzorg')
      }),
      { numRuns: 50 },
    )
  })

  it('gives the same answer twice', () => {
    for (const [asked] of ASKED) expect(ask(asked, nl)).toEqual(ask(asked, nl))
  })
})
