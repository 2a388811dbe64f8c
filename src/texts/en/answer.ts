import type { AnswerSentences } from '../../rules/answers/answer.ts'
import { sayBareLength, sayLength, sayTerm } from '../say-terms.ts'
import type { AnswerTexts } from '../texts.ts'
import { time } from './help.ts'
import { words } from './words.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const after = (text: string, before: string) => (text === '' ? '' : `${before}${text}`)

const sentences: AnswerSentences = {
  and: (items) => new Intl.ListFormat('en-GB').format(items),
  term: (term) => sayTerm(term, time),
  length: (length) => sayLength(length, time),
  measures: words.measures,
  sectors: { PO: 'PO', VO: 'VO', MBO: 'mbo' },
  recordPlaces: words.recordPlaces,
  police: {
    always: 'A report to the police always belongs to this.',
    possible: 'A report to the police is possible.',
    none: 'The protocol names no police report here.',
  },
  tell: (who, when) => `Tell${after(when, ' ')}: ${who}.`,
  step: (who, when, text) => {
    const before = [who, when].filter((part) => part !== '').join(', ')
    return before === '' ? text : `${capital(before)}: ${text}`
  },
  outside: (party, phone, when) =>
    `${capital([when, 'contact with'].filter((part) => part !== '').join(' '))}: ${party}${after(phone, ', ')}.`,
  mayOutside: (party, phone, why) => `Contact is possible with: ${party}${after(phone, ', ')}.${after(why, ' ')}`,
  record: (place) => `This is kept ${place}.`,
  onlyWhen: { recidivism: 'When it happens more often:', serious: 'After a serious incident:' },
  onlyLongerThan: (length) => `When it lasts longer than ${sayBareLength(length, time)}:`,
  appliesTo: (behaviours) => `This holds for: ${behaviours}.`,
  choice: (question, option) => `The protocol leaves this open. ${question} At this school: ${option}.`,
  mayBe: (measure) => `Possible: ${measure}.`,
  authority: (measure, length, decides, consulted) =>
    `${capital(measure)}${after(length, ', ')}. Who decides: ${decides}${after(consulted, ', in consultation with: ')}.`,
  tellOf: (measure, parties) => `Of a ${measure} also tell: ${parties}.`,
  limit: (measure, length, force) => `${capital(measure)} lasts ${length}${force === 'law' ? ', by law' : ''}.`,
  possible: (measures) => `Possible: ${measures}.`,
  onRecidivism: (measures) => `When it happens more often also: ${measures}.`,
  notListed: (measures) => `The protocol does not name here: ${measures}.`,
  register: 'Always put it in the incident register.',
  personChooses: 'These are options. Someone at the school chooses.',
  measureTitle: (aspect, measure, sector) =>
    `${capital(measure)}${sector === '' ? '' : ` (${sector})`}: ${ASPECTS[aspect]}`,
  behaviourTitle: (behaviour) => `${capital(behaviour)}: what is possible`,
  measureQuestions: (aspect, measure) => QUESTIONS[aspect](measure),
  behaviourQuestions: (behaviour) => [
    `what is the punishment for ${behaviour}`,
    `which measure fits ${behaviour}`,
    `can a pupil be suspended for ${behaviour}`,
    `must we report ${behaviour} to the police`,
    `what does the matrix say about ${behaviour}`,
    behaviour,
  ],
}

const ASPECTS = { authority: 'who decides', before: 'what comes first', following: 'what follows' }

const QUESTIONS: Readonly<Record<keyof typeof ASPECTS, (measure: string) => readonly string[]>> = {
  authority: (measure) => [
    `who decides on a ${measure}`,
    `who has the authority for ${measure}`,
    `how long may a ${measure} last`,
    `how many days of ${measure}`,
    `may I give a ${measure} myself`,
    `who must approve a ${measure}`,
    measure,
  ],
  before: (measure) => [
    `what must happen before a ${measure}`,
    `must we phone the parents before a ${measure}`,
    `must the inspectorate know of a ${measure} beforehand`,
  ],
  following: (measure) => [
    `what must happen after a ${measure}`,
    `to whom do I report a ${measure}`,
    `must a ${measure} be put in writing`,
    `is a ${measure} kept in the file`,
    `talk with the parents after a ${measure}`,
  ],
}

export const answer: AnswerTexts = {
  title: 'Ask the protocol',
  silentTitle: 'It does not say',
  ask: 'What do you want to know?',
  askHint: 'Ask in your own words. Name nobody.',
  askPlaceholder: 'For example: how long may a suspension last?',
  send: 'Search',
  close: 'Close',
  intro: 'Only you see the answer. We do not keep your question.',
  silent: 'The protocol, as far as it is in here, does not say anything about this.',
  empty: 'We cannot read a question in this. Write a few plain words.',
  tooLong: (max) => `Your question is too long. Ask it in at most ${max} characters, without names and the story.`,
  doNotType:
    'Is this about a Handle with Care signal? Do not type it here. Phone or see the support coordinator (ondersteuningscoördinator) yourself.',
  whoHere: 'Whom to turn to',
  askPerson: 'Ask',
  nobodyInRole: (role) => `Nobody is on the list as ${role} now.`,
  sources: 'Where it stands',
  alsoAsked: 'Or did you mean',
  didYouMean: 'Did you mean',
  report: 'Make a report',
  sentences,
}
