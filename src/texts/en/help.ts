import type { HelpTexts, TimeTexts, TroubleTexts } from '../texts.ts'

export const time: TimeTexts = {
  immediately: 'at once',
  asap: 'as soon as possible',
  within: (term) => `within ${term}`,
  by: (moment) => `by ${moment}`,
  hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
  days: (n) => (n === 1 ? '1 day' : `${n} days`),
  weeks: (n) => (n === 1 ? '1 week' : `${n} weeks`),
  months: (n) => (n === 1 ? '1 month' : `${n} months`),
  years: (n) => (n === 1 ? '1 year' : `${n} years`),
  schoolDays: (n) => (n === 1 ? '1 school day' : `${n} school days`),
  restOfDay: 'the rest of the day',
  upTo: (length) => `at most ${length}`,
  noTerm: '',
  today: 'today',
  tomorrow: 'tomorrow',
  on: (day) => `on ${day}`,
}

export const help: HelpTexts = {
  title: 'Meldwijzer',
  close: 'Close',
  intro:
    'Has something happened with a pupil, a colleague or a parent? Report it here. You see at once what the protocol says.',
  commands: [
    { text: '/report', note: 'Report something. It takes about two minutes.' },
    { text: '/protocol how long may a suspension last?', note: 'A question to the protocol. Only you see the answer.' },
    {
      text: '/handle-with-care',
      note: 'For a Handle with Care signal. You see whom you can call. We keep nothing.',
    },
    { text: '/meldwijzer zaken', note: 'Your reports, and the reports that you were told about.' },
    { text: '/meldwijzer', note: 'This explanation.' },
  ],
  danger: 'Is there danger now? Call 112. Is someone thinking about suicide? Call 113 or 0800-0113.',
  privacy: 'Names and stories are never in the chat. You only see them when you open a report.',
  wordsNotKnown: (words) => `We do not know “${words}” here. You can type:`,
  strangerTitle: 'Meldwijzer',
  stranger: (foundation) => `Meldwijzer is for people who work at ${foundation}. You are not on the staff list.`,
  strangerAsk: 'Do you work here? Ask the ICT department or the office of your school to put you on the list.',
  strangerDanger: 'Is there danger now? Call 112. Are you thinking about suicide? Call 113 or 0800-0113.',
  typedTitle: 'No names in the chat',
  typed:
    'Messages stay in the chat. Is there a name or a story in your message? Then please delete it. Type /report to report something.',
}

export const trouble: TroubleTexts = {
  title: 'That did not work',
  body: 'Something went wrong on our side. We do not know for sure whether it was kept. Close this window and try once more. Do you send the same form again? Then it is never kept twice. Does it not work? Call the safety coordinator (veiligheidscoördinator) of your school. Is it about a colleague? Then call the board.',
  danger: 'Is there danger now? Call 112.',
  close: 'Close',
}
