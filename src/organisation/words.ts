import type { Language, Position, Role } from '../rules/vocabulary.ts'
import { wordKey } from './cell.ts'

/** The words a file may use for each code: the first is what we write, and the code itself is always understood. */
export type Words<Code extends string> = Readonly<Record<Code, readonly [string, ...string[]]>>

export const POSITION_WORDS: Words<Position> = {
  teacher: ['docent', 'leraar', 'leerkracht'],
  mentor: ['mentor', 'groepsleerkracht', 'mentor / groepsleerkracht'],
  'team-leader': ['teamleider', 'afdelingsmanager', 'teamleider / afdelingsmanager'],
  'school-leader': ['directeur', 'unitdirecteur', 'schoolleider', 'rector', 'directeur / unitdirecteur'],
  'central-management': ['centrale directie'],
  'board-member': ['bestuurder', 'lid van het bestuur', 'bestuurslid'],
  cleaner: ['schoonmaker', 'schoonmaak'],
  other: ['anders', 'overig'],
}

export const ROLE_WORDS: Words<Role> = {
  mentor: ['mentor', 'groepsleerkracht', 'mentor / groepsleerkracht'],
  'team-leader': ['teamleider', 'afdelingsmanager', 'teamleider / afdelingsmanager'],
  'school-leader': ['directeur', 'unitdirecteur', 'directie', 'schoolleiding', 'directeur / unitdirecteur'],
  'central-management': ['centrale directie'],
  board: ['college van bestuur', 'bevoegd gezag', 'bestuur', 'bevoegd gezag / college van bestuur'],
  'supervisory-board': ['raad van toezicht'],
  'safety-coordinator': ['veiligheidscoördinator'],
  'school-contact': ['schoolcontactpersoon'],
  'anti-bullying-coordinator': ['anti-pestcoördinator'],
  'confidential-counsellor': ['vertrouwenspersoon', 'interne vertrouwenspersoon'],
  'external-counsellor': ['externe vertrouwenspersoon'],
  'reporting-code-officer': ['aandachtsfunctionaris meldcode', 'aandachtsfunctionaris'],
  'internal-supervisor': ['intern begeleider'],
  'support-coordinator': ['ondersteuningscoördinator'],
  'aftercare-lead': ['verantwoordelijke opvang en nazorg', 'opvang en nazorg'],
  ict: ['afdeling ICT', 'ICT'],
  'privacy-officer': ['functionaris gegevensbescherming', 'FG'],
  'press-contact': ['woordvoerder'],
}

export const LANGUAGE_WORDS: Words<Language> = {
  nl: ['nl', 'Nederlands', 'Dutch'],
  en: ['en', 'Engels', 'English'],
}

/** The code that someone means by a word, in whatever spelling of case, accents and spaces. */
export function codeOf<Code extends string>(words: Words<Code>, text: string): Code | undefined {
  const key = wordKey(text)
  for (const code in words) {
    if (wordKey(code) === key || words[code].some((word) => wordKey(word) === key)) return code
  }
  return undefined
}

/** Every word that we write ourselves, to show what could have been meant. */
export function allWords<Code extends string>(words: Words<Code>): string {
  return Object.values<readonly [string, ...string[]]>(words)
    .map(([first]) => first)
    .join(', ')
}
