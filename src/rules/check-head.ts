import type { YamlFile } from './read-yaml.ts'
import type { Protocol } from './schema.ts'
import { suggestion } from './suggestion.ts'

/** For the files with one document each: where in it things stand, for people. */
export type HeadPlaces = Readonly<Record<'head' | 'behaviours' | 'currency' | 'asks', YamlFile['at']>>

/**
 * What is wrong with a protocol beside its rules and answers: in `protocol.yaml`, `behaviours.yaml`, `currency.yaml` and
 * `asks.yaml`, beyond their shape. Each with its place and what would be right; empty when nothing is.
 */
export function checkHead(protocol: Protocol, at: HeadPlaces): string[] {
  return [
    ...doubles(protocol, at),
    ...protocol.documents.flatMap(({ file }, index) =>
      protocol.inventory.headings[file] === undefined
        ? [
            `${at.head(['documents', index, 'file'])}: the inventory has no document «${file}»${suggestion(file, Object.keys(protocol.inventory.headings))}`,
          ]
        : [],
    ),
    ...protocol.settings.flatMap((setting, index) => [
      ...wrongDefault(setting, at.head(['settings', index, 'default'])),
      ...unknownFacts(setting, protocol, at.head(['settings', index])),
    ]),
  ]
}

type Setting = Protocol['settings'][number]

function wrongDefault({ id, options, default: chosen }: Setting, place: string): string[] {
  const ids = options.map((option) => option.id)
  return ids.includes(chosen) ? [] : [`${place}: ${id}: default «${chosen}» is none of its options: ${ids.join(', ')}`]
}

function unknownFacts({ id, options }: Setting, { inventory }: Protocol, place: string): string[] {
  const facts = inventory.facts.map((fact) => fact.id)
  return options
    .flatMap((option) => option.facts)
    .filter((fact) => !facts.includes(fact))
    .map((fact) => `${place}: ${id}: there is no fact «${fact}»${suggestion(fact, facts)}`)
}

function doubles({ groups, settings, currency, asks }: Protocol, at: HeadPlaces): string[] {
  const behaviours = groups.flatMap(({ behaviours: some }, group) =>
    some.map(({ id }, index) => ({ id, place: at.behaviours(['groups', group, 'behaviours', index]) })),
  )
  return [
    behaviours,
    groups.map(({ id }, index) => ({ id, place: at.behaviours(['groups', index]) })),
    settings.map(({ id }, index) => ({ id, place: at.head(['settings', index]) })),
    currency.map(({ id }, index) => ({ id, place: at.currency([index]) })),
    asks.map(({ id }, index) => ({ id, place: at.asks([index]) })),
  ].flatMap((list) =>
    list
      .filter(({ id }, index) => list.findIndex((one) => one.id === id) < index)
      .map(({ id, place }) => `${place}: «${id}» stands in it twice; keep one`),
  )
}
