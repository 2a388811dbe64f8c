import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { askedFor, goesUpTo } from '../../src/domain/asked-to-decide.ts'
import type { Question } from '../../src/domain/deciders.ts'
import { holdsAuthority, mayDecide } from '../../src/domain/may-decide.ts'
import type { Involved } from '../../src/domain/report.ts'
import type { Part } from '../../src/rules/vocabulary.ts'
import { cell, meaning, type Row, readTables, several } from '../rules/scenario-table.ts'
import { lengthIn, MEASURE } from '../rules/scenario-words.ts'
import { directoryOf, kickedAt, settingOf } from './deciding.ts'

const PART: Record<string, Part> = {
  slachtoffer: 'victim',
  getuige: 'witness',
  onduidelijk: 'unclear',
  'greep in': 'intervened',
}
const rows = readTables(readFileSync(new URL('wie-besluit.md', import.meta.url), 'utf8'))

describe('wie-besluit.md', () => {
  test.each(rows.map((row) => [Object.values(row).slice(0, 6).join(', '), row] as const))('%s', (_, row) => {
    const { question, setting } = situationIn(row)
    const asked = askedFor(question, setting)?.people ?? []
    const all = setting.directory.people.map((p) => p.id)
    const may = all.filter((person) => mayDecide(question, person, setting).type === 'may')
    const [first] = asked
    const answer = first === undefined ? undefined : mayDecide(question, first.person.id, setting)
    expect({
      asked: asked.map(({ person }) => person.id),
      may: may.toSorted(),
      consult: answer?.type === 'may' ? answer.consult.map(({ role }) => role) : [],
    }).toEqual({
      asked: several(cell(row, 'Gevraagd')).map(idOf),
      may: several(cell(row, 'Mag besluiten')).map(idOf).toSorted(),
      consult: several(cell(row, 'In overleg met')),
    })
  })
})

const idOf = (name: string) => `p_${name}`

function situationIn(row: Row) {
  const school = cell(row, 'School')
  const [who = '', ...what] = cell(row, 'Bijzonder').split(' ')
  const particular = what.join(' ')
  const unreachable = particular === 'onbereikbaar' ? [idOf(who)] : []
  const subject = kickedAt(school, idOf(cell(row, 'Gemeld door')), someoneElse(school, who, particular))
  const question: Question = {
    measure: meaning(MEASURE, cell(row, 'Maatregel')),
    length: lengthIn(cell(row, 'Hoe lang')),
    proposedBy: idOf(cell(row, 'Voorgesteld door')),
    wentUpTo: null,
  }
  return { question, setting: settingOf(subject, unreachable) }
}

function someoneElse(school: string, who: string, particular: string): readonly Involved[] {
  if (particular === '' || particular === 'onbereikbaar') return []
  if (who === 'collega') return [{ id: 'i2', parts: ['unclear'], kind: 'staff', position: 'other' }]
  const position = directoryOf(school).person(idOf(who))?.position ?? 'other'
  return [{ id: 'i2', parts: [meaning(PART, particular)], kind: 'staff', position, staffId: idOf(who) }]
}

const ONE_DAY: Question = {
  measure: 'suspension',
  length: { n: 1, unit: 'school-days' },
  proposedBy: 'p_vera',
  wentUpTo: null,
}

