import fc from 'fast-check'
import type { Block, Card, Form } from '../../src/view/view.ts'

/** A form that has every kind of block and field once, and fits everywhere. */
export const everything: Form = {
  kind: 'form',
  id: 'everything',
  context: 'draft-1',
  title: 'Van alles een',
  submitLabel: 'Versturen',
  closeLabel: 'Sluiten',
  body: [
    { type: 'alert', tone: 'danger', text: 'Bel 112 als iemand in gevaar is.' },
    { type: 'heading', text: 'Wat er is gebeurd' },
    { type: 'text', text: 'Schrijf op wat je zag en hoorde.' },
    { type: 'text', text: 'Dit staat vast.', weight: 'strong' },
    { type: 'text', text: 'Kleine letters.', weight: 'muted' },
    { type: 'alert', tone: 'caution', text: 'Betrokkenen kunnen dit later lezen.' },
    { type: 'alert', tone: 'info', text: 'Je kunt dit later aanvullen.' },
    {
      type: 'facts',
      facts: [
        { label: 'Nummer', value: 'TST-26-7KQ2' },
        { label: 'Wanneer', value: 'donderdag 19 november, 10.40 uur' },
      ],
    },
    {
      type: 'list',
      ordered: true,
      items: [{ text: 'Bel de ouders.', note: 'Vandaag, door de mentor' }, { text: 'Leg het vast.' }],
    },
    { type: 'list', ordered: false, items: [{ text: 'Een waarschuwing' }] },
    { type: 'source', text: 'Protocol, hoofdstuk 3' },
    {
      type: 'entry',
      title: 'Leerling 1',
      note: 'zou hebben geduwd',
      action: { id: 'edit-person', label: 'Wijzig', style: 'default', value: '1', spoken: 'Wijzig leerling 1' },
    },
    {
      type: 'buttons',
      actions: [
        { id: 'add-person', label: 'Voeg iemand toe', style: 'primary', value: 'new' },
        { id: 'remove', label: 'Haal weg', style: 'danger', value: 'all' },
      ],
    },
    { type: 'divider' },
    {
      id: 'story',
      type: 'text-field',
      label: 'Wat is er gebeurd?',
      hint: 'Zonder oordeel.',
      required: true,
      multiline: true,
      maxLength: 3000,
      value: 'Twee leerlingen zouden hebben geduwd.',
      placeholder: 'Je zag en hoorde…',
    },
    {
      id: 'concern',
      type: 'choice-field',
      label: 'Waar gaat het over?',
      required: true,
      live: true,
      look: 'select',
      options: [
        { id: 'behaviour', label: 'Gedrag', note: 'Ruzie, pesten, geweld' },
        { id: 'other', label: 'Iets anders' },
      ],
      value: 'behaviour',
    },
    {
      id: 'serious',
      type: 'choice-field',
      label: 'Is het ernstig?',
      required: false,
      look: 'radio',
      options: [
        { id: 'yes', label: 'Ja' },
        { id: 'no', label: 'Nee' },
      ],
    },
    {
      id: 'behaviours',
      type: 'choices-field',
      label: 'Welk gedrag?',
      required: false,
      live: true,
      groups: [
        { label: 'Geweld', options: [{ id: 'hitting', label: 'Slaan' }] },
        { label: 'Woorden', options: [{ id: 'threat', label: 'Dreigen' }] },
      ],
      value: ['threat'],
    },
    {
      id: 'done',
      type: 'ticks-field',
      label: 'Wat is al gedaan?',
      required: false,
      options: [{ id: 'parents', label: 'Ouders gebeld' }],
      value: [],
    },
    { id: 'date', type: 'date-field', label: 'Welke dag?', required: true, value: '2026-11-19' },
    { id: 'time', type: 'time-field', label: 'Hoe laat?', required: false, value: '10:40' },
    {
      id: 'colleague',
      type: 'search-field',
      label: 'Welke collega?',
      required: false,
      list: 'staff',
      placeholder: 'Typ een naam',
      value: { id: 'staff-7', label: 'Sam Testdocent' },
    },
  ],
}

/** An alert as a contact gets it. */
export const alertCard: Card = {
  kind: 'card',
  title: 'Nieuwe melding',
  summary: 'Nieuwe melding TST-26-7KQ2: graag vandaag lezen.',
  body: [
    { type: 'facts', facts: [{ label: 'Nummer', value: 'TST-26-7KQ2' }] },
    { type: 'alert', tone: 'caution', text: 'Graag vandaag lezen.' },
  ],
  actions: [
    { id: 'open', label: 'Openen', style: 'primary', value: 'TST-26-7KQ2' },
    { id: 'take-up', label: 'Ik pak dit op', style: 'default', value: 'TST-26-7KQ2' },
  ],
}

const text = (maxLength: number) => fc.string({ unit: 'binary', minLength: 1, maxLength })

/** Any block that only shows something. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: text(9000) }),
  fc.record({ type: fc.constant('text' as const), text: text(9000), weight: fc.constantFrom('strong', 'muted') }),
  fc.record({ type: fc.constant('heading' as const), text: text(150) }),
  fc.record({
    type: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: text(60), value: text(7000) }), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ text: text(1500), note: text(1000) }), { minLength: 1, maxLength: 8 }),
  }),
  fc.record({
    type: fc.constant('alert' as const),
    tone: fc.constantFrom('danger', 'caution', 'info'),
    text: text(7000),
  }),
  fc.record({ type: fc.constant('source' as const), text: text(4000) }),
  fc.constant({ type: 'divider' as const }),
)
