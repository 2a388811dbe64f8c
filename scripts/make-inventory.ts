import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

// Makes protocols/inventory.json from the list of facts: `tsx scripts/make-inventory.ts PATH/protocol-facts.yaml`.
// Rules and answers are checked against what it writes, so that nothing outside the project is needed to check them.

const Fact = z.object({
  id: z.string(),
  tier: z.enum(['core', 'support', 'background']),
  topic: z.string(),
  source: z.object({ file: z.string(), heading: z.string() }),
  gaps: z.array(z.string()).nullable(),
})

const path = process.argv[2]
if (path === undefined) throw new Error('Say where the facts stand: tsx scripts/make-inventory.ts PATH')

const facts = z
  .array(Fact)
  .parse(parse(readFileSync(path, 'utf8')))
  .map(({ id, tier, topic, source, gaps }) => ({
    id,
    tier,
    topic,
    file: source.file,
    heading: source.heading,
    ...(gaps === null ? {} : { gaps }),
  }))

const headings: Record<string, string[]> = {}
for (const { file, heading } of facts) {
  const known = headings[file] ?? []
  headings[file] = known.includes(heading) ? known : [...known, heading]
}

const oneLineEach = (items: readonly unknown[]) => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')
const files = Object.entries(headings)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([file, list]) => `    ${JSON.stringify(file)}: ${JSON.stringify(list)}`)

writeFileSync(
  new URL('../protocols/inventory.json', import.meta.url),
  `{\n  "facts": [\n${oneLineEach(facts)}\n  ],\n  "headings": {\n${files.join(',\n')}\n  }\n}\n`,
)
