import type { InputBlock, KnownBlock, PlainTextInput, RichTextElement } from '@slack/types'
import { option, plain } from './made-up.ts'

const words = (text: string, style: { bold?: true; italic?: true } = {}): RichTextElement => ({
  type: 'text',
  text,
  style,
})

/** The card that a contact gets. */
export const card: readonly KnownBlock[] = [
  { type: 'header', block_id: 'title', text: plain('Nieuwe melding LDV-26-K7QM') },
  {
    type: 'section',
    block_id: 'facts',
    fields: [
      { type: 'mrkdwn', text: '*Soort*\nVechten of slaan' },
      { type: 'mrkdwn', text: '*Hoe snel*\nVandaag' },
      { type: 'mrkdwn', text: '*Wanneer gebeurd*\ndonderdag 19 november, 10:40' },
      { type: 'mrkdwn', text: '*Reactie voor*\nzaterdag 21 november, 10:40' },
    ],
  },
  {
    type: 'actions',
    block_id: 'buttons',
    elements: [
      { type: 'button', action_id: 'take', text: plain('Ik pak dit op'), style: 'primary', value: 'K7QM' },
      { type: 'button', action_id: 'open', text: plain('Openen'), value: 'K7QM' },
      {
        type: 'button',
        action_id: 'pass',
        text: plain('Geef door'),
        value: 'K7QM',
        confirm: {
          title: plain('Doorgeven?'),
          text: plain('De volgende in de rij krijgt dit bericht.'),
          confirm: plain('Geef door'),
          deny: plain('Toch niet'),
        },
      },
      {
        type: 'overflow',
        action_id: 'more',
        options: [option('history', 'Wie heeft dit geopend'), option('wrong', 'Dit hoort niet bij mij')],
      },
    ],
  },
  {
    type: 'context',
    block_id: 'note',
    elements: [{ type: 'mrkdwn', text: 'Namen staan alleen achter *Openen*. Wie opent, wordt opgeschreven.' }],
  },
]

/** What the reporter reads after the report. */
export const advice: readonly KnownBlock[] = [
  {
    type: 'section',
    block_id: 'got',
    text: { type: 'mrkdwn', text: '✅ *Ontvangen: LDV-26-K7QM.* Dit vraagt het protocol:' },
  },
  {
    type: 'rich_text',
    block_id: 'steps',
    elements: [
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [
          {
            type: 'rich_text_section',
            elements: [words('Vang het slachtoffer op', { bold: true }), words(' en blijf er even bij.')],
          },
          {
            type: 'rich_text_section',
            elements: [words('Bel vandaag', { bold: true }), words(' de ouders van beide leerlingen.')],
          },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        indent: 1,
        elements: [{ type: 'rich_text_section', elements: [words('Dat doet de mentor.', { italic: true })] }],
      },
      { type: 'rich_text_quote', elements: [words('Veiligheidsplan, hoofdstuk 4')] },
    ],
  },
]

export const story = (rest: Partial<InputBlock> & { element?: PlainTextInput } = {}): InputBlock => ({
  type: 'input',
  block_id: 'story',
  label: plain('Wat is er gebeurd?'),
  hint: plain('Schrijf op wat je zag en hoorde. Wie erbij was, kan dit later lezen.'),
  element: { type: 'plain_text_input', action_id: 'story', multiline: true, max_length: 2000 },
  ...rest,
})

export const kind: InputBlock = {
  type: 'input',
  block_id: 'kind',
  label: plain('Waar gaat het over?'),
  dispatch_action: true,
  element: {
    type: 'static_select',
    action_id: 'kind',
    placeholder: plain('Kies wat het beste past'),
    option_groups: [
      {
        label: plain('Tussen leerlingen'),
        options: [
          option('violence', 'Vechten of slaan', 'Ook duwen, schoppen en dreigen.'),
          option('bullying', 'Pesten'),
        ],
      },
      { label: plain('Door een volwassene'), options: [option('staff', 'Gedrag van iemand die hier werkt')] },
    ],
  },
}

export const behaviours: InputBlock = {
  type: 'input',
  block_id: 'behaviours',
  label: plain('Wat zag je?'),
  optional: true,
  element: {
    type: 'multi_static_select',
    action_id: 'behaviours',
    option_groups: [
      {
        label: plain('Lichamelijk'),
        options: [
          option('push', 'Duwen of trekken', 'Zonder dat iemand gewond raakte.'),
          option('hit', 'Slaan of schoppen', 'Ook als het raak was op het hoofd.'),
          option('weapon', 'Met een voorwerp of wapen'),
        ],
      },
      {
        label: plain('Met woorden'),
        options: [
          option('scold', 'Schelden'),
          option('threat', 'Dreigen', 'Ook via de telefoon.'),
          option('discrimination', 'Kwetsen om afkomst of geloof'),
        ],
      },
      {
        label: plain('Aan spullen'),
        options: [option('damage', 'Iets kapotmaken'), option('steal', 'Stelen'), option('fire', 'Brand stichten')],
      },
    ],
  },
}

export const colleague: InputBlock = {
  type: 'input',
  block_id: 'colleague',
  label: plain('Welke collega was erbij?'),
  optional: true,
  element: { type: 'external_select', action_id: 'colleague', min_query_length: 2, placeholder: plain('Typ een naam') },
}

/** Every kind of field. */
export const everyField: readonly KnownBlock[] = [
  kind,
  story(),
  {
    type: 'input',
    block_id: 'day',
    label: plain('Op welke dag?'),
    element: { type: 'datepicker', action_id: 'day', initial_date: '2026-11-19' },
  },
  {
    type: 'input',
    block_id: 'time',
    label: plain('Hoe laat?'),
    optional: true,
    element: { type: 'timepicker', action_id: 'time' },
  },
  behaviours,
  {
    type: 'input',
    block_id: 'serious',
    label: plain('Is het nu nog gaande?'),
    element: {
      type: 'radio_buttons',
      action_id: 'serious',
      options: [
        option('yes', 'Ja', 'Bel bij gevaar eerst 112.'),
        option('no', 'Nee'),
        option('unknown', 'Dat weet ik niet'),
      ],
    },
  },
  {
    type: 'input',
    block_id: 'done',
    label: plain('Wat is er al gedaan?'),
    optional: true,
    element: {
      type: 'checkboxes',
      action_id: 'done',
      options: [option('apart', 'Uit elkaar gehaald'), option('parents', 'Ouders gebeld')],
    },
  },
  colleague,
  {
    type: 'input',
    block_id: 'place',
    label: plain('Waar precies?'),
    optional: true,
    element: { type: 'plain_text_input', action_id: 'place', placeholder: plain('Bijvoorbeeld: bij de fietsen') },
  },
  { type: 'divider' },
  {
    type: 'section',
    block_id: 'people',
    text: { type: 'mrkdwn', text: '*Wie waren erbij?*\nNog niemand ingevuld.' },
    accessory: { type: 'button', action_id: 'add', text: plain('Voeg iemand toe'), value: 'add' },
  },
  {
    type: 'context',
    block_id: 'privacy',
    elements: [
      { type: 'plain_text', text: 'De veiligheidscoördinator ziet jouw naam. Zet geen foto’s of filmpjes door.' },
    ],
  },
]
