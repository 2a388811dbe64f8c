import { describe, expect, it } from 'vitest'
import { modal, openView, option, plain, seat, teacher } from './made-up.ts'
import { behaviours, colleague, everyField, kind, story } from './made-up-blocks.ts'
import { descriptionOf, isFocused, usePages } from './open-page.ts'

const openPage = usePages()
const STORY = 'Wat is er gebeurd?'
const SEND = 'Verstuur melding'
const withView = (...views: Parameters<typeof openView>[1][]) =>
  seat(teacher, { views: views.map((blocks, index) => openView(`V${index + 1}`, blocks)) })

describe('a form', () => {
  it('keeps what is typed while the view changes in the middle of it', async () => {
    const { page, showViews } = await openPage('/?als=U1', [withView([kind, story()])])
    const field = page.getByLabel(STORY)
    await field.pressSequentially('Eerst')
    const more = story({ block_id: 'context', label: plain('Wat ging eraan vooraf?') })
    showViews(openView('V1', [kind, more, story()], { hash: '2' }))
    await page.getByLabel('Wat ging eraan vooraf?').waitFor()
    await page.keyboard.type(' en toen')
    expect(await field.inputValue()).toBe('Eerst en toen')
  })

  it('tells of a change at once where asked, with everything that stands in it', async () => {
    const { page, done } = await openPage('/?als=U1', [withView([kind, story()])])
    await page.getByLabel(STORY).fill('Duwen bij de kluisjes')
    await page.getByLabel('Waar gaat het over?').selectOption('Vechten of slaan')
    expect(await done('change-in-view')).toEqual({
      do: 'change-in-view',
      view: 'V1',
      blockId: 'kind',
      actionId: 'kind',
      state: {
        kind: {
          kind: {
            type: 'static_select',
            selected_option: option('violence', 'Vechten of slaan', 'Ook duwen, schoppen en dreigen.'),
          },
        },
        story: { story: { type: 'plain_text_input', value: 'Duwen bij de kluisjes' } },
      },
    })
  })

  it('tells of a live text when it is left, not with every letter', async () => {
    const { page, acts, done } = await openPage('/?als=U1', [withView([story({ dispatch_action: true }), behaviours])])
    await page.getByLabel(STORY).pressSequentially('abc')
    expect(acts()).toEqual([])
    await page.keyboard.press('Tab')
    expect(await done('change-in-view')).toMatchObject({ state: { story: { story: { value: 'abc' } } } })
  })

  it('is not sent while something required is empty, and goes to the first of those', async () => {
    const { page, acts, done } = await openPage('/?als=U1', [withView([kind, story()])])
    await page.getByLabel('Waar gaat het over?').selectOption('Pesten')
    await done('change-in-view')
    await page.getByRole('button', { name: SEND }).click()
    const field = page.getByLabel(STORY)
    await expect.poll(() => isFocused(field)).toBe(true)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await descriptionOf(field)).toContain('Vul dit nog in.')
    expect(acts().map((act) => act.do)).toEqual(['change-in-view'])
    await field.fill('Nu wel')
    await page.getByRole('button', { name: SEND }).click()
    expect(await done('submit')).toMatchObject({ view: 'V1', state: { story: { story: { value: 'Nu wel' } } } })
  })

  it('shows what the assistant refuses beside the field, with everything still there', async () => {
    const { page, done, showViews } = await openPage('/?als=U1', [withView([story()])])
    const field = page.getByLabel(STORY)
    await field.fill('Te kort')
    await page.getByRole('button', { name: SEND }).click()
    await done('submit')
    showViews(openView('V1', [story()], { errors: { story: 'Vertel iets meer.' } }))
    await page.getByText('Vertel iets meer.').waitFor()
    await expect.poll(() => isFocused(field)).toBe(true)
    expect(await field.inputValue()).toBe('Te kort')
    expect(await descriptionOf(field)).toContain('Vertel iets meer.')
  })

  it('can be sent twice until the workplace says it is busy', async () => {
    const { page, acts, showViews } = await openPage('/?als=U1', [withView([story()])])
    await page.getByLabel(STORY).fill('Dubbel')
    await page.getByRole('button', { name: SEND }).dblclick()
    await expect.poll(() => acts().filter((act) => act.do === 'submit').length).toBe(2)
    showViews(openView('V1', [story()], { busy: true }))
    await page.getByRole('button', { name: 'Bezig …' }).click({ force: true })
    await page.getByLabel(STORY).fill('Nog iets')
    expect(acts().filter((act) => act.do === 'submit').length).toBe(2)
  })

  it('sends every kind of field in the shapes of Slack', async () => {
    const { page, done, fake } = await openPage('/?als=U1', [withView(everyField)])
    fake.answerWith(() => ({ ok: true, options: [option('R1', 'Rik Rectormodel')] }))
    await page.getByLabel('Waar gaat het over?').selectOption('Pesten')
    await page.getByLabel(STORY).fill('Verhaal')
    await page.getByLabel('Op welke dag?').fill('2026-11-18')
    await page.getByLabel('Hoe laat?').fill('10:40')
    await page.getByRole('group', { name: 'Wat zag je?' }).getByRole('button').click()
    await page.getByLabel('Zoek in de lijst').fill('telefoon')
    await page.getByRole('checkbox', { name: 'Dreigen' }).check()
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByRole('radio', { name: 'Nee' }).check()
    await page.getByRole('checkbox', { name: 'Ouders gebeld' }).check()
    await page.getByLabel('Welke collega was erbij?').fill('rik')
    await page.getByRole('option', { name: 'Rik Rectormodel' }).click()
    await page.getByLabel('Waar precies?').fill('Bij de fietsen')
    await page.getByRole('button', { name: SEND }).click()
    expect((await done('submit')).state).toEqual({
      kind: { kind: { type: 'static_select', selected_option: option('bullying', 'Pesten') } },
      story: { story: { type: 'plain_text_input', value: 'Verhaal' } },
      day: { day: { type: 'datepicker', selected_date: '2026-11-18' } },
      time: { time: { type: 'timepicker', selected_time: '10:40' } },
      behaviours: {
        behaviours: {
          type: 'multi_static_select',
          selected_options: [option('threat', 'Dreigen', 'Ook via de telefoon.')],
        },
      },
      serious: { serious: { type: 'radio_buttons', selected_option: option('no', 'Nee') } },
      done: { done: { type: 'checkboxes', selected_options: [option('parents', 'Ouders gebeld')] } },
      colleague: { colleague: { type: 'external_select', selected_option: option('R1', 'Rik Rectormodel') } },
      place: { place: { type: 'plain_text_input', value: 'Bij de fietsen' } },
    })
  })
})

