import type { Involved } from '../../domain/report.ts'
import { PARTS, PERSON_KINDS, type PersonKind, POSITIONS, WORKS_FOR_SCHOOL } from '../../rules/vocabulary.ts'
import type { Field, Form, Values } from '../../view/view.ts'
import { list, text } from '../report-values.ts'
import { choice, ticks, writing } from './fields.ts'
import type { Words } from './words.ts'

/** The form for one person in a report; with `known` it can also take that person away. */
export function personForm(context: string, values: Values, known: boolean, words: Words): Form {
  const { person, words: labels } = words.texts
  const kind = PERSON_KINDS.find((k) => k === text(values, 'kind'))
  const kinds = PERSON_KINDS.map((id) => ({ id, label: labels.kinds[id] }))
  return {
    kind: 'form',
    id: 'person',
    context,
    title: person.title,
    submitLabel: person.save,
    closeLabel: person.cancel,
    body: [
      ticks(
        'parts',
        person.parts,
        PARTS.map((id) => ({ id, label: labels.parts[id] })),
        {
          value: list(values, 'parts'),
          required: true,
          hint: person.partsHint,
        },
      ),
      choice('kind', person.kind, kinds, { value: kind, live: true }),
      ...(kind === undefined ? [nameField(values, words)] : fieldsFor(kind, values, words)),
      ...(known
        ? [ticks('remove', person.remove, [{ id: 'yes', label: person.remove }], { value: list(values, 'remove') })]
        : []),
    ],
  }
}

export const worksForSchool = (kind: PersonKind | undefined): boolean =>
  kind !== undefined && (WORKS_FOR_SCHOOL as readonly PersonKind[]).includes(kind)

function fieldsFor(kind: PersonKind, values: Values, words: Words): Field[] {
  const { person, words: labels } = words.texts
  if (worksForSchool(kind)) {
    const positions = POSITIONS.map((id) => ({ id, label: labels.positions[id] }))
    return [
      colleagueField(values, words),
      choice('position', person.position, positions, { value: text(values, 'position') }),
      writing('name', person.colleagueName, LINE, {
        value: text(values, 'name'),
        lines: 'one',
        hint: person.colleagueNameHint,
      }),
    ]
  }
  return kind === 'pupil' ? [nameField(values, words), ...pupilFields(values, words)] : [nameField(values, words)]
}

const LINE = 150

const nameField = (values: Values, { texts }: Words): Field =>
  writing('name', texts.person.name, LINE, { value: text(values, 'name'), lines: 'one', hint: texts.person.nameHint })

const pupilFields = (values: Values, { texts }: Words): Field[] => [
  writing('class', texts.person.className, 40, { value: text(values, 'class'), lines: 'one' }),
  writing('pupil-number', texts.person.pupilNumber, 40, { value: text(values, 'pupil-number'), lines: 'one' }),
  writing('age', texts.person.age, 3, { value: text(values, 'age'), lines: 'one' }),
]

function colleagueField(values: Values, words: Words): Field {
  const { person } = words.texts
  const chosen = text(values, 'colleague')
  return {
    type: 'search-field',
    id: 'colleague',
    label: person.colleague,
    hint: person.colleagueHint,
    required: false,
    list: 'staff',
    placeholder: person.colleaguePlaceholder,
    ...(chosen === undefined ? {} : { value: { id: chosen, label: words.person(chosen) } }),
  }
}

/** The values of the form for someone who was filled in before. */
export function valuesOf(person: Involved): Values {
  const pairs: [string, string | readonly string[] | undefined][] = [
    ['parts', person.parts],
    ['kind', person.kind],
    ['position', person.position],
    ['name', person.name],
    ['class', person.className],
    ['pupil-number', person.pupilNumber],
    ['age', person.age?.toString()],
    ['colleague', person.staffId],
  ]
  return Object.fromEntries(pairs.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])))
}
