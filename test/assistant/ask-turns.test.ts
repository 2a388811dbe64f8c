import { describe, expect, it } from 'vitest'
import { createAssistant } from '../../src/assistant/create-assistant.ts'
import { createDrafts } from '../../src/assistant/drafts.ts'
import type { Intent, Reply } from '../../src/assistant/turn.ts'
import type { StaffMember } from '../../src/domain/organisation.ts'
import { answersOf } from '../../src/rules/answers.ts'
import { QUESTION_LENGTH } from '../../src/rules/ask.ts'
import { answerSentences } from '../../src/texts/answer-sentences.ts'
import { problems } from '../../src/view/problems.ts'
import type { Action, Form } from '../../src/view/view.ts'
import { aContact, aFoundation, aStaffMember } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'
import { anOffice } from '../support/office.ts'

const coordinator = aStaffMember({ id: 'p-coordinator', name: 'Coba Testcoördinator', phone: '010 111 22 33' })
const leader = aStaffMember({
  id: 'p-leider',
  name: 'Lies Testleider',
  position: 'team-leader',
  phone: '010 444 55 66',
})
const teacher = aStaffMember()

async function school(member: StaffMember = teacher) {
  const foundation = aFoundation()
  const office = await anOffice({
    foundation,
    people: [coordinator, leader, teacher, ...(member === teacher ? [] : [member])],
    contacts: [aContact(), aContact({ role: 'team-leader', person: 'p-leider' })],
  })
  const drafts = createDrafts(office.ports.now)
  const assistant = createAssistant({
    ...office.ports,
    drafts,
    wakeDelivery: () => undefined,
    answerTyped: () => Promise.resolve(),
  })
  const does = (intent: Intent): Promise<Reply> => assistant.respond({ type: 'staff', member }, intent)
  return {
    does,
    asks: async (words: string) => formOf(await does({ type: 'command', command: 'protocol', words })),
    presses: (form: Form, { id, value }: Action) =>
      does({ type: 'form-pressed', form: { id: form.id, context: form.context }, action: id, value, values: {} }),
  }
}

/** The form that is shown, which must fit the platforms whole. */
function formOf(reply: Reply): Form {
  if (reply.type !== 'open' && reply.type !== 'redraw') throw new Error(`a form was expected, not ${reply.type}`)
  expect(problems(reply.form)).toEqual([])
  return reply.form
}

const textOf = (form: Form) => JSON.stringify(form.body)
const actionsIn = (form: Form): readonly Action[] =>
  form.body.flatMap((part) => (part.type === 'buttons' ? part.actions : []))

describe('/protocol with a question', () => {
  it('shows the best answer whole, with who that is here and where it stands', async () => {
    const form = await (await school()).asks('wie besluit over een schorsing')
    const shown = textOf(form)
    expect(shown).toContain('hooguit 5 schooldagen')
    expect(shown).toContain('Lies Testleider')
    expect(shown).toContain('010 444 55 66')
    expect(shown).toContain('Sociaal veiligheidsplan')
    expect(shown).toContain('WVO 2020')
    expect(shown).not.toContain('(PO)')
  })

  it('offers at most two others, and shows one when it is pressed', async () => {
    const { asks, presses } = await school()
    const form = await asks('wie besluit over een schorsing')
    const others = actionsIn(form).filter((action) => action.id !== 'report')
    expect(others.length).toBeGreaterThan(0)
    expect(others.length).toBeLessThanOrEqual(2)
    for (const other of others) {
      const shown = formOf(await presses(form, other))
      expect(textOf(shown)).toContain(other.label)
    }
  })

  it('starts the report that fits, in place of the answer', async () => {
    const { asks, presses } = await school()
    const form = await asks('ik heb een leerling vastgepakt, wie moet dat weten')
    const report = actionsIn(form).find((action) => action.id === 'report')
    if (report === undefined) throw new Error('there is no button that starts a report')
    const reply = await presses(form, report)
    expect(reply.type).toBe('redraw')
    expect(formOf(reply)).toMatchObject({ id: 'report' })
    expect(formOf(reply).body).toContainEqual(
      expect.objectContaining({ id: 'concern', value: 'physical-intervention' }),
    )
  })

  it('answers in the language of the asker', async () => {
    const reader = aStaffMember({ id: 'p-english', name: 'Ed Testteacher', language: 'en' })
    const shown = textOf(await (await school(reader)).asks('wie besluit over een schorsing'))
    expect(shown).toContain('decides')
    expect(shown).toContain('Whom to turn to')
  })

  it('says that nobody holds the role, and gives the number of the school', async () => {
    const shown = textOf(await (await school()).asks('wat zijn de vijf stappen van de meldcode'))
    expect(shown).toContain('Er staat nu niemand op de lijst als aandachtsfunctionaris meldcode')
    expect(shown).toContain('010 000 00 00')
  })
})

