import type { HelpTexts } from '../types/help.ts'

export const help: HelpTexts = {
  title: 'Meldwijzer',
  close: 'Close',
  intro:
    'Has something happened with a pupil, a colleague or a parent? Report it here. You see at once what the protocol says.',
  staff: {
    heading: 'What can you type?',
    items: [
      { text: '/report', note: 'Report something. It takes about two minutes.' },
      {
        text: '/protocol how long may a suspension last?',
        note: 'A question to the protocol. Only you see the answer.',
      },
      {
        text: '/handle-with-care',
        note: 'For a Handle with Care signal. You see whom you can call. We keep nothing.',
      },
      { text: '/meldwijzer cases', note: 'Your reports, and the reports that you were told about.' },
      { text: '/meldwijzer away', note: 'You say when you are away, and who stands in for you.' },
      { text: '/meldwijzer', note: 'This explanation.' },
    ],
  },
  contact: {
    heading: 'Were you told about a report?',
    items: [
      { text: 'Open', note: 'You read the report and what the protocol asks.' },
      { text: 'I take this up', note: 'Everyone sees that you are on it. The reporter hears it too.' },
      { text: 'Propose a measure', note: 'You find this in the report. Whoever is in charge of it decides.' },
      { text: 'Note', note: 'You write something with the report. It keeps names out of the chat.' },
      { text: 'Hand over', note: 'A colleague gets the report too.' },
    ],
  },
  decider: {
    heading: 'May you decide?',
    items: [
      {
        text: 'Agree or Do not agree',
        note: 'You find this with the proposal, below your message. First you read why it was proposed. Then you decide.',
      },
      {
        text: 'Whom did you consult?',
        note: 'Does the protocol ask you to consult someone? Then fill in whom, and when. You decide yourself.',
      },
      {
        text: 'Record a decision',
        note: 'Is there a decision already? Open the report. Write down who took it, when and why.',
      },
    ],
  },
  coordinator: {
    heading: 'Are you the safety coordinator?',
    items: [
      {
        text: 'Who is told?',
        note: 'The protocol says so, together with the list of contacts. Is the list wrong? Tell the ICT department.',
      },
      {
        text: 'Which rules hold?',
        note: 'Every step shows its source. Is a rule wrong? Ask the ICT department to change it.',
      },
      {
        text: '/meldwijzer substitute',
        note: 'Is a colleague with a role away? You choose who stands in. The head can do that too.',
      },
    ],
  },
  ict: {
    heading: 'Are you of ICT? Type this on the server',
    items: [
      { text: 'meldwijzer people import people.csv', note: 'Who works here. Who is not on the list can do nothing.' },
      { text: 'meldwijzer contacts import contacts.csv', note: 'Who holds which role.' },
      { text: 'meldwijzer contacts check', note: 'Checks whether every report reaches someone.' },
      { text: 'meldwijzer protocol check', note: 'Checks the rules. Every mistake gets a name and a place.' },
    ],
  },
  yourRoles: (roles) => `These are your roles: ${roles}.`,
  danger: 'Is there danger now? Call 112. Is someone thinking about suicide? Call 113 or 0800-0113.',
  privacy: 'Names and stories are never in the chat. You only see them when you open a report.',
  wordsNotKnown: (words) => `We do not know “${words}” here. No problem: below is what there is.`,
  strangerTitle: 'Meldwijzer',
  stranger: (foundation) => `Meldwijzer is for people who work at ${foundation}. You are not on the staff list.`,
  strangerAsk: 'Do you work here? Ask the ICT department or the office of your school to put you on the list.',
  strangerDanger: 'Is there danger now? Call 112. Are you thinking about suicide? Call 113 or 0800-0113.',
  typedTitle: 'No names in the chat',
  typed:
    'Messages stay in the chat. Is there a name or a story in your message? Then please delete it. Type /report to report something, /protocol to ask something, and /meldwijzer for help and your cases.',
}
