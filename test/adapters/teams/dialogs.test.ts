import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/assistant/turn.ts'
import { problemsWithCard } from '../../support/card-lint.ts'
import { aForm } from './recording-assistant.ts'
import { type Answer, type Delivered, from, openTenant, type Shown, type Tenant } from './tenant.ts'

const open = (id: string, live?: readonly string[], value?: string): Reply => ({
  type: 'open',
  form: aForm(id, live, value),
})
const redraw = (id: string, live?: readonly string[], value?: string): Reply => ({
  type: 'redraw',
  form: aForm(id, live, value),
})

function shown({ body }: Delivered): Shown {
  const content = (body as Answer).task?.value.card.content
  if (content === undefined) throw new Error(`no dialog: ${JSON.stringify(body)}`)
  expect(problemsWithCard(content)).toEqual([])
  return content
}

/** Presses the button with this title, with what is filled in; `sent` may press it again. */
function pressing(tenant: Tenant, card: Shown, title: string, filled: Record<string, string> = {}) {
  const action = card.actions.find((a) => a.title === title)
  if (action === undefined) throw new Error(`there is no button ${title}`)
  const sent = from(tenant, 'task-submit-send', (body) =>
    Object.assign(body, { value: { data: { ...action.data, ...filled } } }),
  )
  return tenant.deliver(sent)
}

async function opened(tenant: Tenant, reply: Reply): Promise<Shown> {
  tenant.assistant.answer = () => reply
  return shown(await tenant.deliver(from(tenant, 'task-fetch-card')))
}

const input = (card: Shown, id: string) => card.body.find((part) => part.id === id)

