import type { YamlFile } from '../read-yaml.ts'
import type { Protocol } from '../schema.ts'
import { suggestion } from '../suggestion.ts'
import { idOfRow } from './matrix-answers.ts'
import type { Silence, WrittenAnswer } from './written.ts'

/**
 * What is wrong with the answers and silences of a protocol beyond their shape, each with its place and what would be
 * right; empty when nothing is.
 */
export function checkAnswers(
  protocol: Protocol,
  placeOf: (answer: WrittenAnswer) => string,
  placeOfSilence: (silence: Silence) => string,
): string[] {
  const answers = [...protocol.answers.values()].flat()
  return [
    ...answers.flatMap((answer) =>
      [...wrongNames(answer, protocol), ...wrongTimes(answer, answers)].map(
        (problem) => `${placeOf(answer)}: ${answer.id}: ${problem}`,
      ),
    ),
    ...protocol.silences.flatMap((silence) => {
      const twice = [...answers, ...protocol.silences].filter((one) => one.id === silence.id).length > 1
      const problems = [
        ...(twice ? ['this id stands there twice; keep one'] : []),
        ...roleWithoutLabel(silence, protocol),
      ]
      return problems.map((problem) => `${placeOfSilence(silence)}: ${silence.id}: ${problem}`)
    }),
  ]
}

/**
 * Each subject has a file of answers and each file a subject; what is wrong with that, with its place and what would be
 * right.
 */
export function checkSubjects({ subjects, answers }: Protocol, inHead: YamlFile['at']): string[] {
  const ids = subjects.map((subject) => subject.id)
  const files = [...answers.keys()]
  return [
    ...ids.flatMap((id, index) => {
      const place = inHead(['subjects', index])
      if (ids.indexOf(id) < index) return [`${place}: the subject «${id}» stands in it twice; keep one`]
      if (answers.has(id)) return []
      return [`${place}: the subject «${id}» has no file answers/${id}.yaml${suggestion(id, files)}`]
    }),
    ...files
      .filter((file) => !ids.includes(file))
      .map((file) => `answers/${file}.yaml:1: name it among the subjects of protocol.yaml${suggestion(file, ids)}`),
  ]
}

function wrongNames(answer: WrittenAnswer, protocol: Protocol): string[] {
  const facts = protocol.inventory.facts.map((fact) => fact.id)
  const settings = protocol.settings.map((setting) => setting.id)
  const notes = new Set(protocol.currency.map((note) => note.id))
  const gaps = protocol.inventory.facts.filter((fact) => answer.facts.includes(fact.id)).flatMap((fact) => fact.gaps)
  return [
    ...answer.facts.filter((id) => !facts.includes(id)).map((id) => `there is no fact «${id}»${suggestion(id, facts)}`),
    ...answer.facts
      .filter((id, at) => answer.facts.indexOf(id) !== at)
      .map((id) => `the fact «${id}» stands in it twice; keep one`),
    ...(answer.settings ?? [])
      .filter((id) => !settings.includes(id))
      .map((id) => `there is no setting «${id}» in protocol.yaml${suggestion(id, settings)}`),
    ...[...new Set(gaps)]
      .filter((gap) => !notes.has(gap))
      .map((gap) => `the law has moved for its facts (${gap}), and currency.yaml has no note ${gap}`),
    ...protocol.rules.flatMap(({ matrix }) =>
      matrix && answer.id === idOfRow(matrix)
        ? [`this id is kept for the matrix row of ${matrix.behaviour}; choose another`]
        : [],
    ),
    ...roleWithoutLabel(answer, protocol),
    ...untoldChoices(answer, protocol),
  ]
}

/** A fact that is true under one option only reads as the rule of every school, unless the answer tells the choice. */
function untoldChoices({ facts, sectors, settings: told = [] }: WrittenAnswer, protocol: Protocol): string[] {
  return contested(protocol)
    .filter(({ id }) => !told.includes(id) && matters(id, sectors ?? protocol.sectors, protocol))
    .flatMap(({ id, options }) => {
      const chosen = options.flatMap((option) => option.facts).filter((fact) => facts.includes(fact))
      if (chosen.length === 0) return []
      return [
        `«${chosen.join('», «')}» holds only where the school chose so: add «${id}» to its settings and say what is true under every option, or take the fact out`,
      ]
    })
}

/**
 * The settings in which the protocol contradicts itself: each option rests on a fact of its own. Where options share
 * their facts, or a fact stands in several settings, the fact holds whatever was chosen: the school only fills in what
 * the protocol leaves open, and an answer need not tell that choice.
 */
function contested({ settings }: Protocol): Protocol['settings'] {
  const grounds = settings.flatMap(({ options }) => options.flatMap((option) => option.facts))
  const ownFacts = (facts: readonly string[]) =>
    facts.filter((fact) => grounds.indexOf(fact) === grounds.lastIndexOf(fact))
  return settings
    .map((setting) => ({
      ...setting,
      options: setting.options.map((option) => ({ ...option, facts: ownFacts(option.facts) })),
    }))
    .filter(({ options }) => options.length > 1 && options.every((option) => option.facts.length > 0))
}

/** A choice that only rules of another sector ask for says nothing to the readers of an answer. */
function matters(setting: string, sectors: Protocol['sectors'], { rules }: Protocol): boolean {
  const asking = rules.filter(({ when }) => when.setting?.[setting] !== undefined)
  const here = ({ when }: Protocol['rules'][number]) => when.sector?.some((sector) => sectors.includes(sector)) ?? true
  return asking.length === 0 || asking.some(here)
}

const roleWithoutLabel = ({ contact }: { readonly contact: WrittenAnswer['contact'] }, { roles }: Protocol) =>
  roles[contact] === undefined ? [`the role ${contact} has no label in protocol.yaml`] : []

/** Two versions of one answer may stand beside each other, not on one day. */
function wrongTimes(answer: WrittenAnswer, all: readonly WrittenAnswer[]): string[] {
  const { from, until } = answer
  const others = all.filter((one) => one.id === answer.id && one !== answer)
  const together = others.some(
    (one) => (until === undefined || one.from < until) && (one.until === undefined || from < one.until),
  )
  return [
    ...(until !== undefined && until <= from ? ['it ends before it starts: until is the first day without it'] : []),
    ...(together ? ['it stands there twice on one day; give the older one an until'] : []),
  ]
}
