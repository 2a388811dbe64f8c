import type { Involved, Report } from '../../domain/report.ts'
import type { Block } from '../../view/view.ts'
import { item } from './advice-blocks.ts'
import { nameOf } from './report-people.ts'
import type { Words } from './words.ts'

/** What was reported, word for word. Only ever shown in a form, to someone who may see it. */
export function reportBlocks(report: Report, words: Words): Block[] {
  return [
    { type: 'facts', facts: whatAndWhen(report, words) },
    { type: 'text', text: report.story },
    { type: 'heading', text: words.texts.case.people },
    ...peopleBlocks(report.people, words),
    ...answerBlocks(report, words),
  ]
}

function whatAndWhen(report: Report, words: Words) {
  const { texts } = words
  const time = report.occurredAt === undefined ? '' : `, ${report.occurredAt}`
  return [
    { label: texts.report.concern, value: texts.words.concerns[report.concern] },
    { label: texts.case.when, value: words.day(report.occurredOn) + time },
    ...(report.behaviours.length === 0
      ? []
      : [{ label: texts.report.behaviours, value: words.and(report.behaviours.map(words.behaviour)) }]),
    ...(report.place === undefined ? [] : [{ label: texts.report.place, value: texts.words.places[report.place] }]),
  ]
}

function peopleBlocks(people: readonly Involved[], words: Words): Block[] {
  if (people.length === 0) return [{ type: 'text', text: words.texts.case.nobodyNamed, weight: 'muted' }]
  return [{ type: 'list', ordered: false, items: people.map((person) => personItem(person, words)) }]
}

function personItem(person: Involved, words: Words) {
  const { person: texts, words: labels } = words.texts
  const kind = person.kind === undefined ? '' : labels.kinds[person.kind]
  return item(nameOf(person, words) ?? texts.nobody, [
    person.parts.map((part) => labels.parts[part]).join(', '),
    kind,
    person.position === undefined ? '' : labels.positions[person.position],
    person.className ?? '',
    person.pupilNumber === undefined ? '' : `${texts.pupilNumber} ${person.pupilNumber}`,
    person.age === undefined ? '' : `${texts.age} ${person.age}`,
  ])
}

/** Short answers as facts; longer ones under their own question. */
function answerBlocks(report: Report, words: Words): Block[] {
  const { report: texts, words: labels } = words.texts
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
  const written: readonly [string, string | undefined][] = [
    [texts.whatWasUsed, report.whatWasUsed],
    [texts.policeReportNumber, report.policeReportNumber],
    [texts.pupilSays, report.pupilSays],
    [texts.goal, report.goalAndConsequences],
    [texts.context, report.context],
    [texts.alreadyDone, report.alreadyDone],
    [texts.damages, report.damages],
  ]
  const facts = yesNo.flatMap(([label, value]) =>
    value === undefined ? [] : [{ label, value: value ? labels.yes : labels.no }],
  )
  return [
    ...(facts.length === 0 ? [] : [{ type: 'facts', facts } as const]),
    ...written.flatMap(([label, value]): Block[] =>
      value === undefined
        ? []
        : [
            { type: 'text', text: label, weight: 'strong' },
            { type: 'text', text: value },
          ],
    ),
  ]
}
