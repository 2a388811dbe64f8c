import type { WrittenAnswer } from '../../src/rules/answers/written.ts'
import type { Protocol } from '../../src/rules/schema.ts'
import { ozhw } from '../rules/ozhw.ts'

/*
 * A protocol with a few made-up answers, so that no test hangs on how a real one is worded. Roles, rules and the words
 * of danger are those of the real one.
 */
const [PLAN, LEAFLET] = ['verzonnen-plan.txt', 'verzonnen-folder.txt']

const answer = (more: Partial<WrittenAnswer> & Pick<WrittenAnswer, 'id' | 'title' | 'questions'>): WrittenAnswer => ({
  answer: { nl: 'Dat staat zo in het verzonnen plan.', en: 'The made-up plan says so.' },
  contact: 'safety-coordinator',
  facts: ['fact-one'],
  from: '2016-01-01',
  reviewed: '2026-11-22',
  ...more,
})

/** The title is as long as a label may be. */
export const bells = answer({
  id: 'bells-when',
  title: {
    nl: 'De schoolbel: wanneer die gaat, wie er op let en wat je doet als hij zwijgt',
    en: 'The school bell: when it rings, who minds it and what to do when it is mute',
  },
  answer: {
    nl: 'De bel gaat om negen uur.\n- Sluit het raam.\n- Tel de kinderen.\nBlijft hij stil? Roep dan zelf.',
    en: 'The bell rings at nine.\n- Close the window.\n- Count the children.\nDoes it stay silent? Then call yourself.',
  },
  contact: 'team-leader',
  concern: 'behaviour',
  settings: ['who-rings'],
  facts: ['fact-one', 'fact-two', 'fact-three'],
  questions: { nl: ['wanneer gaat de schoolbel', 'hoe laat luidt de bel'], en: ['when does the school bell ring'] },
})

const chalk = answer({
  id: 'bells-chalk',
  title: { nl: 'Krijt bij de schoolbel', en: 'Chalk beside the school bell' },
  sectors: ['PO'],
  questions: { nl: ['waar ligt het krijt bij de schoolbel'], en: ['where is the chalk beside the school bell'] },
})

const rope = answer({
  id: 'bells-rope',
  title: { nl: 'Het touw van de schoolbel', en: 'The rope of the school bell' },
  contact: 'mentor',
  questions: { nl: ['wie trekt aan het touw van de schoolbel'], en: ['who pulls the rope of the school bell'] },
})

const workshop = answer({
  id: 'workshop-saw',
  title: { nl: 'De zaag in de werkplaats', en: 'The saw in the workshop' },
  sectors: ['MBO'],
  questions: { nl: ['wie mag de zaagmachine aanzetten'], en: ['who may switch the sawing machine on'] },
})

const later = answer({
  id: 'bells-later',
  title: { nl: 'De schoolbel van volgend jaar', en: 'The school bell of next year' },
  from: '2027-08-01',
  questions: { nl: ['welke schoolbel komt er volgend jaar'], en: ['which school bell comes next year'] },
})

export const madeUp: Protocol = {
  ...ozhw,
  documents: [
    { file: PLAN, title: { nl: 'Verzonnen plan', en: 'Made-up plan' } },
    { file: LEAFLET, title: { nl: 'Verzonnen folder', en: 'Made-up leaflet' } },
  ],
  subjects: [
    { id: 'bells', label: { nl: 'De schoolbel', en: 'The school bell' } },
    { id: 'workshop', label: { nl: 'De werkplaats', en: 'The workshop' } },
    { id: 'matrix', label: { nl: 'Agressie en geweld', en: 'Aggression and violence' } },
  ],
  settings: [
    ...ozhw.settings,
    {
      id: 'who-rings',
      question: { nl: 'Wie luidt de bel?', en: 'Who rings the bell?' },
      options: [
        { id: 'caretaker', label: { nl: 'de conciërge', en: 'the caretaker' }, facts: [] },
        { id: 'pupil', label: { nl: 'een leerling', en: 'a pupil' }, facts: [] },
      ],
      default: 'caretaker',
    },
  ],
  currency: [
    { id: 'G01', certainty: ['A'], note: { nl: 'De bel mag niet meer.', en: 'The bell is not allowed.' } },
    { id: 'G02', certainty: ['B', 'D'], note: { nl: 'De zoemer misschien wel.', en: 'The buzzer perhaps is.' } },
    ...ozhw.currency.filter(({ id }) => id !== 'G01' && id !== 'G02'),
  ],
  answers: new Map([
    ['bells', [bells, chalk, rope, later]],
    ['workshop', [workshop]],
  ]),
  silences: [
    {
      id: 'silent-coffee',
      about: { nl: 'koffie en koekjes', en: 'coffee and biscuits' },
      contact: 'ict',
      questions: { nl: ['waar staat het koffiezetapparaat', 'is er nog koffie'], en: ['where is the coffee machine'] },
    },
  ],
  inventory: {
    facts: [
      ...ozhw.inventory.facts,
      { id: 'fact-one', tier: 'core', topic: 'bells', file: PLAN, heading: 'Bel > 1. Wanneer', gaps: ['G01'] },
      { id: 'fact-two', tier: 'core', topic: 'bells', file: PLAN, heading: 'Bel > 2. Wie', gaps: ['G02'] },
      { id: 'fact-three', tier: 'core', topic: 'bells', file: LEAFLET, heading: 'Stilte', gaps: [] },
    ],
    headings: {},
  },
}
