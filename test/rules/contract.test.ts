import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { advise } from '../../src/rules/advise.ts'
import type { ReportFacts } from '../../src/rules/report.ts'
import { adviceToJson } from '../../src/rules/to-json.ts'
import { CONCERNS, LANGUAGES, MEASURES, PARTIES, RECORD_PLACES, ROLES } from '../../src/rules/vocabulary.ts'
import { ozhw } from './ozhw.ts'

const Due = z.union([
  z.null(),
  z.literal('immediately'),
  z.literal('asap'),
  z.string().regex(/^P/),
  z.strictObject({ n: z.int(), unit: z.literal('school-days') }),
])
const Facts = z.array(z.string())
const grounds = { facts: Facts, currency: z.array(z.string().regex(/^G\d\d$/)).optional() }
const roles = z.array(z.enum(ROLES))

/** The output of contract.md; what stands beside its names is left alone. */
const AdviceJson = z.object({
  id: z.string(),
  accepted: z.boolean(),
  reason: z.enum(['handle-with-care', 'complaint', 'not-yet']).optional(),
  emergency: z.array(z.enum(['112', '113'])),
  notify: z.array(z.object({ role: z.enum(ROLES), due: Due, ...grounds })),
  exclude: z.array(z.object({ role: z.enum(ROLES), why: z.string(), ...grounds })),
  measures: z.array(
    z.object({
      measure: z.enum(MEASURES),
      status: z.enum(['possible', 'on-recidivism', 'not-listed']),
      decides: roles,
      authority: z.array(
        z.object({
          upTo: z.strictObject({ n: z.int(), unit: z.string() }).nullable(),
          decides: roles,
          with: roles,
          ...grounds,
        }),
      ),
      ...grounds,
    }),
  ),
  police: z.object({ status: z.enum(['always', 'possible', 'none']), ...grounds }),
  steps: z.array(
    z.object({ id: z.string(), text: z.string(), who: roles, due: Due, after: z.array(z.string()), ...grounds }),
  ),
  outside: z.array(
    z.object({
      party: z.enum(PARTIES),
      service: z.enum(['schoolinterventie', 'spreekuur-mbo', 'respect-online']).optional(),
      status: z.enum(['possible', 'not-possible', 'unknown']).optional(),
      why: z.string().optional(),
      due: Due,
      after: z.array(z.string()),
      phone: z.string().optional(),
      ...grounds,
    }),
  ),
  record: z.object({
    where: z.enum(RECORD_PLACES),
    also: z.array(z.enum(RECORD_PLACES)),
    names: z.boolean(),
    keep: Due,
    setting: z.string().optional(),
    ...grounds,
  }),
  missing: z.array(z.object({ field: z.string(), why: z.string() })),
  trace: z.array(z.object({ rule: z.string(), because: z.string() })),
})

const example: ReportFacts = {
  id: 's1',
  sector: 'VO',
  concern: 'behaviour',
  behaviours: ['hitting'],
  occurredAt: '2026-11-19T10:40:00+01:00',
  place: 'on-site',
  people: [
    { part: 'offender', kind: 'pupil', age: 14 },
    { part: 'victim', kind: 'staff', position: 'teacher' },
  ],
  recidivism: false,
  serious: false,
  weaponUsed: false,
  coercion: false,
  acuteDanger: false,
  anonymous: false,
}
const json = (facts: ReportFacts, language: 'nl' | 'en' = 'nl') =>
  AdviceJson.parse(JSON.parse(JSON.stringify(adviceToJson(advise(facts, ozhw), facts.id, language))))

