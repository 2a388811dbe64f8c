import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import manifest from '../../manifests/slack/manifest.json' with { type: 'json' }
import { askedOfAssistant } from '../../src/assistant/assistant-words.ts'
import { run } from '../../src/cli/run.ts'
import { textsIn } from '../../src/texts/catalogue.ts'
import { capturedTerminal } from '../cli/captured-terminal.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import type { Desk } from '../support/desk.ts'

let office: StaffedOffice
beforeEach(async () => {
  office = await aStaffedOffice()
})
afterEach(() => office.store.close())

async function helped(who: string, words = ''): Promise<Desk> {
  const desk = office.deskOf(who)
  await desk.command('assistant', words)
  return desk
}
const headings = (desk: Desk) => desk.form().body.flatMap((part) => (part.type === 'heading' ? [part.text] : []))

describe('help', () => {
  const { staff, contact, decider, coordinator, ict } = textsIn('nl').help
  test.each([
    ['tessa', [staff]],
    ['milan', [staff, contact]],
    ['vera', [staff, contact, coordinator]],
    ['teun', [staff, contact, decider]],
    ['tirza', [staff, contact, decider, coordinator]],
    ['bram', [staff, contact, decider]],
    ['ivo', [staff, contact, ict]],
  ])('for %s holds what fits their roles', async (who, parts) => {
    expect(headings(await helped(who))).toEqual(parts.map(({ heading }) => heading))
  })

  test('names the roles that it follows from, and none for who has none', async () => {
    expect((await helped('vera')).reads()).toContain('Dit zijn jouw rollen: veiligheidscoördinator')
    expect((await helped('tessa')).reads()).not.toContain('jouw rollen')
  })

  test.each([
    ['emily', 'staff-in-english'],
    ['tirza', 'decider-and-coordinator'],
    ['ivo', 'ict'],
  ])('for %s looks as it was looked at', async (who, name) => {
    const written = `${JSON.stringify((await helped(who)).form(), null, 2)}\n`
    await expect(written).toMatchFileSnapshot(`../golden/assistant/help-${name}.json`)
  })

  test.each(['help', ' Uitleg ', 'HELP'])('is asked for with «%s» too', async (words) => {
    expect((await helped('tessa', words)).reads()).toContain('Meld het hier')
  })

  test('answers a word that it does not know with what there is', async () => {
    const desk = await helped('teun', 'cijfers')
    expect(desk.reads()).toContain('“cijfers” kennen we hier niet')
    expect(headings(desk)).toEqual([staff, contact, decider].map(({ heading }) => heading))
  })
})

/** Asking how a command is used opens nothing. */
const neverOpened = () => Promise.reject(new Error('nothing is opened for help'))

describe('what can be typed', () => {
  const hints = manifest.features.slash_commands.flatMap(({ command, usage_hint }) =>
    command === '/meldwijzer' ? [usage_hint ?? ''] : [],
  )

  test('behind /meldwijzer in the manifest exists', () => {
    expect(hints).toHaveLength(1)
    for (const word of hints.flatMap((hint) => hint.split(', '))) expect(askedOfAssistant(word)).not.toBe('unknown')
  })

  test.each(['nl', 'en'] as const)('according to help exists (%s)', (language) => {
    const commands = new Set(manifest.features.slash_commands.map(({ command }) => command))
    for (const { text } of textsIn(language).help.staff.items) {
      const [command = '', ...words] = text.split(' ')
      expect(commands).toContain(command)
      if (command === '/meldwijzer') expect(askedOfAssistant(words.join(' '))).not.toBe('unknown')
    }
  })

  test.each(['nl', 'en'] as const)('on the server according to help exists (%s)', async (language) => {
    for (const { text } of textsIn(language).help.ict.items) {
      const [program, ...typed] = text.split(' ')
      expect(program).toBe('meldwijzer')
      expect(await run([...typed, '--help'], { terminal: capturedTerminal(), openOrganisation: neverOpened })).toBe(0)
    }
  })
})

test.each(['nl', 'en'] as const)('help calls the buttons by what stands on them (%s)', (language) => {
  const { help, card, proposal } = textsIn(language)
  const { agree, disagree, consulted, record } = proposal
  expect(help.contact.items.map(({ text }) => text)).toEqual([
    card.open,
    card.takeUp,
    proposal.propose,
    proposal.noteButton,
    card.handOver,
  ])
  const [decide, consult, recorded] = help.decider.items.map(({ text }) => text)
  expect(decide?.split(/ of | or /)).toEqual([agree, disagree])
  expect(consulted('x')).toContain(consult)
  expect(recorded).toBe(record)
})
