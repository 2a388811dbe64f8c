import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AnswerTopic, checkTopics } from './answers/topic.ts'
import { checkProtocol } from './check.ts'
import { ProtocolError } from './protocol-error.ts'
import { readYaml, shapeMistakes, type YamlFile } from './read-yaml.ts'
import { Rule } from './rule.ts'
import { Asks, Behaviours, CurrencyNotes, Inventory, type Protocol, ProtocolHead } from './schema.ts'

const RulesFile = z.strictObject({
  defaults: z.record(z.string(), z.unknown()).default({}),
  rules: z.array(z.unknown()),
})

/**
 * Reads the protocol in a folder (`protocol.yaml`, `behaviours.yaml`, `currency.yaml`, `asks.yaml`, `rules/*.yaml`, and
 * `answers/*.yaml` if there are any) and
 * holds it against the inventory of facts, by default the `inventory.json` beside the folder.
 *
 * @throws ProtocolError with every mistake at once, each with its file and line.
 */
export function loadProtocol(dir: string, inventoryPath = join(dir, '..', 'inventory.json')): Protocol {
  const mistakes: string[] = []
  const inventory = readInventory(inventoryPath, mistakes)
  const head = readShape(dir, 'protocol.yaml', ProtocolHead, mistakes)
  const behaviours = readShape(dir, 'behaviours.yaml', Behaviours, mistakes)
  const currency = readShape(dir, 'currency.yaml', CurrencyNotes, mistakes)
  const asks = readShape(dir, 'asks.yaml', Asks, mistakes)
  const { rules, places } = readRules(dir, mistakes)
  const topics = readTopics(dir, mistakes)
  if (!inventory || !head || !behaviours || !currency || !asks) throw new ProtocolError(mistakes)

  const protocol: Protocol = { ...head, groups: behaviours.groups, currency, asks, rules, topics }
  const whole = mistakes.length === 0
  mistakes.push(...checkProtocol(protocol, inventory, (rule) => places.get(rule) ?? 'rules', whole))
  if (whole) mistakes.push(...checkTopics(topics, rules))
  if (mistakes.length > 0) throw new ProtocolError(mistakes)
  return protocol
}

function readTopics(dir: string, mistakes: string[]): AnswerTopic[] {
  return yamlNames(dir, 'answers').flatMap((name) => readShape(dir, name, z.array(AnswerTopic), mistakes) ?? [])
}

function yamlNames(dir: string, folder: string): string[] {
  const path = join(dir, folder)
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.yaml')) : []
  return names.sort().map((name) => `${folder}/${name}`)
}

function readRules(dir: string, mistakes: string[]) {
  const places = new Map<Rule, string>()
  const names = yamlNames(dir, 'rules')
  if (names.length === 0)
    mistakes.push('rules: there are no rules here; each subject has a file such as rules/matrix.yaml')
  for (const name of names) {
    const file = readFile(dir, name, mistakes)
    if (file === undefined) continue
    const shape = shapeOf(file, RulesFile, mistakes)
    shape?.rules.forEach((raw, index) => {
      const rule = Rule.safeParse(typeof raw === 'object' ? { ...shape.defaults, ...raw } : raw)
      if (rule.success) places.set(rule.data, file.at(['rules', index]))
      else mistakes.push(...shapeMistakes(file, rule.error, ['rules', index]))
    })
  }
  return { rules: [...places.keys()], places }
}

function readShape<S extends z.ZodType>(dir: string, name: string, shape: S, mistakes: string[]) {
  const file = readFile(dir, name, mistakes)
  return file && shapeOf(file, shape, mistakes)
}

function readFile(dir: string, name: string, mistakes: string[]): YamlFile | undefined {
  const path = join(dir, name)
  if (!existsSync(path)) {
    mistakes.push(`${name}: it is not here; a protocol needs it`)
    return undefined
  }
  const file = readYaml(name, readFileSync(path, 'utf8'))
  mistakes.push(...file.mistakes)
  return file.mistakes.length > 0 ? undefined : file
}

function shapeOf<S extends z.ZodType>(file: YamlFile, shape: S, mistakes: string[]): z.infer<S> | undefined {
  const read = shape.safeParse(file.value)
  if (read.success) return read.data
  mistakes.push(...shapeMistakes(file, read.error))
  return undefined
}

function readInventory(path: string, mistakes: string[]): Inventory | undefined {
  try {
    return Inventory.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    mistakes.push('inventory.json: it is not here or does not read; scripts/make-inventory.ts makes it')
    return undefined
  }
}
