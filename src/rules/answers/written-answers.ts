import type { Source } from '../advice.ts'
import { holdsOn } from '../in-force.ts'
import { movedSince } from '../moved.ts'
import type { Protocol } from '../schema.ts'
import type { Answer } from './answer.ts'

/** The written answers of a day (`2026-11-19`), in the order of the subjects. */
export function writtenAnswers(protocol: Protocol, day: string): Answer[] {
  return protocol.subjects.flatMap(({ id: subject }) =>
    (protocol.answers.get(subject) ?? [])
      .filter((answer) => holdsOn(answer, day))
      .map(
        (answer): Answer => ({
          id: answer.id,
          subject,
          title: answer.title,
          answer: answer.answer,
          settings: answer.settings ?? [],
          questions: answer.questions,
          contact: answer.contact,
          concern: answer.concern ?? null,
          warns: answer.warns ?? [],
          sectors: answer.sectors ?? protocol.sectors,
          facts: answer.facts,
          sources: sourcesOf(answer.facts, protocol),
          currency: movedSince(answer.facts, answer.sectors ?? protocol.sectors, protocol),
        }),
      ),
  )
}

/** Where facts stand, each place once and in the order of the facts. */
function sourcesOf(ids: readonly string[], { inventory }: Protocol): Source[] {
  const facts = ids.flatMap((id) => inventory.facts.find((fact) => fact.id === id) ?? [])
  return [...new Map(facts.map(({ file, heading }) => [`${file} ${heading}`, { file, heading }])).values()]
}
