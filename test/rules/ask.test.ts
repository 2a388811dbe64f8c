import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf } from '../../src/rules/answers.ts'
import { createAsk, QUESTION_LENGTH } from '../../src/rules/ask.ts'
import { askToJson } from '../../src/rules/ask-json.ts'
import { LANGUAGES, SECTORS } from '../../src/rules/vocabulary.ts'
import { answerSentences } from '../../src/texts/answer-sentences.ts'
import { ozhw } from './ozhw.ts'

const answers = answersOf(ozhw, answerSentences())
const ask = createAsk(answers, ozhw)
const nl = { language: 'nl' } as const

interface Asked {
  readonly q: string
  readonly lang: 'nl' | 'en'
  readonly facts: readonly string[]
}
const questionsIn = (name: string): Asked[] =>
  readFileSync(new URL(`../questions/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

// Written by people who had not seen the answers. What set A missed was then repaired; set B was never looked at. What is
// asked of us here is a little below what was measured.
describe.each([
  { name: 'own-a.jsonl', first: 0.95, three: 0.97, refused: 0.95, wrong: 0.03 },
  { name: 'own-b.jsonl', first: 0.82, three: 0.89, refused: 0.92, wrong: 0.08 },
])('$name, in words that are not those of the answers', ({ name, first, three, refused, wrong }) => {
  const tried = questionsIn(name).map((asked) => {
    const { answered, results } = ask(asked.q, { language: asked.lang })
    const place = results.findIndex(({ answer }) => answer.facts.some((fact) => asked.facts.includes(fact)))
    return { answered, place, held: asked.facts.length > 0 }
  })
  const held = tried.filter((one) => one.held)
  const silent = tried.filter((one) => !one.held)
  const share = (of: readonly unknown[], all: readonly unknown[]) => of.length / all.length

  it('puts a right answer first, or among the first three', () => {
    expect(
      share(
        held.filter(({ place }) => place === 0),
        held,
      ),
    ).toBeGreaterThanOrEqual(first)
    expect(
      share(
        held.filter(({ place }) => place >= 0 && place < 3),
        held,
      ),
    ).toBeGreaterThanOrEqual(three)
  })

  it('says of what it does not hold that the protocol does not say', () => {
    expect(
      share(
        silent.filter(({ answered }) => !answered),
        silent,
      ),
    ).toBeGreaterThanOrEqual(refused)
  })

  it('hardly ever answers wrongly', () => {
    expect(
      share(
        tried.filter(({ answered, place }) => answered && place !== 0),
        tried,
      ),
    ).toBeLessThanOrEqual(wrong)
  })
})

describe('a question', () => {
  const factsFor = (question: string) => ask(question, nl).results[0]?.answer.facts

  it.each([
    ['a misspelt word', 'wie is bevoegt voor een schorssing in het vo', 'suspension-vo-one-day-authority'],
    ['accents and capitals', 'HOE LANG DUURT EEN TÍME-OUT?', 'timeout-rest-of-day'],
    ['lay words', 'er is wiet gevonden in een tas', 'illegal-finds-to-police'],
    ['markup', '<b>hoe lang</b> duurt een *time-out*?', 'timeout-rest-of-day'],
    ['English', 'what are the five steps of the reporting code', 'meldcode-step-1-signals'],
  ])('is found through %s', (_, question, fact) => expect(factsFor(question)).toContain(fact))
})

describe('a sector', () => {
  const first = (question: string, sector?: 'PO' | 'VO') =>
    ask(question, { ...nl, ...(sector === undefined ? {} : { sector }) }).results[0]?.answer.sectors

  it('puts what holds there first', () => {
    for (const sector of ['PO', 'VO'] as const) expect(first('wie mag een leerling schorsen', sector)).toContain(sector)
  })

  it('is taken from the question when it names one, whatever the asker’s own', () => {
    expect(first('wie mag er schorsen op de basisschool', 'VO')).toContain('PO')
    expect(first('wie mag er schorsen in het voortgezet onderwijs', 'PO')).toContain('VO')
  })
})

describe('what the protocol is known not to say', () => {
  it('is named, with whom to ask', () => {
    const { answered, silence } = ask('de printer op de gang doet het niet', nl)
    expect(answered).toBe(false)
    expect(silence?.about.nl).toMatch(/print/i)
    expect(silence?.contact).toBe('ict')
  })

  it('is null when something was found', () => {
    expect(ask('hoe lang duurt een time-out', nl)).toMatchObject({ answered: true, silence: null })
  })
})

describe('danger and what may not be typed', () => {
  it('gives 112 and 113 whatever the protocol says', () => {
    expect(ask('een leerling staat met een mes in de gang', nl).emergency).toEqual(['112'])
    expect(ask('een meisje zegt dat ze dood wil', nl)).toMatchObject({ emergency: ['113'] })
    expect(ask('she wants to die', { language: 'en' }).emergency).toEqual(['113'])
    expect(ask('wie besluit over een schorsing', nl).emergency).toEqual([])
  })

  it.each([
    ['er staat iemand met een vuurwapen voor de school', '112'],
    ['een leerling dreigt met een mes', '112'],
    ['jongen heeft mes getrokken', '112'],
    ['iemand schiet in school', '112'],
    ['leerling ligt bewustelos op de grond', '112'],
    ['bom gevonden', '112'],
    ['he is bleeding a lot', '112'],
    ['hij gaat zich verhangen', '113'],
    ['ze krast in haar polsen', '113'],
    ['zelfmort', '113'],
    ['hij wil er niet meer zijn', '113'],
    ['I am afraid a student will end her life', '113'],
  ])('sees it in other words and through mistakes: «%s»', (question, number) => {
    expect(ask(question, nl).emergency).toEqual([number])
  })

  it('says nothing else beside a number to call, unless it is sure', () => {
    expect(ask('iemand schiet in school', nl).answered).toBe(false)
    expect(ask('ze krast in haar polsen', nl).answered).toBe(false)
  })

  it('sees danger in a question that is too long as well', () => {
    const story = `${'en toen gebeurde er nog iets. '.repeat(40)} Hij wil dood.`
    expect(ask(story, nl)).toMatchObject({ answered: false, unreadable: 'too-long', emergency: ['113'] })
  })

  it('warns for a Handle with Care signal', () => {
    expect(ask('ik kreeg een handle with care signaal over een leerling', nl).doNotType).toBe(true)
    expect(ask('de politie belde dat er vannacht iets thuis was bij een leerling', nl).doNotType).toBe(true)
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

  it('does not answer what is in no language of ours', () => {
    expect(ask('okul müdürü ne zaman gelecek acaba bugün', nl).answered).toBe(false)
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

  it('repeats nothing of the question in what comes back, and answers alike the second time', () => {
    for (const { q, lang } of questionsIn('own-a.jsonl').slice(0, 40)) {
      const asked = `Qwertyzorg Testleerling ${q}`
      const first = askToJson(ask(asked, { language: lang }), ozhw, lang, answerSentences())
      expect(JSON.stringify(first)).not.toContain('Qwertyzorg')
      expect(askToJson(ask(asked, { language: lang }), ozhw, lang, answerSentences())).toEqual(first)
    }
  })
})
