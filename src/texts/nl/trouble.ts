import type { TroubleTexts } from '../types/trouble.ts'

export const trouble: TroubleTexts = {
  title: 'Dat lukte niet',
  body: 'Er ging iets mis bij ons. We weten niet zeker of het is opgeslagen. Sluit dit scherm en probeer het nog een keer. Verstuur je hetzelfde formulier nog eens? Dan komt het er nooit dubbel in. Lukt het niet? Bel de veiligheidscoördinator van je school. Gaat het over een collega? Bel dan het bestuur.',
  danger: 'Is er nu gevaar? Bel 112.',
  close: 'Sluiten',
}
