import type { HistoryEntry } from '../../domain/case.ts'
import type { Involved, SentReport } from '../../domain/report.ts'
import type { Block, Form } from '../../view/view.ts'
import { answersIn, personWords } from './report-blocks.ts'
import { nameOf } from './report-people.ts'
import type { Words } from './words.ts'

/** A version of a report and what took its place. */
export interface Versions {
  readonly earlier: SentReport
  readonly later: SentReport
}

/** What changed between two versions of a report, question by question: as it was and as it became. */
export function earlierVersionForm(
  number: string,
  { at, by }: Pick<HistoryEntry, 'at' | 'by'>,
  versions: Versions,
  words: Words,
): Form {
  const { earlierVersion, back } = words.texts.afterwards
  const changes = differenceBlocks(versions, words)
  const who = by === null ? words.texts.case.assistant : words.person(by)
  return {
    kind: 'form',
    id: 'earlier-version',
    context: number,
    title: earlierVersion.title,
    closeLabel: back,
    body: [
      { type: 'text', text: earlierVersion.intro(who, words.moment(at)), weight: 'muted' },
      ...(changes.length === 0 ? [{ type: 'text', text: earlierVersion.same } as const] : []),
      ...changes,
    ],
  }
}

/** Each question of which the answer differs between two versions, with both. */
export const differenceBlocks = (versions: Versions, words: Words): Block[] =>
  differencesBetween(versions, words).flatMap((change) => changeBlocks(change, words))

interface Difference {
  readonly label: string
  readonly was: string
  readonly became: string
}

function differencesBetween({ earlier, later }: Versions, words: Words): readonly Difference[] {
  const { nothing } = words.texts.afterwards.earlierVersion
  const [before, after] = [new Map(answersIn(earlier, words)), new Map(answersIn(later, words))]
  const isFilledIn = (answer: string) => answer !== nothing && answer !== words.texts.caseWork.unknown
  const labels = [...new Set([...before.keys(), ...after.keys()])]
  const answers = labels.map((label) => ({
    label,
    was: before.get(label) ?? nothing,
    became: after.get(label) ?? nothing,
  }))
  const filledIn = answers.filter(({ was, became }) => isFilledIn(was) || isFilledIn(became))
  return [...filledIn, ...peopleDifferences({ earlier, later }, words)].filter(({ was, became }) => was !== became)
}

function peopleDifferences({ earlier, later }: Versions, words: Words): readonly Difference[] {
  const { person, notThere, gone } = words.texts.afterwards.earlierVersion
  const ids = [...new Set([...earlier.people, ...later.people].map(({ id }) => id))]
  const find = (people: readonly Involved[], id: string) => people.find((p) => p.id === id)
  return ids.map((id) => {
    const [was, is] = [find(earlier.people, id), find(later.people, id)]
    const named = is ?? was
    return {
      label: person((named === undefined ? undefined : nameOf(named, words)) ?? words.texts.person.nobody),
      was: was === undefined ? notThere : personWords(was, words),
      became: is === undefined ? gone : personWords(is, words),
    }
  })
}

function changeBlocks({ label, was, became }: Difference, words: Words): Block[] {
  const { earlierVersion } = words.texts.afterwards
  return [
    { type: 'text', text: label, weight: 'strong' },
    {
      type: 'facts',
      facts: [
        { label: earlierVersion.was, value: was },
        { label: earlierVersion.became, value: became },
      ],
    },
  ]
}