describe('/protocol when the protocol does not say', () => {
  it('says so, and whom to ask here', async () => {
    const form = await (await school()).asks('hoe laat begint de eerste pauze')
    expect(form.title).toBe('Dat staat er niet in')
    expect(textOf(form)).toContain('Coba Testcoördinator')
    expect(actionsIn(form).length).toBeLessThanOrEqual(2)
  })

  it('shows 113 on top, answered or not', async () => {
    const form = await (await school()).asks('een leerling zegt dat hij dood wil')
    expect(form.body[0]).toMatchObject({ type: 'alert', tone: 'danger', text: expect.stringContaining('113') })
  })

  it('says not to type a Handle with Care signal here', async () => {
    const form = await (await school()).asks('ik kreeg een handle with care signaal over een kind')
    expect(form.body[0]).toMatchObject({ type: 'alert', text: expect.stringContaining('Typ het hier niet') })
  })

  it.each([
    ['😀😀', 'geen vraag'],
    ['<b></b>', 'geen vraag'],
    ['lang '.repeat(1000), `hooguit ${QUESTION_LENGTH} tekens`],
  ])('says why it cannot look up «%.10s»', async (question, expected) => {
    expect(textOf(await (await school()).asks(question))).toContain(expected)
  })

  it('shows nothing of what was asked', async () => {
    const { asks } = await school()
    for (const question of ['Zorgverzonnen besluit over een schorsing', 'Zorgverzonnen pauze']) {
      expect(JSON.stringify(await asks(question))).not.toContain('Zorgverzonnen')
    }
  })
})

describe('/protocol without words', () => {
  it('asks for the question, and answers it in place', async () => {
    const { asks, does } = await school()
    const form = await asks('  ')
    expect(form.body.filter((part) => part.type === 'text-field')).toHaveLength(1)
    const sent = (question: string) =>
      does({ type: 'form-sent', form: { id: form.id, context: form.context }, formId: 'f1', values: { question } })
    const reply = await sent('wie besluit over een time-out')
    expect(reply.type).toBe('redraw')
    expect(textOf(formOf(reply))).toContain('Time-out')
    expect(formOf(await sent('hoe laat begint de pauze')).title).toBe('Dat staat er niet in')
  })

  it('says that there is no question in an empty field', async () => {
    const { does } = await school()
    const reply = await does({ type: 'form-sent', form: { id: 'ask', context: '' }, formId: 'f1', values: {} })
    expect(reply).toMatchObject({ type: 'errors', errors: { question: expect.any(String) } })
  })
})

describe('every answer', () => {
  it.each(['nl', 'en'] as const)('fits the platforms in %s, also for someone of several schools', async (language) => {
    const member = aStaffMember({ id: 'p-all', name: 'Alle Testscholen', schools: [], language })
    const { does } = await school(member)
    for (const { id } of answersOf(ozhw, answerSentences())) {
      const shown = await does({
        type: 'form-pressed',
        form: { id: 'answer', context: '' },
        action: 'show-answer-0',
        value: id,
        values: {},
      })
      expect(formOf(shown).id).toBe('answer')
    }
  })

  it('that is not there any more does nothing', async () => {
    const { presses, asks } = await school()
    const form = await asks('wie besluit over een schorsing')
    const gone: Action = { id: 'show-answer-0', label: 'Weg', style: 'default', value: 'no-such-answer' }
    expect(await presses(form, gone)).toEqual({ type: 'nothing' })
  })
})
