import type { AccessTexts } from '../types/access.ts'

export const access: AccessTexts = {
  gone: 'Deze zaak is niet meer bij jou. Je hoeft niets meer te doen.',
  goneSummary: (number) => `Melding ${number} is niet meer bij jou.`,
  addTitle: 'Collega toevoegen',
  addEntry: {
    title: 'Collega toevoegen',
    note: 'Je collega kan de melding dan ook openen. De melding blijft ook bij jou.',
    button: 'Voeg toe',
  },
  addIntro: 'Je collega krijgt bericht en kan de melding openen. Wat er moet gebeuren, blijft bij wie het nu doet.',
  addTo: 'Wie wil je toevoegen?',
  addReason: 'Waarom is deze collega nodig?',
  addSend: 'Voeg toe',
  addNotPossible: 'Deze collega heeft de melding al, of mag die niet zien. Kies iemand anders.',
  stepBackTitle: 'Ik kan dit niet doen',
  stepBackEntry: {
    title: 'Ik kan dit niet doen',
    note: 'Bijvoorbeeld omdat je iemand goed kent. Wie na jou komt, krijgt dan bericht.',
    button: 'Laat los',
  },
  stepBackIntro:
    'Ken je iemand goed om wie het gaat? Of kun je dit om een andere reden niet doen? Dat is niet erg. Wie na jou komt, krijgt bericht. Jij kunt de melding daarna niet meer openen.',
  remark: 'Wil je er iets bij zeggen?',
  remarkHint: 'Dat hoeft niet. Wie de melding mag openen, kan dit lezen.',
  stepBackSend: 'Laat los',
  steppedBackTitle: 'Dank je wel',
  toldInstead: (who) => `Deze zaak is niet meer bij jou. Er is nu bericht gestuurd aan: ${who}.`,
  othersHaveIt: 'Deze zaak is niet meer bij jou. Andere collega’s gaan ermee verder.',
  nobodyNext: (numbers) =>
    `We vonden niemand die dit van je kan overnemen. ${numbers === '' ? 'Ga zelf naar het bestuur.' : `Bel nu ${numbers}.`} De melding blijft bij jou tot er iemand is. Kies daarna nog eens “Ik kan dit niet doen”.`,
  close: 'Sluiten',
  back: 'Terug',
  waitsForYou: 'Er wacht een besluit op jou. Je vindt het onder dit bericht, en achter “Openen”.',
  decidedOnYours: (answer) => `Er is een besluit over jouw voorstel. ${answer}.`,
  consultedTitle: (number) => `Overleg bij melding ${number}`,
  consulted: (number) =>
    `Bij een besluit over melding ${number} staat dat er met jou is overlegd. Klopt dat niet? Zeg het tegen de directeur of het bestuur.`,
  events: {
    colleagueAdded: (to, reason) => `voegde ${to} toe. Reden: ${reason}`,
    lapsed: {
      'left-staff': (who) => `${who} kan de melding niet meer openen, want die werkt hier niet meer`,
      'left-school': (who) => `${who} kan de melding niet meer openen, want die werkt niet meer op deze school`,
      'left-role': (who) => `${who} kan de melding niet meer openen, want die heeft deze rol niet meer`,
    },
    steppedBack: 'kan deze melding niet doen, een ander gaat verder',
    remark: (text) => `Erbij gezegd: ${text}`,
    reopened: (roles) => `Dit wacht weer op iemand: ${roles}.`,
    stepUndone: (text) => `toch niet gedaan: ${text}`,
  },
}
