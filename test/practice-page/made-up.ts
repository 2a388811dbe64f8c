import type { KnownBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types'
import type { Conversation, OpenView, Seat, SeatPerson, ShownMessage, Workplace } from '../../src/practice/page-api.ts'

const VO = 'Lyceum De Vlieger (voorbeeld)'
const PO = 'Basisschool Het Kompas (voorbeeld)'

function person(id: string, name: string, about: string, locale: SeatPerson['locale'] = 'nl-NL'): SeatPerson {
  return { id, name, about, locale }
}

export const teacher = person('U1', 'Tessa Testdocent', `Docent · ${VO}`)
export const coordinator = person('U2', 'Victor Voorbeeldcoördinator', `Veiligheidscoördinator · ${VO}`)
export const english = person('U3', 'Emma Example', `Docent · ${VO}`, 'en-GB')

/** A Tuesday morning in the practice world. */
export const clock = { now: Date.UTC(2026, 10, 24, 8, 10), beganAt: null }

export const workplace: Workplace = {
  clock,
  name: 'Stichting De Voorbeeldkring',
  people: [
    teacher,
    coordinator,
    person('U4', 'Mia Modelmentor', `Mentor 3B · ${VO}`),
    person('U5', 'Rik Rectormodel', `Rector · ${VO}`),
    person('U6', 'Vera Verzonnen', `Vertrouwenspersoon · ${VO}`),
    person('U7', 'Olaf Oefenondersteuner', `Zorgcoördinator · ${VO}`),
    english,
    person('U8', 'Dora Denkbeeldig', `Directeur, veiligheidscoördinator en meldcodeconsulent · ${PO}`),
    person('U9', 'Lars Leerkrachtmodel', `Leerkracht groep 6 · ${PO}`),
    person('U10', 'Bea Bestuursmodel', 'Bestuurder · Stichting De Voorbeeldkring'),
    person('U11', 'Gast Gastenman', 'Gast in deze werkruimte'),
    person('U12', 'Nova Nietoplijst', 'Staat niet op de lijst van medewerkers'),
  ],
}

export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text })
export const option = (value: string, text: string, note?: string): PlainTextOption => ({
  text: plain(text),
  value,
  ...(note === undefined ? {} : { description: plain(note) }),
})

const AT = Date.UTC(2026, 10, 19, 9, 42) / 1000

export function message(minutes: number, from: SeatPerson | 'Meldwijzer', rest: Partial<ShownMessage>): ShownMessage {
  return {
    ts: `${AT + minutes * 60}.000100`,
    from: from === 'Meldwijzer' ? from : from.name,
    fromApp: from === 'Meldwijzer',
    text: '',
    blocks: [],
    threadTs: null,
    edited: false,
    ephemeral: false,
    ...rest,
  }
}

export function conversation(id: string, rest: Partial<Conversation>): Conversation {
  return { id, name: 'Meldwijzer', kind: 'app', unread: 0, messages: [], ...rest }
}

export function seat(me: SeatPerson, rest: Partial<Seat> = {}): Seat {
  return {
    me,
    commands: [
      {
        command: '/melding',
        hint: '',
        about: 'Meld wat er is gebeurd. Je krijgt meteen te horen wat het protocol vraagt.',
      },
      { command: '/meldwijzer', hint: '[woord]', about: 'Uitleg, je zaken en de cijfers.' },
      { command: '/protocol', hint: '[vraag]', about: 'Vraag wat het protocol zegt. Alleen jij ziet het antwoord.' },
    ],
    shortcuts: [{ callbackId: 'report-from-message', name: 'Maak hier een melding van' }],
    conversations: [
      conversation('D1', {}),
      conversation('C1', { name: 'veiligheid', kind: 'channel', unread: 2 }),
      conversation('D2', { name: 'Mia Modelmentor', kind: 'person' }),
    ],
    views: [],
    trouble: null,
    clock,
    ...rest,
  }
}

export function openView(id: string, blocks: readonly KnownBlock[], rest: Partial<OpenView> = {}): OpenView {
  return { id, hash: '1', view: modal('Melding doen', blocks), errors: {}, busy: false, ...rest }
}

export function modal(title: string, blocks: readonly KnownBlock[]): ModalView {
  return {
    type: 'modal',
    title: plain(title),
    submit: plain('Verstuur melding'),
    close: plain('Annuleer'),
    blocks: [...blocks],
  }
}