describe('why someone may not decide, and who can', () => {
  const why = (question: Question, person: string, setting = settingOf(kickedAt('VLI', 'p_tessa'))) => {
    const answer = mayDecide(question, person, setting)
    return answer.type === 'may' ? answer : { why: answer.why, who: answer.who.map((d) => d.person.id) }
  }

  test('a teacher has no authority', () => {
    expect(why(ONE_DAY, 'p_tessa')).toEqual({ why: 'no-authority', who: ['p_teun'] })
  })
  test('someone else can decide on your own proposal', () => {
    expect(why({ ...ONE_DAY, proposedBy: 'p_teun' }, 'p_teun')).toEqual({ why: 'own-proposal', who: ['p_tirza'] })
  })
  test('someone else can decide on your own report', () => {
    const setting = settingOf(kickedAt('VLI', 'p_teun'))
    expect(why(ONE_DAY, 'p_teun', setting)).toEqual({ why: 'own-report', who: ['p_tirza'] })
  })
  test('a victim is told who can', () => {
    const victim: Involved = { id: 'i2', parts: ['victim'], kind: 'staff', position: 'team-leader', staffId: 'p_teun' }
    const setting = settingOf(kickedAt('VLI', 'p_tessa', [victim]))
    expect(why(ONE_DAY, 'p_teun', setting)).toEqual({ why: 'involved', who: ['p_tirza'] })
  })
  test('someone accused is told nothing', () => {
    const accused: Involved = { id: 'i2', parts: ['unclear'], kind: 'staff', position: 'other', staffId: 'p_vera' }
    expect(why(ONE_DAY, 'p_vera', settingOf(kickedAt('VLI', 'p_tessa', [accused])))).toEqual({
      why: 'kept-out',
      who: [],
    })
  })
})

describe('the only one', () => {
  const own = { ...ONE_DAY, proposedBy: 'p_teun' }
  /** Tirza works Tuesday to Friday; Cor, who stands in for all, is out of reach. */
  const monday = new Date('2026-11-23T09:00:00.000Z')
  const sunday = new Date('2026-11-22T09:00:00.000Z')
  const setting = (now?: Date) => settingOf(kickedAt('VLI', 'p_tessa'), ['p_cor'], now)

  test('may decide on their own proposal on a day when nobody else in the role works, and it is said so', () => {
    expect(mayDecide(own, 'p_teun', setting())).toMatchObject({ type: 'may-not', why: 'own-proposal' })
    expect(mayDecide(own, 'p_teun', setting(monday))).toMatchObject({
      type: 'may',
      ownProposal: true,
      ownReport: false,
    })
  })
  test('is nobody on a day when they do not work themselves', () => {
    expect(mayDecide(own, 'p_teun', setting(sunday))).toMatchObject({ type: 'may-not', why: 'own-proposal' })
  })
  test('holds authority over their own proposal all the same', () => {
    expect(holdsAuthority(own, 'p_teun', setting())).toMatchObject({
      type: 'may',
      as: 'team-leader',
      ownProposal: true,
    })
  })
})

describe('going up the line', () => {
  const subject = kickedAt('VLI', 'p_tessa')
  const ids = (asked: ReturnType<typeof goesUpTo>) => asked?.people.map((d) => d.person.id)

  test('goes one role at a time, and stays at the top', () => {
    const setting = settingOf(subject)
    const first = goesUpTo(ONE_DAY, setting)
    expect([first?.wentUpTo, ids(first)]).toEqual(['school-leader', ['p_dirk']])
    const second = goesUpTo({ ...ONE_DAY, wentUpTo: 'school-leader' }, setting)
    expect([second?.wentUpTo, ids(second)]).toEqual(['central-management', ['p_cor']])
    const third = goesUpTo({ ...ONE_DAY, wentUpTo: 'central-management' }, setting)
    expect([third?.wentUpTo, ids(third)]).toEqual(['board', ['p_bram']])
    expect(goesUpTo({ ...ONE_DAY, wentUpTo: 'board' }, setting)).toBeUndefined()
  })
  test('passes by a role in which nobody can be reached', () => {
    const up = goesUpTo(ONE_DAY, settingOf(subject, ['p_dirk', 'p_cor', 'p_bea']))
    expect([up?.wentUpTo, ids(up)]).toEqual(['board', ['p_bram']])
  })
  test('starts higher when nobody whom the rules name can be reached', () => {
    const asked = askedFor(ONE_DAY, settingOf(subject, ['p_teun', 'p_tirza', 'p_cor']))
    expect([asked?.wentUpTo, ids(asked)]).toEqual(['school-leader', ['p_dirk']])
  })
  test('has nobody to ask when nobody at all can be reached', () => {
    const everyone = directoryOf('VLI').people.map((p) => p.id)
    expect(askedFor(ONE_DAY, settingOf(subject, everyone))).toBeUndefined()
  })
})
