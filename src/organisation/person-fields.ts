import type { Platform, StaffMember, Weekday } from '../domain/organisation.ts'
import type { Language, Position } from '../rules/vocabulary.ts'
import { quoted } from './cell.ts'
import { allWords, codeOf, LANGUAGE_WORDS, POSITION_WORDS } from './words.ts'
import { parseWorkingDays } from './working-days.ts'
import { parseWorkingHours } from './working-hours.ts'

/** Takes down what is wrong with a cell and what would be right; the row then does not count. */
export type Wrong = (why: string) => void

const EMAIL = /^[^\s@,;<>()"]+@[^\s@,;<>()".]+(?:\.[^\s@,;<>()".]+)+$/
const SLACK_ID = /^[UW][A-Z0-9]{5,20}$/
const TEAMS_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PERSON_ID = /^p_[a-z0-9][a-z0-9_-]{0,39}$/
const PHONE = /^(?:\+|0)[0-9 ()-]{5,19}$/

const LONGEST_NAME = 80

export function readName(text: string, wrong: Wrong): string {
  if (text === '') wrong('de naam ontbreekt')
  if (text.length > LONGEST_NAME) wrong(`de naam is langer dan ${LONGEST_NAME} tekens`)
  return text
}

export function readPersonId(text: string, wrong: Wrong): string | null {
  if (text === '') return null
  if (!PERSON_ID.test(text))
    wrong(`${quoted(text)} is geen id van Meldwijzer (p_…); laat de cel leeg voor een nieuwe collega`)
  return text
}

export function readEmail(text: string, wrong: Wrong): string | null {
  if (text === '') return null
  if (!EMAIL.test(text)) wrong(`${quoted(text)} is geen e-mailadres; bijvoorbeeld naam@school.example`)
  return text.toLowerCase()
}

export function readSlackId(text: string, wrong: Wrong): string | null {
  if (text === '') return null
  if (!SLACK_ID.test(text)) {
    wrong(`${quoted(text)} is geen lid-ID van Slack; het begint met U of W en staat in Slack bij het profiel onder ⋯`)
  }
  return text
}

export function readTeamsId(text: string, wrong: Wrong): string | null {
  if (text === '') return null
  const id = text.toLowerCase()
  if (!TEAMS_ID.test(id)) wrong(`${quoted(text)} is geen object-id van Microsoft; dat staat in Entra bij de gebruiker`)
  return id
}

export function readPlatform(text: string, wrong: Wrong): Platform | null {
  if (text === '') return null
  const word = text.toLowerCase()
  if (word === 'slack' || word === 'teams') return word
  wrong(`onbekende voorkeur ${quoted(text)}; kies slack of teams`)
  return null
}

/** Codes in any case, separated by spaces, `|`, `,`, `;` or `/`. */
export function readSchools(text: string, known: readonly string[], wrong: Wrong): readonly string[] {
  const codes = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s|,;/]+/)
        .filter((code) => code !== ''),
    ),
  ]
  const unknown = codes.filter((code) => !known.includes(code))
  if (unknown.length > 0) {
    wrong(`onbekende school ${unknown.map(quoted).join(' en ')}; de scholen zijn: ${known.join(', ')}`)
  }
  return codes
}

export function readPosition(text: string, wrong: Wrong): Position {
  const position = codeOf(POSITION_WORDS, text)
  if (text === '') wrong(`de functie ontbreekt; kies uit: ${allWords(POSITION_WORDS)}`)
  else if (position === undefined) wrong(`onbekende functie ${quoted(text)}; kies uit: ${allWords(POSITION_WORDS)}`)
  return position ?? 'other'
}

export function readLanguage(text: string, wrong: Wrong): Language {
  if (text === '') return 'nl'
  const language = codeOf(LANGUAGE_WORDS, text)
  if (language === undefined) wrong(`onbekende taal ${quoted(text)}; kies nl of en`)
  return language ?? 'nl'
}

export function readPhone(text: string, wrong: Wrong): string | null {
  if (text === '') return null
  if (/^[1-9][0-9]{8}$/.test(text)) {
    wrong(`bij telefoonnummer ${quoted(text)} is de eerste 0 weggevallen; maak de kolom in Excel eerst «Tekst»`)
  } else if (!PHONE.test(text)) {
    wrong(`${quoted(text)} is geen telefoonnummer; het begint met 0 of +, bijvoorbeeld 0180-000001`)
  }
  return text
}

export function readWorkingDays(text: string, wrong: Wrong): readonly Weekday[] {
  const days = parseWorkingDays(text)
  if (days === undefined) wrong(`onbekende werkdagen ${quoted(text)}; schrijf ze als «ma di do», «ma-vr» of «geen»`)
  return days ?? []
}

/** Nothing when the cell is empty: then the hours of the school count. */
export function readWorkingHours(text: string, wrong: Wrong): Pick<StaffMember, 'workingHours'> {
  if (text === '') return {}
  const workingHours = parseWorkingHours(text)
  if (workingHours === undefined) wrong(`onbekende werktijden ${quoted(text)}; schrijf ze als «08:00-16:30»`)
  return workingHours === undefined ? {} : { workingHours }
}
