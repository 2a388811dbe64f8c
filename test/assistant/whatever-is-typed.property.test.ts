import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONCERNS, PARTS, PERSON_KINDS, POSITIONS } from '../../src/rules/vocabulary.ts'
import type { Field } from '../../src/view/view.ts'
import { aStaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'
import { vlieger } from '../support/example.ts'

const STRANGE = [
  '<!channel> <@U1> *vet* _schuin_ ~weg~ `code` &amp; <https://x.example|klik>',
  '\u202Eomgekeerd\u202C و كتابة',
  'עברית ואז Nederlands',
  'mes, klacht, huiselijk geweld, zelfmoord, Handle with Care, nu gevaar, gehackt',
  '{"json": true} \\ " \' `',
  '\u0000\u0007\u001B[31m',
  '\uD800 half',
  'é\u0301\u0301\u0301',
  '    \n\n\t',
]
const long = fc
  .tuple(fc.constantFrom('x', '😀', '漢', 'woord ', '\n', '"', '\u200B', 'ß'), fc.integer({ min: 1, max: 4_000 }))
  .map(([unit, times]) => unit.repeat(times))
const typed = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 2, arbitrary: fc.constantFrom(...STRANGE) },
  { weight: 2, arbitrary: long },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 100 }) },
)

/** Something in each field: what can be chosen, or any text at all. */
const valueFor = (field: Field, text: string, pick: number): string | readonly string[] => {
  switch (field.type) {
    case 'text-field':
      return text
    case 'choice-field':
      return field.options[pick % field.options.length]?.id ?? ''
    case 'choices-field': {
      const all = field.groups.flatMap((g) => g.options.map((o) => o.id))
      return all.filter((_, i) => i % 7 === pick % 7)
    }
    case 'ticks-field':
      return field.options.filter((_, i) => (pick >> i) % 2 === 1).map((o) => o.id)
    case 'search-field':
      return vlieger.people[pick % vlieger.people.length]?.id ?? ''
    case 'date-field':
      return ['2026-11-19', '2026-02-30', text.slice(0, 10)][pick % 3] ?? ''
    case 'time-field':
      return ['08:00', '25:61', text.slice(0, 5)][pick % 3] ?? ''
  }
}

const fieldsOf = (desk: Desk) => desk.form().body.filter((part): part is Field => part.type.endsWith('-field'))

async function fillEverything(desk: Desk, texts: readonly string[], pick: number): Promise<void> {
  for (const [i, { id }] of fieldsOf(desk).entries()) {
    const field = desk.field(id)
    if (field === undefined || ['concern', 'more', 'remove'].includes(id)) continue
    await desk.fill({ [id]: valueFor(field, texts[i % texts.length] ?? '', pick + i) })
  }
}

/** Mends what is wrong, as someone would who reads the errors. */
async function mend(desk: Desk): Promise<void> {
  for (const id of Object.keys(desk.errors())) {
    const right: Record<string, string> = {
      'occurred-on': '2026-11-18',
      'occurred-at': '08:00',
      school: 'VLI',
      age: '9',
    }
    if (desk.has(id)) await desk.fill({ [id]: right[id] ?? 'mes' })
  }
}

async function sendUntilDone(desk: Desk, answer: string): Promise<string> {
  for (let tries = 0; tries < 8; tries++) {
    await desk.send()
    await mend(desk)
    for (const { id } of fieldsOf(desk)) if (id.startsWith('ask-')) await desk.fill({ [id]: answer })
    if (!['report', 'person'].includes(desk.form().id)) return desk.form().id
    if (desk.form().id === 'report' && tries > 0 && desk.openForms() === 1) continue
  }
  return desk.form().id
}

test('whatever people type, every form fits, nothing is thrown, and a report ends with a number or with whom to phone', async () => {
  // Ten long answers are more than a whole card on Teams may be.
  const office = await aStaffedOffice({ platforms: ['slack'] })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...CONCERNS),
      fc.array(typed, { minLength: 1, maxLength: 6 }),
      fc.nat(1_000),
      fc.array(
        fc.record({
          parts: fc.subarray([...PARTS], { minLength: 1 }),
          kind: fc.constantFrom(...PERSON_KINDS),
          position: fc.constantFrom(...POSITIONS),
        }),
        { maxLength: 3 },
      ),
      fc.constantFrom('tessa', 'emily', 'sam', 'bram'),
      fc.constantFrom('yes', 'no'),
      async (concern, texts, pick, people, who, answer) => {
        const desk = office.deskOf(who)
        await desk.command('report', texts[0] ?? '')
        await desk.fill({ more: ['more'] })
        await fillEverything(desk, texts, pick)
        for (const [i, someone] of people.entries()) {
          await desk.press('add-person', 'new')
          await desk.fill({ parts: someone.parts, kind: someone.kind })
          await fillEverything(desk, texts, pick + i)
          await desk.send()
          await mend(desk)
          if (desk.openForms() > 1) await desk.send()
          if (desk.openForms() > 1) await desk.close()
        }
        await desk.fill({ concern })
        expect(['own-report', 'not-taken-in']).toContain(await sendUntilDone(desk, answer))
        if (desk.form().id === 'own-report') await everyoneOpens(office, desk.form().context, texts[0] ?? '')
        await desk.command('assistant', texts[0] ?? '')
      },
    ),
    { numRuns: 60 },
  )
  await office.store.close()
}, 120_000)

async function everyoneOpens(
  office: Awaited<ReturnType<typeof aStaffedOffice>>,
  number: string,
  reason: string,
): Promise<void> {
  const { access } = await office.caseOf(number)
  for (const { person } of access) {
    const reader = office.deskOf(person.replace('p_', ''))
    await reader.card('open', number)
    expect(reader.form().id).toBe('case')
    await reader.press('hand-over', number)
    await reader.fill({ reason, colleague: 'p_bea' })
    await reader.send()
  }
}
