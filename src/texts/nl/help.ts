import type { HelpTexts, TimeTexts, TroubleTexts } from '../texts.ts'

export const time: TimeTexts = {
  immediately: 'meteen',
  asap: 'zo snel mogelijk',
  within: (term) => `binnen ${term}`,
  by: (moment) => `uiterlijk ${moment}`,
  hours: (n) => `${n} uur`,
  days: (n) => (n === 1 ? '1 dag' : `${n} dagen`),
  weeks: (n) => (n === 1 ? '1 week' : `${n} weken`),
  months: (n) => (n === 1 ? '1 maand' : `${n} maanden`),
  years: (n) => `${n} jaar`,
  schoolDays: (n) => (n === 1 ? '1 schooldag' : `${n} schooldagen`),
  restOfDay: 'de rest van de dag',
  upTo: (length) => `hooguit ${length}`,
  noTerm: '',
  today: 'vandaag',
  tomorrow: 'morgen',
  on: (day) => `op ${day}`,
}

export const help: HelpTexts = {
  title: 'Meldwijzer',
  close: 'Sluiten',
  intro:
    'Is er iets gebeurd met een leerling, een collega of een ouder? Meld het hier. Je ziet meteen wat het protocol zegt.',
  commands: [
    { text: '/melding', note: 'Iets melden. Dat duurt ongeveer twee minuten.' },
    {
      text: '/protocol hoe lang mag een schorsing duren?',
      note: 'Een vraag aan het protocol. Alleen jij ziet het antwoord.',
    },
    {
      text: '/handle-with-care',
      note: 'Voor een signaal Handle with Care. Je ziet wie je kunt bellen. We slaan niets op.',
    },
    { text: '/meldwijzer zaken', note: 'Jouw meldingen, en de meldingen waar jij bericht van kreeg.' },
    { text: '/meldwijzer', note: 'Deze uitleg.' },
  ],
  danger: 'Is er nu gevaar? Bel 112. Denkt iemand aan zelfdoding? Bel 113 of 0800-0113.',
  privacy: 'Namen en verhalen staan nooit in de chat. Je ziet ze alleen als je een melding opent.',
  wordsNotKnown: (words) => `“${words}” kennen we hier niet. Dit kun je typen:`,
  strangerTitle: 'Meldwijzer',
  stranger: (foundation) => `Meldwijzer is voor medewerkers van ${foundation}. Je staat niet op de personeelslijst.`,
  strangerAsk: 'Werk je hier wel? Vraag de ICT-afdeling of de administratie van je school om je op de lijst te zetten.',
  strangerDanger: 'Is er nu gevaar? Bel 112. Denk je aan zelfdoding? Bel 113 of 0800-0113.',
  typedTitle: 'Geen namen in de chat',
  typed:
    'Berichten blijven in de chat staan. Staat er een naam of een verhaal in je bericht? Verwijder het dan. Typ /melding om iets te melden.',
}

export const trouble: TroubleTexts = {
  title: 'Dat lukte niet',
  body: 'Er ging iets mis bij ons. We weten niet zeker of het is opgeslagen. Sluit dit scherm en probeer het nog een keer. Verstuur je hetzelfde formulier nog eens? Dan komt het er nooit dubbel in. Lukt het niet? Bel de veiligheidscoördinator van je school. Gaat het over een collega? Bel dan het bestuur.',
  danger: 'Is er nu gevaar? Bel 112.',
  close: 'Sluiten',
}
