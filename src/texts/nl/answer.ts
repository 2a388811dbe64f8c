import type { AnswerSentences } from '../../rules/answers/answer.ts'
import { sayBareLength, sayLength, sayTerm } from '../say-terms.ts'
import type { AnswerTexts } from '../texts.ts'
import { time } from './help.ts'
import { words } from './words.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const after = (text: string, before: string) => (text === '' ? '' : `${before}${text}`)

const sentences: AnswerSentences = {
  and: (items) => new Intl.ListFormat('nl-NL').format(items),
  term: (term) => sayTerm(term, time),
  length: (length) => sayLength(length, time),
  measures: words.measures,
  sectors: { PO: 'PO', VO: 'VO', MBO: 'mbo' },
  recordPlaces: words.recordPlaces,
  police: {
    always: 'Hier hoort altijd aangifte bij de politie bij.',
    possible: 'Aangifte bij de politie is mogelijk.',
    none: 'Het protocol noemt hierbij geen aangifte.',
  },
  tell: (who, when) => `Laat het ${when === '' ? '' : `${when} `}weten aan: ${who}.`,
  step: (who, when, text) => {
    const before = [who, when].filter((part) => part !== '').join(', ')
    return before === '' ? text : `${capital(before)}: ${text}`
  },
  outside: (party, phone, when) =>
    `${capital([when, 'contact met'].filter((part) => part !== '').join(' '))}: ${party}${after(phone, ', ')}.`,
  mayOutside: (party, phone, why) => `Contact kan met: ${party}${after(phone, ', ')}.${after(why, ' ')}`,
  record: (place) => `Dit komt ${place}.`,
  onlyWhen: { recidivism: 'Als het vaker gebeurt:', serious: 'Bij een ernstig incident:' },
  onlyLongerThan: (length) => `Als het langer duurt dan ${sayBareLength(length, time)}:`,
  appliesTo: (behaviours) => `Dit geldt bij: ${behaviours}.`,
  choice: (question, option) => `Het protocol laat dit open. ${question} Op deze school: ${option}.`,
  mayBe: (measure) => `Mogelijk: ${measure}.`,
  authority: (measure, length, decides, consulted) =>
    `${capital(measure)}${after(length, ', ')}. Wie besluit: ${decides}${after(consulted, ', in overleg met: ')}.`,
  tellOf: (measure, parties) => `Laat een ${measure} ook weten aan: ${parties}.`,
  limit: (measure, length, force) => `${capital(measure)} duurt ${force === 'law' ? 'volgens de wet ' : ''}${length}.`,
  possible: (measures) => `Mogelijk: ${measures}.`,
  onRecidivism: (measures) => `Als het vaker gebeurt ook: ${measures}.`,
  notListed: (measures) => `Het protocol noemt hierbij niet: ${measures}.`,
  register: 'Zet het altijd in het incidentenregister.',
  personChooses: 'Dit zijn mogelijkheden. Iemand van de school kiest.',
  measureTitle: (aspect, measure, sector) =>
    `${capital(measure)}${sector === '' ? '' : ` (${sector})`}: ${ASPECTS[aspect]}`,
  behaviourTitle: (behaviour) => `${capital(behaviour)}: wat kan`,
  measureQuestions: (aspect, measure) => QUESTIONS[aspect](measure),
  behaviourQuestions: (behaviour) => [
    `welke straf staat op ${behaviour}`,
    `welke maatregel past bij ${behaviour}`,
    `wat kan ik doen bij ${behaviour}`,
    `kan een leerling geschorst worden voor ${behaviour}`,
    `kan een leerling verwijderd worden voor ${behaviour}`,
    `moet er aangifte komen bij ${behaviour}`,
    `wat zegt de matrix over ${behaviour}`,
    behaviour,
  ],
}

const ASPECTS = { authority: 'wie besluit', before: 'wat eerst moet', following: 'wat daarna moet' }

const QUESTIONS: Readonly<Record<keyof typeof ASPECTS, (measure: string) => readonly string[]>> = {
  authority: (measure) => [
    `wie besluit over een ${measure}`,
    `wie is bevoegd voor ${measure}`,
    `hoe lang mag een ${measure} duren`,
    `hoeveel dagen ${measure} mag`,
    `mag ik zelf een ${measure} geven`,
    `wie moet een ${measure} goedkeuren`,
    `mag een ${measure} verlengd worden`,
    `duur ${measure}`,
    measure,
  ],
  before: (measure) => [
    `wat moet er gebeuren voor een ${measure}`,
    `moeten we de ouders bellen voor een ${measure}`,
    `moeten we overleggen voordat een leerling een ${measure} krijgt`,
    `moet de inspectie vooraf weten van een ${measure}`,
    `voorwaarden voor ${measure}`,
  ],
  following: (measure) => [
    `wat moet er gebeuren na een ${measure}`,
    `aan wie meld ik een ${measure}`,
    `wie krijgt bericht van een ${measure}`,
    `moet een ${measure} op papier`,
    `komt een ${measure} in het dossier`,
    `gesprek met de ouders na een ${measure}`,
    `verslag van een ${measure} tekenen`,
  ],
}

export const answer: AnswerTexts = {
  title: 'Vraag het protocol',
  silentTitle: 'Dat staat er niet in',
  ask: 'Wat wil je weten?',
  askHint: 'Stel je vraag in je eigen woorden. Noem geen namen.',
  askPlaceholder: 'Bijvoorbeeld: hoe lang mag een schorsing duren?',
  send: 'Zoek',
  close: 'Sluiten',
  intro: 'Alleen jij ziet het antwoord. We bewaren je vraag niet.',
  silent: 'Het protocol, zover het hierin staat, zegt hier niets over.',
  empty: 'We lezen hier geen vraag in. Schrijf een paar gewone woorden.',
  tooLong: (max) => `Je vraag is te lang. Stel hem in hooguit ${max} tekens, en laat namen en het verhaal weg.`,
  doNotType:
    'Gaat het over een Handle with Care-signaal? Typ het hier niet. Bel of spreek de ondersteuningscoördinator zelf.',
  whoHere: 'Bij wie je moet zijn',
  askPerson: 'Vraag het aan',
  nobodyInRole: (role) => `Er staat nu niemand op de lijst als ${role}.`,
  sources: 'Waar het staat',
  alsoAsked: 'Of bedoelde je',
  didYouMean: 'Bedoelde je',
  report: 'Melding maken',
  sentences,
}
