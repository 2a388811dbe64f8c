import type { Involved, SentReport } from '../../domain/report.ts'
import type { Block } from '../../view/view.ts'
import { item, joined } from './advice-blocks.ts'
import { nameOf } from './report-people.ts'
import type { Words } from './words.ts'

/** What was reported, word for word. Only ever shown in a form, to someone who may see it. */
export function reportBlocks(report: SentReport, words: Words): Block[] {
  return [
    { type: 'facts', facts: whatAndWhen(report, words) },
    { type: 'text', text: report.story },
    { type: 'heading', text: words.texts.case.people },
    ...peopleBlocks(report.people, words),
    ...answerBlocks(report, words),
  ]
}

function whatAndWhen(report: SentReport, words: Words) {
  const { texts } = words
  const time = report.occurredAt === undefined ? '' : `, ${report.occurredAt}`
  return [
    { label: texts.report.concern, value: texts.words.concerns[report.concern] },
    { label: texts.case.when, value: words.day(report.occurredOn) + time },
    ...(report.behaviours.length === 0
      ? unknownBehaviours(report, words)
      : [{ label: texts.report.behaviours, value: words.and(report.behaviours.map(words.behaviour)) }]),
    ...(report.place === undefined ? [] : [{ label: texts.report.place, value: texts.words.places[report.place] }]),
  ]
}

/** Where everything depends on what happened, it is said that this is not known yet. */
const unknownBehaviours = ({ concern }: SentReport, { texts }: Words) =>
  concern === 'behaviour' ? [{ label: texts.report.behaviours, value: texts.caseWork.unknown }] : []

function peopleBlocks(people: readonly Involved[], words: Words): Block[] {
  if (people.length === 0) return [{ type: 'text', text: words.texts.case.nobodyNamed, weight: 'muted' }]
  return [{ type: 'list', ordered: false, items: people.map((person) => personItem(person, words)) }]
}

const personItem = (person: Involved, words: Words) =>
  item(nameOf(person, words) ?? words.texts.person.nobody, partsOf(person, words))

/** Someone in a report in one line, with their name. */
export const personWords = (person: Involved, words: Words): string =>
  joined([nameOf(person, words) ?? words.texts.person.nobody, ...partsOf(person, words)])

function partsOf(person: Involved, words: Words): readonly string[] {
  const { person: texts, words: labels } = words.texts
  const kind = person.kind === undefined ? '' : labels.kinds[person.kind]
  return [
    person.parts.map((part) => labels.parts[part]).join(', '),
    kind,
    person.position === undefined ? '' : labels.positions[person.position],
    person.className ?? '',
    person.pupilNumber === undefined ? '' : `${texts.pupilNumber} ${person.pupilNumber}`,
    person.age === undefined ? '' : `${texts.age} ${person.age}`,
  ]
}

/** Every answer of a report but its people, by its question. */
export function answersIn(report: SentReport, words: Words): readonly (readonly [string, string])[] {
  return [
    ...whatAndWhen(report, words).map(({ label, value }) => [label, value] as const),
    [words.texts.report.story, report.story],
    ...shortAnswers(report, words).map(({ label, value }) => [label, value] as const),
    ...writtenAnswers(report, words),
  ]
}

/** Short answers as facts; longer ones under their own question. */
function answerBlocks(report: SentReport, words: Words): Block[] {
  const facts = shortAnswers(report, words)
  return [
    ...(facts.length === 0 ? [] : [{ type: 'facts', facts } as const]),
    ...writtenAnswers(report, words).flatMap(([label, value]): Block[] => [
      { type: 'text', text: label, weight: 'strong' },
      { type: 'text', text: value },
    ]),
  ]
}

function shortAnswers(report: SentReport, { texts: { report: texts, words: labels } }: Words) {
  const yesNo: readonly [string, boolean | undefined][] = [
    [texts.dangerNow, report.acuteDanger],
    [texts.selfHarm, report.selfHarmRisk],
    [texts.serious, report.serious],
    [texts.ongoing, report.ongoing],
    [texts.recidivism, report.recidivism],
    [texts.coercion, report.coercion],
    [texts.weaponUsed, report.weaponUsed],
    [texts.policeReport, report.policeReport],
    [texts.consentOfParents, report.consentOfParents],
    [texts.consentOfPupil, report.consentOfPupil],
  ]
  return yesNo.flatMap(([label, value]) =>
    value === undefined ? [] : [{ label, value: value ? labels.yes : labels.no }],
  )
}

function writtenAnswers(report: SentReport, { texts: { report: texts } }: Words) {
  const written: readonly [string, string | undefined][] = [
    [texts.whatWasUsed, report.whatWasUsed],
    [texts.policeReportNumber, report.policeReportNumber],
    [texts.pupilSays, report.pupilSays],
    [texts.goal, report.goalAndConsequences],
    [texts.context, report.context],
    [texts.alreadyDone, report.alreadyDone],
    [texts.damages, report.damages],
  ]
  return written.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]))
}
