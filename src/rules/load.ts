import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAnswers, checkSubjects } from './answers/check-answers.ts'
import { Silence, WrittenAnswer } from './answers/written.ts'
import { checkProtocol, knownIn } from './check.ts'
import { checkHead } from './check-head.ts'
import { frozen } from './frozen.ts'
import { checkLadders } from './ladders/check-ladders.ts'
import { Ladders } from './ladders/ladder.ts'
import { ProtocolError } from './protocol-error.ts'
import { type Entries, readFolder, readShape } from './read-folder.ts'
import { Rule } from './rule.ts'
import { Asks, Behaviours, CurrencyNotes, Inventory, type Protocol, ProtocolHead } from './schema.ts'

/**
 * Reads the protocol in a folder (`protocol.yaml`, `behaviours.yaml`, `currency.yaml`, `asks.yaml`, `ladders.yaml`,
 * `rules/*.yaml`, and `answers/*.yaml` and `silences/*.yaml` if there are any) and holds it against the inventory of
 * facts, by default the `inventory.json` beside the folder.
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
  const ladders = readShape(dir, 'ladders.yaml', Ladders, mistakes)
  const rules = readFolder(dir, 'rules', Rule, mistakes)
  if (rules.files.size === 0)
    mistakes.push('rules: there are no rules here; each subject has a file such as rules/matrix.yaml')
  const answers = readFolder(dir, 'answers', WrittenAnswer, mistakes)
  const silences = readFolder(dir, 'silences', Silence, mistakes)
  if (!inventory || !head || !behaviours || !currency || !asks || !ladders) throw new ProtocolError(mistakes)

  const protocol: Protocol = {
    ...head.content,
    groups: behaviours.content.groups,
    currency: currency.content,
    asks: asks.content,
    rules: rules.all,
    ladders: ladders.content.ladders,
    answers: answers.files,
    silences: silences.all,
    inventory,
  }
  const whole = mistakes.length === 0
  mistakes.push(
    ...checkHead(protocol, { head: head.at, behaviours: behaviours.at, currency: currency.at, asks: asks.at }),
    ...checkProtocol(protocol, placeIn(rules), whole),
    ...checkLadders(knownIn(protocol), (index) => ladders.at(['ladders', index])),
    ...checkSubjects(protocol, head.at),
    ...checkAnswers(protocol, placeIn(answers), placeIn(silences)),
  )
  if (mistakes.length > 0) throw new ProtocolError(mistakes)
  return frozen(protocol)
}

const placeIn =
  <T>({ places }: Entries<T>) =>
  (entry: T) =>
    places.get(entry) ?? ''

function readInventory(path: string, mistakes: string[]): Inventory | undefined {
  try {
    return Inventory.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    mistakes.push('inventory.json: it is not here or does not read; scripts/make-inventory.ts makes it')
    return undefined
  }
}
