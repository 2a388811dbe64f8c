import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drawProposal } from '../../src/assistant/screens/proposal-card.ts'
import { deliverDue } from '../../src/workers/deliver.ts'
import type { DeliveryEvent } from '../../src/workers/delivery-parts.ts'
import { aSqlitePlace, type SqlitePlace } from '../store/sqlite-place.ts'
import { bytesWhileOpenAndAfter, placesOf } from '../store/what-is-kept.ts'
import { vlieger } from '../support/example.ts'
import { fitting } from '../support/fits.ts'
import { aMessenger } from '../support/memory-messenger.ts'
import { type AskingOffice, anAskingOffice } from './asking.ts'
import { bells } from './made-up-answers.ts'

const VERA = 'UVERA001'
const schoolName = (code: string) => vlieger.directory.school(code)?.name ?? ''

let place: SqlitePlace
let office: AskingOffice
beforeEach(async () => {
  place = await aSqlitePlace()
  office = await anAskingOffice({ path: place.path })
})
afterEach(async () => {
  await office.store.close()
  await place.remove()
})

async function doubting(firstName = 'tessa', question = 'hoe laat gaat de schoolbel') {
  const desk = office.deskOf(firstName)
  await desk.command('protocol', question)
  await desk.press('doubt', bells.id)
  return desk
}

async function delivered() {
  const messenger = aMessenger()
  const events: DeliveryEvent[] = []
  const parts = { ...office.ports, messenger, drawProposal, log: (event: DeliveryEvent) => void events.push(event) }
  while ((await deliverDue(parts)) > 0);
  for (const card of messenger.shown) fitting(card)
  return { messenger, events }
}