describe('the output of advise', () => {
  it.each(CONCERNS.flatMap((concern) => LANGUAGES.map((language) => [concern, language] as const)))(
    'has the shape of the contract: %s, %s',
    (concern, language) => {
      expect(json({ ...example, concern }, language).id).toBe('s1')
    },
  )

  it('says for the example of the contract what the contract says', () => {
    const advice = json(example)
    expect(advice.accepted).toBe(true)
    expect(advice.notify[0]).toMatchObject({ role: 'safety-coordinator', due: null })
    expect(advice.notify[0]?.facts).toContain('incident-register-central-point')
    const suspension = advice.measures.find((entry) => entry.measure === 'suspension')
    expect(suspension).toMatchObject({
      status: 'possible',
      decides: ['team-leader'],
      authority: [
        { upTo: { n: 1, unit: 'school-days' }, decides: ['team-leader'], with: [] },
        { upTo: { n: 5, unit: 'school-days' }, decides: ['team-leader'], with: ['school-leader'] },
      ],
    })
    expect(suspension?.currency).toContain('G03')
    expect(advice.police).toMatchObject({ status: 'possible' })
    expect(advice.police.facts).toContain('matrix-police-possible')
    expect(advice.steps.find((step) => step.id === 'react')).toMatchObject({
      who: ['safety-coordinator'],
      due: 'PT48H',
      facts: ['matrix-react-within-48-hours'],
    })
    expect(advice.record).toMatchObject({
      where: 'incident-register',
      also: [],
      names: true,
      keep: null,
      setting: 'keep-incident-register',
    })
    expect(advice.record.currency).toContain('G16')
    expect(advice.missing).toEqual([])
  })

  it('says beside a measure how long it may last, what must be done first and what follows', () => {
    const { measures } = adviceToJson(advise(example, ozhw), 's1', 'en')
    const suspension = measures.find((entry) => entry.measure === 'suspension')
    expect(suspension?.limits).toMatchObject([{ upTo: { n: 1, unit: 'weeks' }, force: 'law', currency: ['G03'] }])
    expect(suspension?.before?.[0]).toMatchObject({
      id: 'parents-phoned',
      text: 'Every parent with authority (from 18: the pupil) was phoned.',
      who: [],
    })
    expect(suspension?.following?.find((entry) => entry.id === 'inspectorate-told')).toMatchObject({
      due: 'immediately',
      over: { n: 1, unit: 'school-days' },
    })
    expect(measures.find((entry) => entry.measure === 'warning')).not.toHaveProperty('limits')
  })

  it('gives texts in the language that is asked for', () => {
    expect(json(example, 'nl').steps[0]?.text).not.toBe(json(example, 'en').steps[0]?.text)
  })

  it('names the phone of the confidential inspector in the route to the board', () => {
    const [inspector] = json({ ...example, concern: 'staff-sexual-offence' }).outside
    expect(inspector).toMatchObject({ party: 'confidential-inspector', due: 'immediately', phone: '0900 1113111' })
  })

  it.each([
    ['data-breach', 'breach-register', ['ict', 'privacy-officer']],
    ['data-subject-request', 'request-log', ['school-leader', 'privacy-officer']],
    ['media-attention', 'incident-register', ['school-leader', 'press-contact']],
    ['other', 'incident-register', ['safety-coordinator']],
  ] as const)('is taken in: %s', (concern, where, told) => {
    const advice = json({ ...example, concern })
    expect(advice).toMatchObject({ accepted: true, measures: [], record: { where } })
    expect(advice.notify.map((entry) => entry.role)).toEqual(told)
    expect(advice.steps.length).toBeGreaterThan(0)
  })

  it.each([
    ['handle-with-care', 'handle-with-care'],
    ['complaint', 'complaint'],
  ] as const)('is not taken in, and only says whom to turn to: %s', (concern, reason) => {
    const advice = json({ ...example, concern })
    expect(advice).toMatchObject({ accepted: false, reason, exclude: [], measures: [], missing: [] })
    expect(advice.police.status).toBe('none')
    expect(advice.record).toMatchObject({ where: 'nowhere', names: false, keep: null })
    expect(advice.notify.length).toBeGreaterThan(0)
    expect(advice.steps.length).toBeGreaterThan(0)
  })
})