describe('a dialog', () => {
  test('opens on a press, and sends what was filled in, with an id that stays the same', async () => {
    const tenant = await openTenant()
    const card = await opened(tenant, open('report'))
    tenant.assistant.answer = () => ({ type: 'nothing' })
    const first = await pressing(tenant, card, 'Versturen', { 'field:story': 'Een duw.' })
    expect(first).toEqual({ status: 200, body: {} })
    await pressing(tenant, card, 'Versturen', { 'field:story': 'Een duw.' })
    const [, sent, again] = tenant.assistant.intents
    expect(sent).toMatchObject({
      type: 'form-sent',
      form: { id: 'report', context: 'draft-1' },
      values: { story: 'Een duw.' },
    })
    expect(again).toEqual(sent)
  })

  test('says that something is done where there is nothing to show', async () => {
    const tenant = await openTenant()
    const { body } = await tenant.deliver(from(tenant, 'task-fetch-card'))
    expect(body.task).toEqual({ type: 'message', value: 'Gedaan. Het bericht wordt zo bijgewerkt.' })
  })

  test('shows what is wrong beside the field, and keeps what was typed', async () => {
    const tenant = await openTenant()
    const card = await opened(tenant, open('report'))
    tenant.assistant.answer = () => ({ type: 'errors', errors: { story: 'Schrijf wat meer.' } })
    const again = shown(await pressing(tenant, card, 'Versturen', { 'field:story': 'Kort.' }))
    const place = again.body.findIndex((part) => part.id === 'field:story')
    expect(again.body[place]).toMatchObject({ value: 'Kort.' })
    expect(JSON.stringify(again.body[place + 1])).toContain('Schrijf wat meer.')
  })

  test('shows a form that opens on another in its place, and goes back to all that was typed', async () => {
    const tenant = await openTenant()
    const card = await opened(tenant, open('report'))
    tenant.assistant.answer = (intent) => (intent.type === 'form-closed' ? { type: 'nothing' } : open('person'))
    const person = shown(
      await pressing(tenant, { ...card, actions: [pressButton(card)] }, 'Voeg toe', { 'field:story': 'Een duw.' }),
    )
    expect(person.actions.map(({ title }) => title)).toEqual(['Versturen', 'Terug'])
    const back = shown(await pressing(tenant, person, 'Terug'))
    expect(input(back, 'field:story')).toMatchObject({ value: 'Een duw.' })
    expect(back.actions.map(({ title }) => title)).toEqual(['Versturen', 'Sluiten'])
    expect(await pressing(tenant, back, 'Sluiten')).toEqual({ status: 200, body: {} })
  })

  test('does nothing twice when a press comes again', async () => {
    const tenant = await openTenant()
    const card = await opened(tenant, open('report'))
    tenant.assistant.answer = () => open('person')
    const press = () => pressing(tenant, { ...card, actions: [pressButton(card)] }, 'Voeg toe')
    await press()
    const asked = tenant.assistant.asked.length
    shown(await press())
    expect(tenant.assistant.asked).toHaveLength(asked)
  })

  test('asks anew when a live field was changed, before it sends what was never asked', async () => {
    const tenant = await openTenant()
    const card = await opened(tenant, open('report', [], 'a'))
    tenant.assistant.answer = () => redraw('report', ['weapon'], 'b')
    const filled = { 'field:story': 'Een duw.', 'field:kind': 'b' }
    const anew = shown(await pressing(tenant, card, 'Versturen', filled))
    expect(tenant.assistant.intents.at(-1)).toMatchObject({ type: 'form-changed', values: { kind: 'b' } })
    expect(JSON.stringify(anew.body)).toContain('Er zijn vragen bij gekomen')
    expect(input(anew, 'field:story')).toMatchObject({ value: 'Een duw.' })
    await pressing(tenant, anew, 'Versturen', { ...filled, 'field:weapon': 'nee' })
    expect(tenant.assistant.intents.at(-1)).toMatchObject({ type: 'form-sent', values: { weapon: 'nee' } })
  })

  test('has a button to ask for it anew', async () => {
    const tenant = await openTenant()
    const card = await opened(tenant, open('report', [], 'a'))
    tenant.assistant.answer = () => redraw('report', ['weapon'], 'b')
    const button = card.body.flatMap((part) => (part.type === 'ActionSet' ? (part.actions as Shown['actions']) : []))
    const anew = shown(
      await pressing(tenant, { ...card, actions: button }, 'Werk de vragen bij', { 'field:kind': 'b' }),
    )
    expect(input(anew, 'field:weapon')).toBeDefined()
  })

  test('of before a restart is drawn anew with what was sent in it', async () => {
    const tenant = await openTenant()
    tenant.assistant.answer = ({ type }) =>
      type === 'form-changed' ? redraw('report') : { type: 'errors', errors: { story: 'Schrijf wat meer.' } }
    const again = shown(await tenant.deliver(from(tenant, 'task-submit-send')))
    expect(input(again, 'field:story')).toMatchObject({ value: 'Twee leerlingen zouden hebben geduwd.' })
    expect(JSON.stringify(again.body)).toContain('Schrijf wat meer.')
  })

  test('keeps what was typed behind the words of trouble', async () => {
    const tenant = await openTenant()
    const card = await opened(tenant, open('report'))
    tenant.assistant.answer = (intent) => {
      if (intent.type === 'form-sent') throw new Error('the store is gone')
      return { type: 'nothing' }
    }
    const trouble = await pressing(tenant, card, 'Versturen', { 'field:story': 'Een duw.' })
    expect(trouble.body.task?.value.title).toBe('Er ging iets mis')
    const back = shown(await pressing(tenant, shown(trouble), 'Terug'))
    expect(input(back, 'field:story')).toMatchObject({ value: 'Een duw.' })
  })

  test('of someone else is nobody’s', async () => {
    const tenant = await openTenant()
    const card = await opened(tenant, open('report'))
    await pressing(tenant, { ...card, actions: [pressButton(card)] }, 'Voeg toe', { 'field:story': 'Geheim.' })
    const action = card.actions[0]?.data
    tenant.assistant.answer = () => redraw('report')
    const other = from(tenant, 'task-submit-send', (body) => {
      Object.assign(body.from ?? {}, { aadObjectId: 'bbbbbbbb-0000-4000-8000-000000000002' })
      Object.assign(body, { value: { data: { ...action, verb: 'change' } } })
    })
    expect(JSON.stringify(shown(await tenant.deliver(other)).body)).not.toContain('Geheim.')
  })

  test('finds colleagues, and keeps the one that was chosen', async () => {
    const tenant = await openTenant()
    const search = {
      id: 'colleague',
      type: 'search-field',
      label: 'Wie?',
      required: false,
      list: 'staff',
      placeholder: 'Typ',
    } as const
    const form = { ...aForm('hand-over'), body: [search] }
    const card = await opened(tenant, { type: 'open', form })
    tenant.assistant.options = [{ id: 'staff-7', label: 'Sam Testdocent' }]
    const data = input(card, 'field:colleague')?.['choices.data'] as { dataset: string }
    const found = await tenant.deliver(
      from(tenant, 'search', (body) => Object.assign(body.value ?? {}, { dataset: data.dataset })),
    )
    expect(found.body.value).toEqual({ results: [{ title: 'Sam Testdocent', value: 'staff-7' }] })
    tenant.assistant.answer = () => ({ type: 'errors', errors: { colleague: 'Dit kan niet.' } })
    const again = shown(await pressing(tenant, card, 'Versturen', { 'field:colleague': 'staff-7' }))
    expect(input(again, 'field:colleague')).toMatchObject({ value: 'staff-7', choices: [{ title: 'Sam Testdocent' }] })
  })

  test('is not opened by what we do not understand: that is said', async () => {
    const tenant = await openTenant()
    const odd = from(tenant, 'task-fetch-card', (body) => Object.assign(body, { value: { data: {} } }))
    expect((await tenant.deliver(odd)).body.task?.value.title).toBe('Er ging iets mis')
  })
})

/** A button that a block of the form would have. */
const pressButton = (card: Shown) => ({
  title: 'Voeg toe',
  data: { ...card.actions[0]?.data, verb: 'press', action: 'add-person', value: 'new' },
})