describe('«Klopt dit niet?»', () => {
  it('asks on top of the answer what is not right, and no name unless they say so', async () => {
    const desk = await doubting()
    expect(desk.openForms()).toBe(2)
    expect(desk.reads()).toContain(bells.title.nl)
    expect(desk.reads()).toContain('Mag de veiligheidscoördinator weten dat jij het bent?')
    expect(desk.values()).toEqual({ named: 'no' })
    expect(desk.form().body.filter((part) => part.type === 'text-field')).toEqual([])
  })

  it('tells the coordinator the title and the reason, and thanks in place of the form', async () => {
    const desk = await doubting()
    await desk.fill({ why: 'different-here' })
    expect((await desk.send()).type).toBe('redraw')
    expect(desk.reads()).toContain('Dank je wel')
    expect(desk.reads()).toContain('Je naam staat er niet bij.')
    expect(office.wakes()).toBeGreaterThan(0)
    const { messenger } = await delivered()
    const shown = JSON.stringify(messenger.cardsFor(VERA))
    expect(messenger.shown).toHaveLength(1)
    expect(shown).toContain(bells.title.nl)
    expect(shown).toContain('Bij ons op school gaat het anders')
    expect(shown).not.toContain('Tessa')
  })

  it('tells the name of whoever wants that', async () => {
    const desk = await doubting()
    await desk.fill({ why: 'unclear', named: 'yes' })
    await desk.send()
    expect(desk.reads()).toContain('Je naam staat erbij.')
    expect(JSON.stringify((await delivered()).messenger.cardsFor(VERA))).toContain('Tessa Testdocent')
  })

  it('is told once, however often the same is sent', async () => {
    const desk = await doubting()
    await desk.fill({ why: 'unclear' })
    await desk.send()
    await desk.sendAgain()
    await desk.close()
    await desk.press('doubt', bells.id)
    await desk.fill({ why: 'unclear' })
    await desk.send()
    expect(desk.reads()).toContain('Je naam staat er niet bij.')
    expect((await delivered()).messenger.shown).toHaveLength(1)
  })

  it('is told anew from the same answer with another reason, and with the name', async () => {
    const desk = await doubting()
    await desk.fill({ why: 'unclear' })
    await desk.send()
    for (const again of [{ why: 'law-changed' }, { why: 'law-changed', named: 'yes' }]) {
      await desk.close()
      await desk.press('doubt', bells.id)
      await desk.fill(again)
      await desk.send()
    }
    expect(desk.reads()).toContain('Je naam staat erbij.')
    const told = (await delivered()).messenger.cardsFor(VERA).map((card) => JSON.stringify(card))
    expect(told).toHaveLength(3)
    for (const [i, reason] of ['Het is niet duidelijk', 'De wet is veranderd', 'De wet is veranderd'].entries())
      expect(told[i]).toContain(reason)
    expect(told.map((card) => card.includes('Tessa Testdocent'))).toEqual([false, false, true])
  })

  it('needs a reason that can be chosen', async () => {
    const desk = await doubting()
    await desk.send()
    expect(desk.errors()).toEqual({ why: expect.any(String) })
    await desk.fill({ why: 'of my own making' })
    await desk.send()
    expect(desk.errors()).toEqual({ why: expect.any(String) })
    expect((await delivered()).messenger.shown).toEqual([])
  })

  it('of someone of two schools goes to both coordinators', async () => {
    const desk = await doubting('sam')
    await desk.fill({ why: 'unclear' })
    await desk.send()
    const { messenger } = await delivered()
    expect(messenger.standing.map(({ ref }) => ref.channel).sort()).toEqual(['UDRIKA01', VERA])
    const [drika, vera] = ['UDRIKA01', VERA].map((place) => JSON.stringify(messenger.cardsFor(place)))
    expect(drika).toContain(schoolName('DRE'))
    expect(drika).not.toContain(schoolName('VLI'))
    expect(vera).toContain(schoolName('VLI'))
    expect(vera).not.toContain(schoolName('DRE'))
  })

  it('says whom to phone when there is nobody to tell', async () => {
    await office.store.replaceContacts([])
    const desk = await doubting()
    await desk.fill({ why: 'unclear' })
    await desk.send()
    expect(desk.reads()).toContain('0180-000001')
  })

  it('opens the answer from the card, and says nothing of an answer that is gone', async () => {
    const desk = office.deskOf('vera')
    await desk.card('show-answer', bells.id)
    expect(desk.reads()).toContain('De bel gaat om negen uur.')
    const other = office.deskOf('vera')
    await other.card('show-answer', 'gone-since')
    expect(other.form().id).toBe('ask')
  })

  it('does nothing from a form about an answer that is gone', async () => {
    const desk = await doubting()
    await desk.fill({ why: 'unclear' })
    const values = { why: 'unclear', named: 'no' }
    const gone = { id: 'doubt', context: 'gone-since.x' }
    expect(await office.assistant.respond(desk.asker, { type: 'form-sent', form: gone, formId: 'V', values })).toEqual({
      type: 'nothing',
    })
  })
})

describe('nothing of the question or the asker', () => {
  const QUESTION = 'hoe laat gaat de schoolbel van Kanarieleerling'

  it('stands in the store, a message or the log', async () => {
    const desk = await doubting('tessa', QUESTION)
    await desk.fill({ why: 'unclear', named: 'yes' })
    await desk.send()
    const anonymous = await doubting('tessa', QUESTION)
    await anonymous.fill({ why: 'unclear' })
    await anonymous.send()
    const { messenger, events } = await delivered()
    expect(events).toHaveLength(2)
    const told = JSON.stringify([messenger.shown, events])
    expect(told).not.toContain('Kanarie')
    expect(JSON.stringify(events)).not.toContain('p_tessa')
    expect(JSON.stringify(rows())).not.toMatch(/p_tessa|bells|unclear|Kanarie/)
    const files = await bytesWhileOpenAndAfter(place, office.store)
    expect(placesOf(['Kanarieleerling', 'p_tessa', bells.id], files)).toEqual([])
    expect(placesOf(['p_vera'], files)).toContain('p_vera in open meldwijzer.db-wal')
  })

  function rows(): readonly unknown[] {
    const database = new Database(place.path, { readonly: true })
    try {
      const found = database
        .prepare('select id, number, school, kind, lane, state, trouble, channel from notices')
        .all()
      expect(found).toHaveLength(2)
      return found
    } finally {
      database.close()
    }
  }
})
