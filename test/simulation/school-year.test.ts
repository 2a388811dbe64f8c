import { beforeAll, describe, expect, test } from 'vitest'
import { groupBy } from '../../src/lib/group-by.ts'
import { type Message, simulateYear, type Year } from './a-year.ts'

/** The most messages that anyone may get in one week: less than four on a working day. */
const MOST_IN_A_WEEK = 15
/** The most that anyone may get a week over the whole year: two on a working day. */
const MOST_ON_AVERAGE = 10

let year: Year
let perPerson: ReadonlyMap<string, readonly Message[]>
beforeAll(async () => {
  year = await simulateYear(20_261_123)
  perPerson = groupBy(year.messages, ({ person }) => person.replace(/^p-mentor-.*/, 'p-mentor-…'))
  process.stdout.write(`${tableOf(year).join('\n')}\n`)
}, 120_000)

const weekly = (messages: readonly Message[], people: number, { weeks }: Year) =>
  messages.length / weeks.length / people
const busiestWeek = (messages: readonly Message[]): number =>
  Math.max(0, ...[...groupBy(messages, ({ person, week }) => `${person} ${week}`).values()].map((all) => all.length))

/** One line a person; the mentors together, each of them on average. */
function tableOf(all: Year): readonly string[] {
  const rows = [...perPerson].map(([person, messages]) => {
    const people = person.endsWith('…') ? 48 : 1
    const digests = messages.filter(({ kind }) => kind === 'digest').length
    const cells = [messages.length - digests, digests, weekly(messages, people, all).toFixed(1), busiestWeek(messages)]
    return {
      average: weekly(messages, people, all),
      text: `${person.padEnd(24)}${cells.map((c) => `${c}`.padStart(14)).join('')}`,
    }
  })
  const head = ['alerts a year', 'daily messages', 'a week', 'busiest week']
  return [
    `${`${all.reports} reports, ${all.weeks.length} weeks`.padEnd(24)}${head.map((text) => text.padStart(14)).join('')}`,
    ...rows.toSorted((a, b) => b.average - a.average).map(({ text }) => text),
  ]
}

describe('a year at a school of 1,200 pupils', () => {
  test('has some six hundred reports', () => {
    expect(year.reports).toBeGreaterThan(500)
    expect(year.reports).toBeLessThan(700)
  })

  test('brings nobody more messages in a week than they can read', () => {
    const busy = [...perPerson].filter(([, messages]) => busiestWeek(messages) > MOST_IN_A_WEEK)
    expect(busy.map(([person, messages]) => [person, busiestWeek(messages)])).toEqual([])
  })

  test('brings nobody more than two on a working day, over the year', () => {
    const busy = [...groupBy(year.messages, ({ person }) => person)].filter(
      ([, messages]) => weekly(messages, 1, year) > MOST_ON_AVERAGE,
    )
    expect(busy.map(([person]) => person)).toEqual([])
  })

  test('brings the board hardly anything', () => {
    for (const person of ['p-bestuur-1', 'p-bestuur-2'])
      expect(weekly(perPerson.get(person) ?? [], 1, year), person).toBeLessThan(1)
  })

  test('brings nobody more than one daily message a day', () => {
    const digests = year.messages.filter(({ kind }) => kind === 'digest')
    expect(digests.length).toBeGreaterThan(50)
    expect(busiestWeek(digests)).toBeLessThanOrEqual(5)
  })

  test('leaves nothing behind but what is still on its ladder', () => {
    expect(year.left.length).toBeLessThan(year.reports / 20)
  })
})
