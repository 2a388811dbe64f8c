import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawProposal } from '../../src/assistant/screens/proposal-card.ts'
import type { Intent } from '../../src/assistant/turn.ts'
import { keptOut } from '../../src/domain/accused.ts'
import type { Involved } from '../../src/domain/report.ts'
import type { Part } from '../../src/rules/vocabulary.ts'
import { sendUpOverdueProposals } from '../../src/use-cases/send-up-overdue-proposals.ts'
import type { Values } from '../../src/view/view.ts'
import { deliverDue } from '../../src/workers/deliver.ts'
import { anInvolved } from '../make.ts'
import { aStaffedOffice, type StaffedOffice } from '../support/assistant.ts'
import { someone } from '../support/example.ts'
import { aMessenger, type MemoryMessenger } from '../support/memory-messenger.ts'
import { hitting, takenIn } from '../use-cases/reports.ts'

const CHANNEL = 'C0VEILIG01'
const IN_CHANNEL = ['vera', 'teun', 'dirk']
/** Told by the reporter, who may always read it again, or asked of them. */
const TOLD = ['KANARIEVERHAAL', 'Kanarientje Testleerling', 'KANARIEAANVULLING', 'KANARIEINTREKKING', 'KANARIEVRAAG']
/** Written by others, in the case. */
const WRITTEN = ['KANARIEGROND', 'KANARIEOUDERS', 'KANARIEREDEN', 'KANARIENOTITIE', 'KANARIEDOORGEVEN']

const PEOPLE = ['tessa', 'vera', 'teun', 'tirza', 'dirk', 'cor', 'bram', 'bea', 'daan']
const person = fc.oneof(fc.constantFrom('vera', 'teun', 'dirk', 'bram'), fc.constantFrom(...PEOPLE))
const part = fc.constantFrom<Part>('offender', 'unclear', 'intervened', 'victim')
/** One of the staff has a part in it; of some only a name was typed, until the board says who it is. */
const colleague = fc.option(fc.record({ who: person, part, chosen: fc.constantFrom(true, true, false) }), {
  nil: undefined,
})

interface Step {
  readonly by: string
  readonly other: string
  readonly which: number
  readonly act: (typeof ACTS)[number]
}
const ACTS = [
  'open',
  'take-up',
  'press-hand-over',
  'hand-over',
  'propose',
  'look',
  'press-agree',
  'agree',
  'disagree',
  'withdraw',
  'record',
  'note',
  'step-done',
  'match',
  'my-cases',
  'supplement',
  'correct',
  'withdraw-report',
  'ask-reporter',
  'all-added',
  'earlier-version',
  'more',
  'press-adjust',
  'press-close',
  'press-merge',
  'close',
  'reopen',
  'wait',
] as const
const which = fc.nat({ max: 5 })
const anything: fc.Arbitrary<Step> = fc.record({ by: person, other: person, which, act: fc.constantFrom(...ACTS) })
/** What leads to a decision happens often enough to be looked at. */
const by = (who: readonly string[], act: Step['act']): fc.Arbitrary<Step> =>
  fc.record({ by: fc.constantFrom(...who), other: person, which, act: fc.constant(act) })
const step = fc.oneof(
  { weight: 4, arbitrary: anything },
  { weight: 1, arbitrary: by(['vera', 'dirk'], 'propose') },
  { weight: 2, arbitrary: by(['teun', 'dirk', 'cor'], 'agree') },
  { weight: 1, arbitrary: by(['bram'], 'match') },
  {
    weight: 1,
    arbitrary: fc.oneof(by(['tessa', 'vera', 'teun'], 'supplement'), by(['tessa', 'vera', 'teun'], 'correct')),
  },
)

interface World extends StaffedOffice {
  readonly number: string
  readonly reporter: string
  readonly messenger: MemoryMessenger
  deliverAll(): Promise<void>
}

