import type { LadderTexts } from '../types/ladder.ts'

export const ladder: LadderTexts = {
  wentTo: (who, when) =>
    `Deze zaak is nog niet opgepakt. Daarom is er ook bericht gestuurd aan ${who} (${when}). De zaak blijft ook bij jou.`,
  events: {
    forDigest: (who, roles) => `${who} leest dit in het dagoverzicht, als ${roles}`,
    digested: (who) => `stond in het dagoverzicht van ${who}`,
    wentOn: (from) => `bij ${from} was dit nog niet opgepakt; het gaat ook naar een ander`,
    wentOnUnopened: (from) => `bij ${from} was dit nog niet geopend; het gaat ook naar een ander`,
    ladderEnded: (from) => `bij ${from} was dit nog niet opgepakt; er is niemand meer aan wie het door kan`,
  },
  digest: {
    title: 'Je dagoverzicht',
    summary: (count) =>
      count === 1 ? 'Er is 1 melding die op jou wacht.' : `Er zijn ${count} meldingen die op jou wachten.`,
    intro: 'Deze meldingen hebben geen haast. Open ze één voor één en kies wat er gebeurt.',
    entry: (number) => `Melding ${number}`,
    reportedAt: (when) => `Gemeld op ${when}`,
    openSpoken: (number) => `Melding ${number} openen`,
    more: (count) => `Er zijn er nog ${count}. Je ziet ze met /meldwijzer zaken.`,
  },
  notTakenUp: {
    told: (numbers) =>
      `Je melding is nog niet opgepakt. Iedereen die erover gaat, heeft bericht gekregen. Kan het niet wachten? Bel ${numbers}.`,
    discreet:
      'Je melding is nog niet opgepakt. Iedereen die erover gaat, heeft bericht gekregen. Kan het niet wachten? Kies Openen: daar staat wie je belt.',
  },
  inDigest: (moment) => `Leest dit in het dagoverzicht, ${moment}.`,
}
