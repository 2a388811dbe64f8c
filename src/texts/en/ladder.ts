import type { LadderTexts } from '../types/ladder.ts'

export const ladder: LadderTexts = {
  wentTo: (who, when) =>
    `This case has not been taken up yet. So ${who} got a message too (${when}). It stays with you as well.`,
  events: {
    forDigest: (who, roles) => `${who} reads this in the daily overview, as ${roles}`,
    digested: (who) => `stood in the daily overview of ${who}`,
    wentOn: (from) => `with ${from} this was not taken up yet; it goes to somebody else too`,
    wentOnUnopened: (from) => `with ${from} this was not opened yet; it goes to somebody else too`,
    ladderEnded: (from) => `with ${from} this was not taken up yet; there is nobody left for it to go on to`,
  },
  digest: {
    title: 'Your daily overview',
    summary: (count) => (count === 1 ? '1 report waits for you.' : `${count} reports wait for you.`),
    intro: 'There is no hurry with these reports. Open them one by one and choose what happens.',
    entry: (number) => `Report ${number}`,
    reportedAt: (when) => `Reported on ${when}`,
    openSpoken: (number) => `Open report ${number}`,
    more: (count) => `There are ${count} more. You find them with /meldwijzer zaken.`,
  },
  notTakenUp: {
    told: (numbers) =>
      `Your report has not been taken up yet. Everyone who deals with it has had a message. Can it not wait? Call ${numbers}.`,
    discreet:
      'Your report has not been taken up yet. Everyone who deals with it has had a message. Can it not wait? Choose Open: there you find whom to call.',
  },
  inDigest: (moment) => `Reads this in the daily overview, ${moment}.`,
}
