import type { HelpTexts } from '../types/help.ts'

export const help: HelpTexts = {
  title: 'Meldwijzer',
  close: 'Sluiten',
  intro:
    'Is er iets gebeurd met een leerling, een collega of een ouder? Meld het hier. Je ziet meteen wat het protocol zegt.',
  staff: {
    heading: 'Wat kun je typen?',
    items: [
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
      { text: '/meldwijzer afwezig', note: 'Je zegt wanneer je er niet bent, en wie voor je waarneemt.' },
      { text: '/meldwijzer', note: 'Deze uitleg.' },
    ],
  },
  contact: {
    heading: 'Kreeg je bericht van een melding?',
    items: [
      { text: 'Openen', note: 'Je leest de melding en wat het protocol vraagt.' },
      { text: 'Ik pak dit op', note: 'Iedereen ziet dat jij ermee bezig bent. De melder hoort het ook.' },
      { text: 'Maatregel voorstellen', note: 'Dit staat in de melding. Wie erover gaat, beslist.' },
      { text: 'Notitie', note: 'Je schrijft iets bij de melding. Zo blijven namen uit de chat.' },
      { text: 'Geef door', note: 'Een collega krijgt de melding ook.' },
    ],
  },
  decider: {
    heading: 'Mag jij beslissen?',
    items: [
      {
        text: 'Akkoord of Niet akkoord',
        note: 'Dit staat bij het voorstel, onder je bericht. Je leest eerst waarom het is voorgesteld. Daarna beslis je.',
      },
      {
        text: 'Met wie heb je overlegd?',
        note: 'Vraagt het protocol om overleg? Vul dan in met wie je sprak, en wanneer. Jij beslist zelf.',
      },
      {
        text: 'Besluit vastleggen',
        note: 'Is er al een besluit? Open de melding. Schrijf op wie het nam, wanneer en waarom.',
      },
    ],
  },
  coordinator: {
    heading: 'Ben je veiligheidscoördinator?',
    items: [
      {
        text: 'Wie krijgt bericht?',
        note: 'Dat zegt het protocol, samen met de lijst van contactpersonen. Klopt de lijst niet? Zeg het tegen de ICT-afdeling.',
      },
      {
        text: 'Welke regels gelden?',
        note: 'Bij elke stap staat de bron. Klopt een regel niet? Vraag de ICT-afdeling om die te veranderen.',
      },
      {
        text: '/meldwijzer vervanging',
        note: 'Is een collega met een rol er niet? Je kiest wie waarneemt. Dat kan de directeur ook.',
      },
    ],
  },
  ict: {
    heading: 'Werk je bij ICT? Dit typ je op de server',
    items: [
      {
        text: 'meldwijzer people import people.csv',
        note: 'Wie hier werkt. Wie niet op de lijst staat, kan niets doen.',
      },
      { text: 'meldwijzer contacts import contacts.csv', note: 'Wie welke rol heeft.' },
      { text: 'meldwijzer contacts check', note: 'Kijkt of elke melding iemand bereikt.' },
      { text: 'meldwijzer protocol check', note: 'Kijkt of de regels kloppen. Elke fout krijgt een naam en een plek.' },
    ],
  },
  yourRoles: (roles) => `Dit zijn jouw rollen: ${roles}.`,
  danger: 'Is er nu gevaar? Bel 112. Denkt iemand aan zelfdoding? Bel 113 of 0800-0113.',
  privacy: 'Namen en verhalen staan nooit in de chat. Je ziet ze alleen als je een melding opent.',
  wordsNotKnown: (words) => `“${words}” kennen we hier niet. Dat geeft niet: hieronder staat wat er wel is.`,
  strangerTitle: 'Meldwijzer',
  stranger: (foundation) => `Meldwijzer is voor medewerkers van ${foundation}. Je staat niet op de personeelslijst.`,
  strangerAsk: 'Werk je hier wel? Vraag de ICT-afdeling of de administratie van je school om je op de lijst te zetten.',
  strangerDanger: 'Is er nu gevaar? Bel 112. Denk je aan zelfdoding? Bel 113 of 0800-0113.',
  typedTitle: 'Geen namen in de chat',
  typed:
    'Berichten blijven in de chat staan. Staat er een naam of een verhaal in je bericht? Verwijder het dan. Typ /melding om iets te melden, /protocol om iets te vragen, en /meldwijzer voor uitleg en je zaken.',
}
