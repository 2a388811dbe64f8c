import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MOST_FACTS } from '../../src/rules/answers/answer.ts'
import { checkTopics } from '../../src/rules/answers/topic.ts'
import { answersOf } from '../../src/rules/answers.ts'
import { LANGUAGES, ROLES, SECTORS } from '../../src/rules/vocabulary.ts'
import { answerSentences } from '../../src/texts/answer-sentences.ts'
import { ozhw } from './ozhw.ts'

const answers = answersOf(ozhw, answerSentences())
const answer = (id: string) => {
  const found = answers.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no answer ${id}`)
  return found
}
const inventory: { facts: { id: string }[]; headings: Record<string, string[]> } = JSON.parse(
  readFileSync(new URL('../../protocols/inventory.json', import.meta.url), 'utf8'),
)

describe('the answers as a whole', () => {
  it('name one to eight facts of the inventory, and cite its headings', () => {
    const facts = new Set(inventory.facts.map((fact) => fact.id))
    for (const one of answers) {
      expect(one.facts.length, one.id).toBeGreaterThan(0)
      expect(one.facts.length, one.id).toBeLessThanOrEqual(MOST_FACTS)
      expect(one.facts.filter((fact) => !facts.has(fact))).toEqual([])
      for (const { file, heading } of one.sources) expect(inventory.headings[file]).toContain(heading)
    }
  })

  it('have an id of their own, a title that fits a button, and words in both languages', () => {
    expect(new Set(answers.map((one) => one.id)).size).toBe(answers.length)
    for (const language of LANGUAGES) {
      for (const { id, title, answer: text, questions } of answers) {
        expect(title[language].length, id).toBeLessThanOrEqual(75)
        expect(text[language], id).not.toBe('')
        expect(text[language], id).not.toMatch(/undefined|\[object|: ?\n|: ?$/)
        expect(questions[language].length, id).toBeGreaterThan(0)
      }
    }
  })

  it('name only notes, roles and sectors that there are', () => {
    const notes = new Set(ozhw.currency.map((note) => note.id))
    for (const one of answers) {
      expect(one.currency.filter((gap) => !notes.has(gap))).toEqual([])
      expect(one.contact === null || ROLES.includes(one.contact)).toBe(true)
      expect(one.sectors.length).toBeGreaterThan(0)
    }
  })

  it('hold the row of every behaviour in the matrix', () => {
    const rows = ozhw.rules.flatMap((rule) => rule.matrix?.behaviour ?? [])
    expect(rows).toHaveLength(43)
    for (const behaviour of rows) expect(answer(`matrix-${behaviour}`).answer.nl).toContain('incidentenregister')
  })

  it('say every topic of the protocol', () => {
    for (const topic of ozhw.topics) {
      expect(
        answers.some((one) => one.id === topic.id || one.id.startsWith(`${topic.id}-`)),
        topic.id,
      ).toBe(true)
    }
  })
})

describe('what an answer says', () => {
  it('says of a measure who decides and how long, apart for each sector', () => {
    const { answer: text, contact, sectors, currency } = answer('suspension-authority-vo')
    expect(text.nl).toContain('hooguit 1 schooldag. Wie besluit: teamleider of afdelingsmanager.')
    expect(text.nl).toContain(
      'hooguit 5 schooldagen. Wie besluit: teamleider of afdelingsmanager, in overleg met: directeur',
    )
    expect(text.en).toContain('at most 5 school days')
    expect([contact, sectors]).toEqual(['team-leader', ['VO']])
    expect(currency).toContain('G03')
    expect(answer('suspension-authority-po').answer.nl).not.toContain('teamleider')
  })

  it('follows the choice of the school, and says that it is one', () => {
    expect(answer('reaction-term').answer.nl).toContain('Veiligheidscoördinator: Geef binnen 48 uur')
    const chosen = answersOf(ozhw, answerSentences(), { settings: { 'react-who': 'mentor' } })
    const text = chosen.find((one) => one.id === 'reaction-term')?.answer.nl
    expect(text).toContain('Mentor of groepsleerkracht: Geef binnen 48 uur')
    expect(text).toContain('Op deze school: de mentor')
  })

  it('says of a row what is possible, what only when repeated, and what is not named', () => {
    const lines = answer('matrix-hitting').answer.nl.split('\n')
    expect(lines.slice(0, 4)).toEqual([
      'Mogelijk: waarschuwing en schorsing.',
      'Als het vaker gebeurt ook: straf binnen de school.',
      'Het protocol noemt hierbij niet: verwijdering.',
      'Aangifte bij de politie is mogelijk.',
    ])
  })

  it('says in which case something holds that does not always hold', () => {
    const { nl } = answer('discrimination-others').answer
    expect(nl).toContain('Als het vaker gebeurt: Laat het weten aan: college van bestuur.')
    expect(nl).toContain('\nDirecteur of unitdirecteur: Nodig de persoon uit')
  })

  it('sends nobody else than the board to the police where only the board may know', () => {
    expect(answer('sexual-offence-staff-whom').answer.nl).not.toContain('aangifte')
    expect(answer('sexual-offence-staff-whom').contact).toBe('board')
  })

  it('holds for all sectors when no rule differs', () => {
    expect(answer('press').sectors).toEqual(SECTORS)
  })
})

describe('topics', () => {
  it('may not name a rule that is not there, nor stand there twice', () => {
    const [topic] = ozhw.topics
    if (topic === undefined) throw new Error('the protocol has no topics')
    expect(checkTopics(ozhw.topics, ozhw.rules)).toEqual([])
    expect(checkTopics([topic, { ...topic, rules: ['no-such-rule'] }], ozhw.rules)).toEqual([
      `answers: «${topic.id}» stands in it twice; keep one`,
      `answers: ${topic.id}: there is no rule «no-such-rule»`,
    ])
  })
})
