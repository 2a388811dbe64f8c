import { describe, expect, test } from 'vitest'
import type { Advice } from '../../src/rules/advice.ts'
import { advise } from '../../src/rules/advise.ts'
import type { ReportFacts } from '../../src/rules/report.ts'
import { CONCERNS, PERSON_KINDS, PUPIL_MEASURES, SECTORS, VISITOR_MEASURES } from '../../src/rules/vocabulary.ts'
import { ozhw } from './ozhw.ts'

/** There one parent may be the cause: a person judges whom to speak. */
const PERSON_JUDGES = ['home-safety', 'handle-with-care']

/** Said to everyone at school at once, not to the parents of one pupil. */
const TO_EVERYONE = ['communicate', 'media-tell-school']

const behaviours = ozhw.groups.flatMap((group) => group.behaviours.map(({ id }) => id))

/** So many sets of choices that every option of every setting is in one of them. */
const settings = Array.from({ length: Math.max(...ozhw.settings.map(({ options }) => options.length)) }, (_, at) =>
  Object.fromEntries(ozhw.settings.map(({ id, options }) => [id, options[at % options.length]?.id ?? ''])),
)

/** Every concern at every sector, and for behaviour every behaviour, with pupils of this age. */
function reports(age: number | undefined): readonly ReportFacts[] {
  const aged = age === undefined ? {} : { age }
  const people: ReportFacts['people'] = [
    { part: 'offender', kind: 'pupil', ...aged },
    { part: 'victim', kind: 'pupil', ...aged },
    { part: 'intervened', kind: 'staff' },
  ]
  const more = { people, recidivism: true, serious: true, weaponUsed: true, acuteDanger: true }
  return SECTORS.flatMap((sector) =>
    CONCERNS.flatMap((concern): readonly ReportFacts[] =>
      concern === 'behaviour'
        ? behaviours.map((behaviour) => ({ sector, concern, behaviours: [behaviour], ...more }))
        : [{ sector, concern, ...more }],
    ),
  )
}

function textsIn({ steps, measures }: Advice): readonly string[] {
  const around = measures.flatMap(({ before = [], following = [] }) => [...before, ...following])
  return [...steps, ...around].filter(({ id }) => !TO_EVERYONE.includes(id)).flatMap(({ text }) => [text.nl, text.en])
}

const said = (facts: ReportFacts) => settings.flatMap((one) => textsIn(advise(facts, ozhw, { settings: one })))

const speaksOfParents = (text: string) => /\bouders?\b(?! dan)|\bparents?\b/.test(text.replace('18 of ouder', '18'))

describe.each([undefined, 11, 15, 16, 17])('to pupils of age %s', (age) => {
  test('whatever speaks of parents speaks of every parent with authority', () => {
    const texts = reports(age)
      .filter(({ concern }) => !PERSON_JUDGES.includes(concern))
      .flatMap(said)
      .filter(speaksOfParents)
    expect(texts.length).toBeGreaterThan(0)
    const others = texts.filter((text) => !/ouders? met gezag|parents? with authority/.test(text))
    expect([...new Set(others)]).toEqual([])
  })
})

describe.each([18, 21])('to pupils of age %s', (age) => {
  test('nothing is said of parents, outside primary school', () => {
    const texts = reports(age)
      .filter(({ concern, sector }) => !PERSON_JUDGES.includes(concern) && sector !== 'PO')
      .flatMap(said)
    expect(texts.length).toBeGreaterThan(0)
    expect([...new Set(texts.filter(speaksOfParents))]).toEqual([])
  })
})

test('of pupils of whom the age is not known, or of whom one is eighteen, both are said', () => {
  const facts: ReportFacts = { sector: 'VO', concern: 'behaviour', behaviours: ['drug-possession'] }
  const ages = [[undefined], [17, 18], [18, undefined]] as const
  for (const aged of ages) {
    const people = aged.map((age) => ({
      part: 'offender' as const,
      kind: 'pupil' as const,
      ...(age === undefined ? {} : { age }),
    }))
    const { following = [] } =
      advise({ ...facts, people }, ozhw).measures.find(({ measure }) => measure === 'suspension') ?? {}
    expect(following.find(({ id }) => id === 'decision-in-writing')?.text).toEqual({
      nl: 'Schrijf het besluit met de redenen aan alle ouders met gezag. Is de leerling 18 of ouder? Dan: schrijf het besluit met de redenen aan de leerling.',
      en: 'Write the decision with its reasons to every parent with authority. Is the pupil 18 or older? Then: write the decision with its reasons to the pupil.',
    })
  }
})

test('whom to turn to outside names every parent with authority, and from eighteen the pupil', () => {
  expect(ozhw.parties.parents?.label).toEqual({
    nl: 'alle ouders met gezag (vanaf 18 jaar de leerling zelf)',
    en: 'every parent with authority (from 18 the pupil)',
  })
})

describe.each(PERSON_KINDS)('towards a %s', (kind) => {
  test('only what is meant for them is offered', () => {
    const allowed: readonly string[] =
      kind === 'pupil' ? PUPIL_MEASURES : kind === 'parent' || kind === 'outsider' ? VISITOR_MEASURES : []
    for (const sector of SECTORS)
      for (const behaviour of behaviours) {
        const facts: ReportFacts = {
          sector,
          concern: 'behaviour',
          behaviours: [behaviour],
          people: [{ part: 'offender', kind }],
        }
        const offered = advise(facts, ozhw).measures.map(({ measure }) => measure)
        expect(offered.filter((measure) => !allowed.includes(measure))).toEqual([])
      }
  })
})
