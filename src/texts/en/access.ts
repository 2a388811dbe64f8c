import type { AccessTexts } from '../types/access.ts'

export const access: AccessTexts = {
  gone: 'This case is no longer with you. You do not have to do anything more.',
  goneSummary: (number) => `Report ${number} is no longer with you.`,
  addTitle: 'Add a colleague',
  addEntry: {
    title: 'Add a colleague',
    note: 'Your colleague can then open the report too. It stays with you as well.',
    button: 'Add',
  },
  addIntro: 'Your colleague gets a message and can open the report. What must be done stays with whoever does it now.',
  addTo: 'Whom do you want to add?',
  addReason: 'Why is this colleague needed?',
  addSend: 'Add',
  addNotPossible: 'This colleague has the report already, or may not see it. Choose someone else.',
  stepBackTitle: 'I cannot do this',
  stepBackEntry: {
    title: 'I cannot do this',
    note: 'For example because you know someone well. Whoever comes after you then gets a message.',
    button: 'Let go',
  },
  stepBackIntro:
    'Do you know someone well whom it is about? Or can you not do this for another reason? That is fine. Whoever comes after you gets a message. After that you can no longer open the report.',
  remark: 'Do you want to add anything?',
  remarkHint: 'You do not have to. Whoever may open the report can read this.',
  stepBackSend: 'Let go',
  steppedBackTitle: 'Thank you',
  toldInstead: (who) => `This case is no longer with you. A message has now gone to: ${who}.`,
  othersHaveIt: 'This case is no longer with you. Other colleagues go on with it.',
  nobodyNext: (numbers) =>
    `We found nobody who can take this over from you. ${numbers === '' ? 'Go to the board yourself.' : `Call ${numbers} now.`} The report stays with you until there is someone. Then choose “I cannot do this” again.`,
  close: 'Close',
  back: 'Back',
  waitsForYou: 'A decision waits for you. You find it below this message, and behind “Open”.',
  decidedOnYours: (answer) => `Your proposal was decided on. ${answer}.`,
  consultedTitle: (number) => `Consultation on report ${number}`,
  consulted: (number) =>
    `A decision on report ${number} says that you were consulted. Is that not right? Tell the school leader or the board.`,
  events: {
    colleagueAdded: (to, reason) => `added ${to}. Reason: ${reason}`,
    lapsed: {
      'left-staff': (who) => `${who} can no longer open the report: they do not work here any more`,
      'left-school': (who) => `${who} can no longer open the report: they do not work at this school any more`,
      'left-role': (who) => `${who} can no longer open the report: they do not have this role any more`,
    },
    steppedBack: 'cannot do this report, someone else goes on',
    remark: (text) => `They added: ${text}`,
    reopened: (roles) => `This waits for someone again: ${roles}.`,
    stepUndone: (text) => `not done after all: ${text}`,
  },
}
