import { z } from 'zod'
import { Silence, WrittenAnswer } from '../src/rules/answers/written.ts'
import { Ladders } from '../src/rules/ladders/ladder.ts'
import { Rule } from '../src/rules/rule.ts'
import { Asks, Behaviours, CurrencyNotes, ProtocolHead } from '../src/rules/schema.ts'

/**
 * The JSON Schema of every kind of protocol file, by its name without `.json`, as text: an editor completes and checks a
 * file with it while someone types. What one file must have of another (facts, settings, other rules) only
 * `protocol check` knows.
 */
export function editorSchemas(): ReadonlyMap<string, string> {
  const schemas = {
    protocol: plain(ProtocolHead, 'protocol.yaml'),
    behaviours: plain(Behaviours, 'behaviours.yaml'),
    currency: plain(CurrencyNotes, 'currency.yaml'),
    asks: plain(Asks, 'asks.yaml'),
    ladders: plain(Ladders, 'ladders.yaml'),
    rules: list('rules', Rule, ['id']),
    answers: list('answers', WrittenAnswer, ['id', 'title', 'answer', 'questions']),
    silences: list('silences', Silence, ['id', 'about', 'questions']),
  }
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]))
}

/** As it is typed: what is optional or has a default may be left out. */
const asTyped = (shape: z.ZodType) => z.toJSONSchema(shape, { io: 'input' })

const plain = (shape: z.ZodType, title: string) => ({ title, ...asTyped(shape) })

/**
 * A file with a list under its folder's name. What stands under `defaults` may be left out of the entries, so of an entry
 * only that is required which is never shared.
 */
function list(folder: string, shape: z.ZodType, required: readonly string[]) {
  const { $schema, properties = {} } = asTyped(shape)
  const named = Object.fromEntries(Object.keys(properties).map((key) => [key, { $ref: `#/$defs/${key}` }]))
  const entry = { type: 'object', properties: named, additionalProperties: false }
  return {
    title: `${folder}/*.yaml`,
    $schema,
    type: 'object',
    properties: {
      defaults: { description: 'What all entries of this file have, unless they say otherwise.', ...entry },
      [folder]: { type: 'array', items: { ...entry, required } },
    },
    required: [folder],
    additionalProperties: false,
    $defs: properties,
  }
}
