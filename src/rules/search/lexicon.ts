import { DEEDS } from './lexicon-deeds.ts'
import { SCHOOL } from './lexicon-school.ts'

/**
 * What people at a school say for a word that a protocol uses. Language only: nothing of one protocol stands here. Small
 * letters, no accents.
 */
export type SaidFor = readonly [meant: string, ...said: string[]]

export const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  [...SCHOOL, ...DEEDS].flatMap(([meant, ...said]) => said.map((word) => [word, meant.split(' ')] as const)),
)

/** Several words that mean one; in the order in which they are looked for. */
export const PHRASES: readonly (readonly [phrase: string, meant: string])[] = [
  ['van school sturen', 'verwijdering'],
  ['van school gestuurd', 'verwijdering'],
  ['van school af', 'verwijdering'],
  ['van school moet', 'verwijdering'],
  ['van school trappen', 'verwijdering'],
  ['vandaag naar huis sturen', 'time out'],
  ['naar huis sturen', 'time out'],
  ['naar huis gestuurd', 'time out'],
  ['handle with care', 'hwc'],
  ['uit elkaar', 'ingrijpen'],
  ['hoe lang', 'lang duren'],
  ['how long', 'long last'],
  ['wie mag', 'besluit bevoegd'],
  ['veilig thuis', 'veiligthuis'],
  ['social media', 'socialemedia'],
  ['sociale media', 'socialemedia'],
  ['pa en ma', 'ouders'],
  ['vader en moeder', 'ouders'],
  ['mum and dad', 'parents'],
  ['mom and dad', 'parents'],
  ['over de rooie', 'woedend'],
  ['door het lint', 'woedend'],
  ['uit zijn dak', 'woedend'],
  ['uit zijn plaat', 'woedend'],
  ['onder de pet', 'verzwijgen'],
  ['mond houden', 'verzwijgen'],
  ['aan de bel trekken', 'melden'],
  ['blauwe plekken', 'mishandeling'],
  ['intern begeleider', 'ib'],
  ['links laten liggen', 'buitensluiten'],
  ['college van bestuur', 'bestuur'],
  ['bevoegd gezag', 'bestuur'],
  ['niet meer welkom', 'toegang'],
  ['fysiek ingrijpen', 'ingrijpen'],
  ['step in', 'intervention'],
  ['stepped in', 'intervention'],
]
