import type { MyCasesTexts } from '../types/my-cases.ts'

export const myCases: MyCasesTexts = {
  title: 'Mijn zaken',
  close: 'Sluiten',
  none: 'Je hebt nu geen meldingen.',
  asContact: 'Meldingen waar jij bericht van kreeg',
  toDecide: 'Wacht op jouw besluit',
  asReporter: 'Meldingen die jij deed',
  andMore: (n) =>
    n === 1 ? 'En nog 1 melding. Open die via het bericht.' : `En nog ${n} meldingen. Open die via het bericht.`,
}