describe('finding by typing', () => {
  it('asks from the second letter, and chooses with the keyboard', async () => {
    const { page, acts, done, fake } = await openPage('/?als=U1', [withView([story(), colleague])])
    fake.answerWith(() => ({ ok: true, options: [option('R1', 'Rik Rectormodel'), option('R2', 'Rika Rekenmodel')] }))
    const field = page.getByLabel('Welke collega was erbij?')
    await field.pressSequentially('r')
    await page.getByText('Typ minstens 2 letters.').first().waitFor()
    expect(acts()).toEqual([])
    await field.pressSequentially('i')
    expect(await done('suggest')).toEqual({
      do: 'suggest',
      view: 'V1',
      blockId: 'colleague',
      actionId: 'colleague',
      typed: 'ri',
    })
    await page.getByRole('option', { name: 'Rika' }).waitFor()
    await field.press('ArrowDown')
    await field.press('Enter')
    expect(await field.inputValue()).toBe('Rika Rekenmodel')
    await page.getByRole('button', { name: 'Haal weg: Rika Rekenmodel' }).click()
    expect(await field.inputValue()).toBe('')
  })

  it('closes its list with Escape and leaves the form open', async () => {
    const { page, acts, fake } = await openPage('/?als=U1', [withView([story(), colleague])])
    fake.answerWith(() => ({ ok: true, options: [] }))
    await page.getByLabel('Welke collega was erbij?').fill('zzz')
    await page.getByText('Niets gevonden.').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Niets gevonden.').first().waitFor({ state: 'detached' })
    expect(acts().some((act) => act.do === 'close')).toBe(false)
  })
})

describe('windows on top of each other', () => {
  const second = openView('V2', [colleague], { view: modal('Iemand die erbij was', [colleague]) })

  it('go back one at a time, and the one below still has what was typed', async () => {
    const first = openView('V1', [story()])
    const { page, done, showViews } = await openPage('/?als=U1', [seat(teacher, { views: [first] })])
    await page.getByLabel(STORY).fill('Blijft staan')
    showViews(first, second)
    const dialog = page.getByRole('dialog', { name: 'Iemand die erbij was' })
    await dialog.getByRole('button', { name: 'Terug' }).click()
    expect(await done('close')).toEqual({ do: 'close', view: 'V2', all: false })
    showViews(first)
    await dialog.waitFor({ state: 'detached' })
    expect(await page.getByLabel(STORY).inputValue()).toBe('Blijft staan')
    await expect.poll(() => isFocused(page.getByLabel(STORY))).toBe(true)
  })

  it('close all with the cross, one with Escape', async () => {
    const { page, acts } = await openPage('/?als=U1', [seat(teacher, { views: [openView('V1', [story()]), second] })])
    await page.getByLabel('Welke collega was erbij?').press('Escape')
    await page.getByRole('dialog', { name: 'Iemand die' }).getByRole('button', { name: 'Venster sluiten' }).click()
    await expect.poll(acts).toEqual([
      { do: 'close', view: 'V2', all: false },
      { do: 'close', view: 'V2', all: true },
    ])
  })
})