test('in whatever order people do what, nobody who is kept out is shown anything of the case', async () => {
  const reached = { keptOut: 0, decided: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('tessa', 'vera', 'teun'),
      colleague,
      fc.array(step, { minLength: 10, maxLength: 20 }),
      async (reporter, also, steps) => {
        const world = await aWorld(reporter, also)
        await checkMessages(world)
        for (const [count, one] of steps.entries()) {
          await actAndLook(world, one, count)
          await world.deliverAll()
          reached.keptOut += await checkMessages(world)
        }
        const proposals = await world.store.proposals(world.number)
        reached.decided += proposals.filter(({ decision }) => decision !== null).length
        await world.store.close()
      },
    ),
    { numRuns: 150 },
  )
  expect(reached.keptOut).toBeGreaterThan(200)
  expect(reached.decided).toBeGreaterThan(3)
}, 120_000)

type Also = { readonly who: string; readonly part: Part; readonly chosen: boolean } | undefined

async function aWorld(reporter: string, also: Also): Promise<World> {
  const office = await aStaffedOffice()
  const messenger = aMessenger()
  messenger.members.set(CHANNEL, new Set(IN_CHANNEL.map((who) => someone(who).slackId ?? '')))
  const deliverAll = async () => {
    while ((await deliverDue({ ...office.ports, messenger, drawProposal, log: () => undefined })) > 0);
  }
  const pupil = anInvolved({ className: '3B', name: 'Kanarientje Testleerling' })
  const people = also === undefined ? [pupil] : [pupil, involvedAs(also)]
  const number = await takenIn(
    office,
    hitting({ reporter: `p_${reporter}`, story: 'KANARIEVERHAAL', behaviours: ['kicking'], serious: true, people }),
  )
  await deliverAll()
  return { ...office, number, reporter: `p_${reporter}`, messenger, deliverAll }
}

const involvedAs = ({ who, part: played, chosen }: NonNullable<Also>): Involved => ({
  id: 's0',
  parts: [played],
  kind: 'staff',
  ...(chosen ? { staffId: someone(who).id, position: someone(who).position } : { name: 'Iemand Onbekendtest' }),
})

/** Does one thing, and looks at what is shown in answer to it. */
async function actAndLook(world: World, step: Step, count: number): Promise<void> {
  const { assistant, number, ports, clock } = world
  if (step.act === 'wait') {
    clock.pass(26 * 60 * 60 * 1000)
    return void (await sendUpOverdueProposals(ports))
  }
  const member = someone(step.by)
  const reply = await assistant().respond({ type: 'staff', member }, await intentOf(world, step, count))
  const { report } = await world.caseOf(number)
  if (!keptOut(report).has(member.id)) return
  const said = JSON.stringify(reply)
  const own = member.id === world.reporter
  for (const secret of own ? WRITTEN : [...TOLD, ...WRITTEN, number]) expect(said).not.toContain(secret)
  const form = { id: 'hand-over', context: `${number}.card` }
  expect(await assistant().suggest({ type: 'staff', member }, form, 'takers', '')).toEqual([])
}

