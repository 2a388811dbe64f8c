import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONCERNS, type Concern } from '../../src/rules/vocabulary.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { aDesk, type Desk } from '../support/desk.ts'

let office: StaffedOffice
let desk: Desk
beforeEach(async () => {
  office = await aStaffedOffice()
  desk = office.deskOf('tessa')
  await desk.command('report')
})
afterEach(() => office.store.close())

const REFUSED: readonly Concern[] = ['handle-with-care', 'complaint']
const WITHOUT_BEHAVIOURS: readonly Concern[] = [
  'staff-sexual-offence',
  'data-breach',
  'data-subject-request',
  'media-attention',
  'other',
]
const TAKEN_IN = CONCERNS.filter((c) => !REFUSED.includes(c))
const firstBlocks = () =>
  desk
    .form()
    .body.slice(0, 2)
    .map((part) => ('text' in part ? part.text : part.type))

describe('the report form', () => {
  test('asks what it is about, what happened and when, and nothing else is required', () => {
    const required = desk.form().body.flatMap((part) => ('required' in part && part.required ? [part.id] : []))
    expect(required).toEqual(['concern', 'story', 'occurred-on'])
    expect(desk.values()).toMatchObject({ 'occurred-on': '2026-11-19' })
    expect(desk.form()).toMatchObject({ id: 'report', submitLabel: 'Verstuur' })
  })

  test('says what to write, that images stay where they are, who sees the name and where to go otherwise', () => {
    for (const said of ['wat je zag en hoorde', 'Stuur ze niet door', 'zien je naam', 'externe vertrouwenspersoon'])
      expect(desk.reads()).toContain(said)
  })

  test('opens from a message shortcut as well, and leaves the message alone', async () => {
    const reply = await office.assistant().respond(desk.asker, { type: 'report-from-message' })
    expect(reply).toMatchObject({ type: 'open', form: { id: 'report' } })
  })

  test.each(TAKEN_IN)(
    'can be sent about %s; behaviours are asked only where the protocol says something about them',
    async (concern) => {
      await desk.fill({ concern })
      expect(desk.has('story')).toBe(true)
      expect(desk.form().submitLabel).toBe('Verstuur')
      expect(desk.has('behaviours')).toBe(!WITHOUT_BEHAVIOURS.includes(concern))
    },
  )

  test.each(REFUSED)('about %s shows whom to phone, and takes no word of it', async (concern) => {
    await desk.fill({ concern })
    expect(desk.form().body.filter((part) => part.type === 'text-field')).toEqual([])
    expect(desk.form().submitLabel).toBe('Begrepen')
    expect(desk.reads()).toMatch(/06-000000\d\d/)
    expect(desk.reads()).toMatch(/niets van op|nergens op/)
    expect(firstBlocks()[0]).toContain('112')
    expect(firstBlocks()[1]).toContain('113')
    await desk.fill({ concern: 'behaviour' })
    expect(desk.has('story')).toBe(true)
  })

  test('names whom to talk to in confidence, someone of the school first, with their number', async () => {
    const reads = desk.reads()
    expect(reads).toMatch(/\(vertrouwenspersoon\): 06-000000\d\d\n.*\(externe vertrouwenspersoon\): 06-000000\d\d/)
    const bram = office.deskOf('bram')
    await bram.command('report')
    expect(bram.reads()).toContain('\nvertrouwenspersoon\nexterne vertrouwenspersoon')
  })

  test.each(['staff-misconduct', 'staff-sexual-offence', 'physical-intervention'])(
    'about %s asks which colleague it is, and says what happens without a name',
    async (concern) => {
      expect(desk.reads()).not.toContain('Gaat het over een collega?')
      await desk.fill({ concern })
      expect(desk.reads()).toContain('Gaat het over een collega?')
      expect(desk.has('stepped-in')).toBe(concern === 'physical-intervention')
    },
  )

  test('about a sexual offence by staff says what to do and not to do before anything is typed', async () => {
    await desk.fill({ concern: 'staff-sexual-offence' })
    const reads = desk.reads()
    expect(reads.indexOf('beloof geen geheimhouding')).toBeGreaterThan(0)
    expect(reads.indexOf('beloof geen geheimhouding')).toBeLessThan(reads.indexOf('Wat is er gebeurd?'))
    expect(reads).toContain('vertrouwenspersoon')
  })

  test('has 112 and 113 on top at once when those boxes are ticked', async () => {
    await desk.fill({ danger: ['now'] })
    expect(firstBlocks()[0]).toContain('112')
    await desk.fill({ danger: ['now', 'self-harm'] })
    expect(firstBlocks()[0]).toContain('Bel nu 112')
    expect(firstBlocks()[1]).toContain('113')
    await desk.fill({ danger: [] })
    expect(firstBlocks()[0]).not.toContain('112')
  })

  test('has every behaviour of the protocol in groups, each with a line that helps', async () => {
    await desk.fill({ concern: 'behaviour' })
    const field = desk.field('behaviours')
    if (field?.type !== 'choices-field') throw new Error('no behaviours')
    const ids = field.groups.flatMap((g) => g.options.map((o) => o.id))
    const known = office.ports.protocol.groups.flatMap((g) => g.behaviours.map((b) => b.id))
    expect(ids).toEqual(known)
    expect(field.groups.flatMap((g) => g.options).every((o) => (o.note ?? '') !== '')).toBe(true)
  })

  test('shows the other questions only when asked for', async () => {
    expect(desk.has('place')).toBe(false)
    await desk.fill({ more: ['more'] })
    for (const id of ['place', 'serious', 'recidivism', 'weapon-used', 'pupil-says', 'goal', 'already-done', 'damages'])
      expect(desk.has(id)).toBe(true)
  })
})

