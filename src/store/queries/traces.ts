import { blindIndex } from '../blind-index.ts'
import { type Write, write } from './build.ts'
import type { ChangeOf, ChangeTools, KnownCase } from './change-tools.ts'

/** By what a case is found again, each once, as blind indexes. */
export function insertTraces(
  { build, indexKey }: ChangeTools,
  { number, foundation, school }: Omit<KnownCase, 'key'>,
  traces: readonly string[],
  openedAt: Date,
): readonly Write[] {
  return [...new Set(traces)].map((words) =>
    write(
      build.insertInto('traces').values({
        number,
        foundation,
        school,
        trace: blindIndex(indexKey, 'trace', words),
        opened_at: openedAt.toISOString(),
      }),
    ),
  )
}

/** The case is not found any more by what it was found by before. */
export const replaceTraces = (
  tools: ChangeTools,
  of: KnownCase,
  { traces, openedAt }: ChangeOf<'traces-replaced'>,
): readonly Write[] => [
  write(tools.build.deleteFrom('traces').where('number', '=', of.number)),
  ...insertTraces(tools, of, traces, openedAt),
]
