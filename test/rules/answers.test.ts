import { describe, expect, it } from 'vitest'
import { choicesIn } from '../../src/rules/answers/choices-in.ts'
import { MOST_FACTS } from '../../src/rules/answers/written.ts'
import { answersOf } from '../../src/rules/answers.ts'
import type { MatrixRow } from '../../src/rules/rule.ts'
import { LANGUAGES, ROLES } from '../../src/rules/vocabulary.ts'
import { answerSentences } from '../../src/texts/answer-sentences.ts'
import { ozhw } from './ozhw.ts'

const answers = answersOf(ozhw, answerSentences())
const answer = (id: string) => {
  const found = answers.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no answer ${id}`)
  return found
}
const written = answers.filter(
  (one) => !one.id.startsWith('matrix-') || ozhw.answers.get('matrix')?.some((a) => a.id === one.id),
)

/** What the plan says and the law no longer allows, or may not allow, with what an answer about it must say. */
const refused: readonly (readonly [fact: string, refusal: RegExp])[] = [
  ['sa-step-9-unconfirmed-kept-5-years', /Doe dat niet zomaar\.[\s\S]*Leg het voor aan het bestuur\./],
  ['sa-step-10-destroy-after-5-years', /Doe dat niet zomaar\.[\s\S]*Leg het voor aan het bestuur\./],
  ['sa-step-3-inform-alleged-offender', /^Vertel het niet zelf aan de medewerker die beschuldigd wordt\./],
  ['sa-step-11-inform-new-employer', /^Doe dit niet zelf\. Alleen het bestuur kan dit besluiten/],
]
const EIGHT_WEEKS = [
  'expulsion-first-find-other-school',
  'expulsion-eight-weeks-effort',
  'expulsion-step-4-search-eight-weeks',
  'expulsion-step-5-final-decision',
  'ladder-search-other-school',
  'wpo40-expulsion-conditions',
]
const NOT_AFTER_EIGHT_WEEKS =
  /acht weken zoeken is geen vrijbrief|Verwijder de leerling dan niet\.|Reken daar niet op|Ga niet op die uitzondering af\./i

const CELLS = {
  warning: 'waarschuwing',
  'internal-sanction': 'straf binnen de school',
  suspension: 'schorsing',
  expulsion: 'verwijdering',
} as const
const POLICE = {
  always: 'Hier hoort altijd aangifte bij de politie bij.',
  possible: 'Aangifte bij de politie is mogelijk.',
  none: 'Het protocol noemt hierbij geen aangifte.',
} as const

/** The measures of a row per status, and its last lines, as its answer ought to tell them. */
function cellsOf(row: MatrixRow) {
  const named = (status: string) =>
    Object.entries(CELLS).flatMap(([cell, word]) => (row[cell as keyof typeof CELLS] === status ? [word] : []))
  return {
    possible: named('possible'),
    onRecidivism: named('on-recidivism'),
    notListed: named('not-listed'),
    rest: [
      POLICE[row.police],
      'Zet het altijd in het incidentenregister.',
      'Dit zijn mogelijkheden. Iemand van de school kiest.',
    ],
  }
}

/** The same, read back from the words of the answer. */
function cellsTold(behaviour: string) {
  const lines = answer(`matrix-${behaviour}`).answer.nl.split('\n')
  const starts = ['Mogelijk: ', 'Als het vaker gebeurt ook: ', 'Het protocol noemt hierbij niet: '] as const
  const listed = (start: string) =>
    lines.filter((line) => line.startsWith(start)).flatMap((line) => line.slice(start.length, -1).split(/, | en /))
  return {
    possible: listed(starts[0]),
    onRecidivism: listed(starts[1]),
    notListed: listed(starts[2]),
    rest: lines.filter((line) => !starts.some((start) => line.startsWith(start))),
  }
}

describe('the answers as a whole', () => {
  it('name one to eight facts of the inventory, and cite its headings', () => {
    const facts = new Set(ozhw.inventory.facts.map((fact) => fact.id))
    for (const one of answers) {
      expect(one.facts.length, one.id).toBeGreaterThan(0)
      expect(one.facts.length, one.id).toBeLessThanOrEqual(MOST_FACTS)
      expect(one.facts.filter((fact) => !facts.has(fact))).toEqual([])
      for (const { file, heading } of one.sources) expect(ozhw.inventory.headings[file]).toContain(heading)
    }
  })

  it('have an id of their own and a title that fits a button', () => {
    expect(new Set(answers.map((one) => one.id)).size).toBe(answers.length)
    for (const language of LANGUAGES)
      for (const { id, title } of answers) expect(title[language].length, id).toBeLessThanOrEqual(75)
  })

  it('are short: they are read on a phone, in a corridor', () => {
    for (const language of LANGUAGES)
      for (const { id, answer: text } of written) expect(text[language].length, id).toBeLessThanOrEqual(700)
  })

  it('are asked in at least ten ways in Dutch and five in English', () => {
    for (const { id, questions } of written) {
      expect(new Set(questions.nl).size, id).toBeGreaterThanOrEqual(10)
      expect(new Set(questions.en).size, id).toBeGreaterThanOrEqual(5)
    }
  })

  it('carry the note of every gap between their facts and the law that matters in their sectors', () => {
    const gaps = new Map(ozhw.inventory.facts.map((fact) => [fact.id, fact.gaps]))
    const only = new Map(ozhw.currency.map((note) => [note.id, note.sectors]))
    for (const one of written) {
      const wanted = one.facts
        .flatMap((fact) => gaps.get(fact) ?? [])
        .filter((gap) => only.get(gap)?.some((sector) => one.sectors.includes(sector)) ?? true)
      expect([...one.currency], one.id).toEqual(expect.arrayContaining(wanted))
    }
    expect(answer('suspension-days-vo').currency).not.toContain('G02')
  })

  it('name only notes, roles, settings and sectors that there are', () => {
    const notes = new Set(ozhw.currency.map((note) => note.id))
    const settings = new Set(ozhw.settings.map((setting) => setting.id))
    for (const one of answers) {
      expect(one.currency.filter((gap) => !notes.has(gap))).toEqual([])
      expect(one.settings.filter((id) => !settings.has(id))).toEqual([])
      expect(one.contact === null || ROLES.includes(one.contact)).toBe(true)
      expect(one.sectors.length).toBeGreaterThan(0)
    }
  })

  it('stand under subjects in the order of the protocol', () => {
    const subjects = [...new Set(written.map((one) => one.subject))]
    expect(subjects).toEqual(ozhw.subjects.map((subject) => subject.id))
  })

  it('hold the row of every behaviour in the matrix', () => {
    const rows = ozhw.rules.flatMap((rule) => rule.matrix ?? [])
    expect(rows).toHaveLength(43)
    for (const row of rows) expect(cellsTold(row.behaviour), row.behaviour).toEqual(cellsOf(row))
  })
})

describe('what an answer says', () => {
  it('says of a row what is possible, what only when repeated, and what is not named', () => {
    expect(answer('matrix-hitting').answer.nl.split('\n').slice(0, 4)).toEqual([
      'Mogelijk: waarschuwing en schorsing.',
      'Als het vaker gebeurt ook: straf binnen de school.',
      'Het protocol noemt hierbij niet: verwijdering.',
      'Aangifte bij de politie is mogelijk.',
    ])
  })

  it('tells which choice the school made, else the default', () => {
    const asked = answers.find((one) => one.settings.includes('react-who'))
    if (asked === undefined) throw new Error('no answer tells who reacts')
    const say = answerSentences().nl
    expect(choicesIn(asked, ozhw, {}, 'nl', say).join(' ')).toContain('Op deze school: de veiligheidscoördinator.')
    expect(choicesIn(asked, ozhw, { settings: { 'react-who': 'mentor' } }, 'nl', say).join(' ')).toContain(
      'Op deze school: de mentor.',
    )
  })

  it.each(refused)('refuses what is doubtful: %s', (fact, refusal) => {
    const told = written.filter((one) => one.facts.includes(fact))
    expect(told.length).toBeGreaterThan(0)
    for (const one of told) expect(one.answer.nl, one.id).toMatch(refusal)
  })

  it('never lets eight weeks of searching be enough to expel', () => {
    const told = written.filter(
      (one) => ['expulsion', 'sanctions-ladder'].includes(one.subject) && /acht weken/i.test(one.answer.nl),
    )
    expect(told.map((one) => one.id)).toContain('expulsion-steps')
    for (const one of told) expect(one.answer.nl, one.id).toMatch(NOT_AFTER_EIGHT_WEEKS)
    const facts = new Set(told.flatMap((one) => one.facts))
    for (const fact of EIGHT_WEEKS) expect(facts).toContain(fact)
  })
})