describe('what was typed', () => {
  test('survives changing the subject, and fields that were hidden in between', async () => {
    await desk.fill({ concern: 'behaviour', story: 'Een duw op het plein.', behaviours: ['hitting'], more: ['more'] })
    await desk.fill({ place: 'online', goal: 'Aandacht.', concern: 'handle-with-care' })
    expect(desk.has('story')).toBe(false)
    await desk.fill({ concern: 'complaint' })
    await desk.fill({ concern: 'behaviour' })
    expect(desk.values()).toMatchObject({
      story: 'Een duw op het plein.',
      behaviours: ['hitting'],
      place: 'online',
      goal: 'Aandacht.',
    })
  })

  test('survives closing the other questions and opening them again', async () => {
    await desk.fill({ more: ['more'], 'already-done': 'Met beiden gesproken.', 'police-report': 'no' })
    await desk.fill({ more: [] })
    await desk.fill({ more: ['more'] })
    expect(desk.values()).toMatchObject({ 'already-done': 'Met beiden gesproken.', 'police-report': 'no' })
  })

  test('and was made empty stays empty', async () => {
    await desk.fill({ story: 'Toch niet.', danger: ['now'] })
    await desk.fill({ story: '', danger: [] })
    await desk.fill({ concern: 'complaint' })
    await desk.fill({ concern: 'behaviour' })
    expect(desk.values().story).toBeUndefined()
    expect(desk.values().danger).toEqual([])
  })

  test('survives many quick changes that are answered in any order', async () => {
    await desk.fill({ story: 'Een duw.' })
    const form = { id: 'report', context: desk.form().context }
    const changes = CONCERNS.map((concern) => ({ ...desk.values(), concern }))
    const replies = await Promise.all(
      changes.map((values) => office.assistant().respond(desk.asker, { type: 'form-changed', form, values })),
    )
    for (const reply of replies) expect(reply).toMatchObject({ type: 'redraw', form: { context: form.context } })
    await desk.fill({ concern: 'behaviour' })
    expect(desk.values()).toMatchObject({ story: 'Een duw.' })
  })

  test('does not come back in a new form after it was closed', async () => {
    await desk.fill({ story: 'Toch niet.' })
    await desk.close()
    await desk.command('report')
    expect(desk.values().story).toBeUndefined()
  })
})

describe('the school', () => {
  test('is asked of who works at more than one, and of nobody else', async () => {
    expect(desk.has('school')).toBe(false)
    for (const name of ['sam', 'bram']) {
      const other = office.deskOf(name)
      await other.command('report')
      const field = other.field('school')
      expect(field?.type === 'choice-field' ? field.options.map((o) => o.id) : []).toEqual(['VLI', 'DRE'])
    }
  })

  test('is any of the foundation for who works at none that is known', async () => {
    const people = (await office.store.directory()).people
    await office.store.replacePeople(people.map((p) => (p.id === 'p_tessa' ? { ...p, schools: ['WEG'] } : p)))
    const member = (await office.store.directory()).person('p_tessa')
    if (member === undefined) throw new Error('Tessa is gone')
    const tessa = aDesk(office.assistant, { type: 'staff', member })
    await tessa.command('report')
    const field = tessa.field('school')
    expect(field?.type === 'choice-field' ? field.options.map((o) => o.id) : []).toEqual(['VLI', 'DRE'])
    await tessa.fill({ school: 'DRE', concern: 'behaviour', story: 'Een duw.' })
    await tessa.send()
    expect(await office.store.casesReportedBy('p_tessa')).toHaveLength(1)
  })

  test('decides whom to phone for what is not taken in', async () => {
    const sam = office.deskOf('sam')
    await sam.command('report')
    await sam.fill({ school: 'DRE', concern: 'handle-with-care' })
    expect(sam.reads()).toContain('Inge Internbegeleider')
    await sam.fill({ school: 'VLI' })
    expect(sam.reads()).toContain('Olga Ondersteuning')
  })
})

describe('in English', () => {
  test.each(CONCERNS)('the form says everything in English: %s', async (concern) => {
    const emily = office.deskOf('emily')
    await emily.command('report')
    await emily.fill({ danger: ['now', 'self-harm'], more: ['more'], concern })
    expect(emily.form().language).toBe('en')
    expect(emily.reads()).not.toMatch(/\b(het|een|niet|wordt|melding|bel|deze)\b/i)
  })
})

describe('/handle-with-care', () => {
  test('shows whom to phone at once, and has nothing to fill in or send', async () => {
    const other = office.deskOf('tessa')
    const reply = await other.command('handle-with-care')
    expect(reply).toMatchObject({ type: 'open', form: { id: 'not-taken-in' } })
    expect(other.form()).not.toHaveProperty('submitLabel')
    expect(other.reads()).toContain('Olga Ondersteuning (ondersteuningscoördinator): 06-00000012')
  })

  test('of who works at two schools starts with that subject', async () => {
    const sam = office.deskOf('sam')
    await sam.command('handle-with-care')
    expect(sam.values().concern).toBe('handle-with-care')
    await sam.fill({ school: 'DRE' })
    expect(sam.reads()).toContain('Inge Internbegeleider')
    expect(sam.has('story')).toBe(false)
  })
})