async function intentOf({ store, number }: World, { act, by, other, which }: Step, count: number): Promise<Intent> {
  const proposals = await store.proposals(number)
  const ref = `${number}.${proposals[which % Math.max(proposals.length, 1)]?.id ?? 'none'}`
  const steps = await store.steps(number)
  const card = (action: string, value: string): Intent => ({ type: 'card-pressed', action, value })
  const pressed = (id: string, context: string, action: string, value: string): Intent => ({
    type: 'form-pressed',
    form: { id, context },
    action,
    value,
    values: {},
  })
  const sent = (id: string, context: string, values: Values): Intent => ({
    type: 'form-sent',
    form: { id, context },
    formId: `V${by}${count}`,
    values,
  })
  switch (act) {
    case 'open':
    case 'take-up':
      return card(act, number)
    case 'press-hand-over':
      return card('hand-over', number)
    case 'hand-over':
      return sent('hand-over', `${number}.card`, { colleague: `p_${other}`, reason: 'KANARIEDOORGEVEN' })
    case 'propose':
      return sent('propose', `${number}.proposal-${count}.`, measureAsked(which))
    case 'look':
      return card('look-at-proposal', ref)
    case 'press-agree':
      return card('agree', ref)
    case 'agree':
    case 'disagree':
      return sent(act, ref, { reason: 'KANARIEREDEN', 'consulted-0': 'p_dirk', 'consulted-on-0': '2026-11-18' })
    case 'withdraw':
      return pressed('proposal', ref, 'withdraw', ref)
    case 'record':
      return sent('record', `${number}.record-${count}.`, {
        ...measureAsked(which),
        'decided-by': `p_${other}`,
        'decided-on': '2026-11-18',
        why: 'KANARIEREDEN',
        reason: 'KANARIEREDEN',
      })
    case 'note':
      return sent('note', number, { note: 'KANARIENOTITIE' })
    case 'step-done':
      return pressed('case', number, 'step-done', steps[which % Math.max(steps.length, 1)]?.id ?? 'none')
    case 'match':
      return sent('match-accused', `${number}.s0`, { colleague: `p_${other}` })
    case 'supplement':
      return sent('supplement', `${number}.added-${count}.card`, { more: 'KANARIEAANVULLING' })
    case 'correct':
      return sent('report', `draft-${count}.0.${number}.VLI`, {
        concern: 'behaviour',
        behaviours: ['kicking'],
        story: `KANARIEVERHAAL ${count}`,
        'occurred-on': '2026-11-19',
        'people-confirmed': ['yes'],
      })
    case 'withdraw-report':
      return sent('withdraw-report', number, { reason: 'KANARIEINTREKKING' })
    case 'ask-reporter':
      return sent('ask-reporter', `${number}.question-${count}`, { own: 'KANARIEVRAAG' })
    case 'more':
      return pressed('case', number, act, number)
    case 'press-adjust':
    case 'press-close':
    case 'press-merge':
      return pressed('case-more', number, act.replace('press-', ''), number)
    case 'close':
      return sent('close', number, { outcome: 'incorrect', agreements: 'KANARIEREDEN', despite: 'KANARIEREDEN' })
    case 'reopen':
      return sent('reopen', number, { why: 'KANARIEREDEN' })
    case 'all-added':
      return pressed('case', number, act, number)
    case 'earlier-version':
      return pressed('case', number, act, `${which}`)
    default:
      return { type: 'command', command: 'assistant', words: 'zaken' }
  }
}

const measureAsked = (which: number): Values => ({
  measure: which % 2 === 0 ? 'suspension' : 'time-out',
  'length-unit': 'school-days',
  'length-n': which < 4 ? '1' : '2',
  ground: 'KANARIEGROND',
  'parents-told': 'KANARIEOUDERS',
  'over-limit': 'KANARIEREDEN',
})

/** Nothing stands in the chat of whoever is kept out, except the cards of their own report. Returns how many they are. */
async function checkMessages({ caseOf, number, messenger, reporter }: World): Promise<number> {
  const out = keptOut((await caseOf(number)).report)
  for (const member of PEOPLE.map(someone).filter(({ id }) => out.has(id))) {
    const cards = messenger.cardsFor(member.slackId ?? '')
    if (member.id !== reporter) expect(cards).toEqual([])
    for (const card of cards) expect(card.title.startsWith(`Je melding ${number}`)).toBe(true)
    if (IN_CHANNEL.includes(member.id.slice(2))) expect(messenger.cardsFor(CHANNEL)).toEqual([])
  }
  for (const card of messenger.shown)
    for (const secret of [...TOLD, ...WRITTEN]) expect(JSON.stringify(card)).not.toContain(secret)
  return out.size
}
