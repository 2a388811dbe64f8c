import type { MyCasesTexts } from '../texts.ts'

export const myCases: MyCasesTexts = {
  title: 'Mijn zaken',
  close: 'Sluiten',
  none: 'Je hebt nu geen meldingen.',
  asContact: 'Meldingen waar jij bericht van kreeg',
  asReporter: 'Meldingen die jij deed',
  andMore: (n) =>
    n === 1 ? 'En nog 1 melding. Open die via het bericht.' : `En nog ${n} meldingen. Open die via het bericht.`,
}
