import type { HandOverTexts } from '../types/hand-over.ts'

export const handOver: HandOverTexts = {
  title: 'Melding doorgeven',
  intro: 'Je collega krijgt bericht en kan de melding openen. Jij kunt de melding blijven zien.',
  to: 'Aan wie?',
  toHint: 'Je kunt alleen kiezen uit collega’s die dit mogen zien.',
  placeholder: 'Zoek op naam',
  reason: 'Waarom geef je het door?',
  reasonHint: 'Dit komt bij de melding te staan. Je collega kan het lezen.',
  send: 'Geef door',
  cancel: 'Terug',
  notPossible: 'Deze collega kan de melding niet krijgen. Kies iemand anders.',
}
