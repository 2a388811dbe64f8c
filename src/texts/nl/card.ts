import type { CardTexts } from '../types/card.ts'

export const card: CardTexts = {
  alertTitle: (number) => `Melding ${number}`,
  alertSummary: (number, urgency) => `Er is een melding voor je: ${number}. Hoe snel: ${urgency}.`,
  restricted: 'vertrouwelijk',
  urgency: 'Hoe snel',
  about: 'Soort',
  reportedAt: 'Gemeld',
  term: 'Termijn',
  yourRole: 'Jouw rol',
  status: 'Stand van zaken',
  open: 'Openen',
  openSpoken: (number) => `Openen: melding ${number}`,
  takeUp: 'Ik pak dit op',
  handOver: 'Geef door',
  waiting: 'Nog niet opgepakt',
  takenUp: (who, when) => `Opgepakt door ${who}, ${when}`,
  waitingRole: (role) => `Nog niet opgepakt: ${role}`,
  nobodyReached: 'We konden niemand bereiken via de chat. Kies nu “Openen”. Daar staat wie je kunt bellen.',
  noNamesHere: 'Zet geen namen of verhalen in de chat. Die staan achter “Openen”.',
  receiptTitle: (number) => `Je melding ${number}`,
  receiptBody:
    'Je melding is binnen. Kies “Openen”. Dan zie je wat het protocol zegt en wie je melding heeft opgepakt.',
  receiptSummary: (number) => `Je melding ${number} is binnen.`,
  takenUpTitle: (number) => `Je melding ${number} is opgepakt`,
}
