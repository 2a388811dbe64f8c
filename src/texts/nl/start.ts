import type { StartTexts } from '../types/start.ts'

export const start: StartTexts = {
  commands: {
    report: {
      title: 'Iets melden',
      text: 'Druk op de knop. Dan opent een venster. Wat je daarin typt, komt niet in de chat.',
      button: 'Open het formulier',
    },
    protocol: {
      title: 'Vraag het protocol',
      text: 'Druk op de knop voor het antwoord. Alleen jij ziet het.',
      button: 'Bekijk het antwoord',
    },
    assistant: {
      title: 'Meldwijzer',
      text: 'Druk op de knop. Dan zie je wat je hier kunt doen.',
      button: 'Open Meldwijzer',
    },
    'handle-with-care': {
      title: 'Handle with Care',
      text: 'Druk op de knop. Je ziet wie je kunt bellen. We slaan niets op.',
      button: 'Wie kan ik bellen?',
    },
  },
  wordsTitle: 'Verwijder je bericht',
  words:
    'Berichten blijven in de chat staan. Staat er een naam of een verhaal in je bericht? Verwijder het dan. Wil je iets melden? Druk op de knop.',
  wordsButton: 'Iets melden',
}
