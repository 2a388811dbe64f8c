import type { SeatPerson } from './page-api.ts'

/** What the workspace itself says to the person at the page. */
export interface Words {
  readonly commandFailed: (command: string) => string
  readonly actionFailed: string
  readonly submitFailed: string
  readonly suggestFailed: string
  readonly unknownCommand: (command: string) => string
  readonly unknownShortcut: string
  readonly nothingToSay: string
  readonly cannotWriteToApp: string
  readonly conversationGone: string
  readonly buttonGone: string
  readonly viewGone: string
  readonly alreadySending: string
  readonly checkFields: string
  readonly fieldRequired: string
  readonly fieldTooLong: (max: number) => string
  readonly fieldTooShort: (min: number) => string
  readonly messageDeleted: string
}

const dutch: Words = {
  commandFailed: (command) => `${command} is niet gelukt: er kwam niet op tijd antwoord. Probeer het zo nog eens.`,
  actionFailed: 'Dat is niet gelukt: er kwam niet op tijd antwoord. Probeer het zo nog eens.',
  submitFailed: 'Het versturen is niet gelukt. Wat je hebt ingevuld, staat er nog. Probeer het zo nog eens.',
  suggestFailed: 'De lijst kwam niet op tijd. Typ nog eens iets.',
  unknownCommand: (command) => `${command} is hier geen opdracht.`,
  unknownShortcut: 'Deze snelkoppeling bestaat hier niet.',
  nothingToSay: 'Typ eerst een bericht.',
  cannotWriteToApp: 'In dit gesprek kun je geen berichten sturen.',
  conversationGone: 'Dit gesprek of bericht is er niet (meer).',
  buttonGone: 'Deze knop of keuze is er niet meer.',
  viewGone: 'Dit venster is al dicht.',
  alreadySending: 'Dit wordt al verstuurd.',
  checkFields: 'Er klopt nog iets niet. Kijk bij de velden.',
  fieldRequired: 'Vul dit nog in.',
  fieldTooLong: (max) => `Dit is te lang: maximaal ${max} tekens.`,
  fieldTooShort: (min) => `Dit is te kort: minimaal ${min} tekens.`,
  messageDeleted: 'Dit bericht is verwijderd.',
}

const english: Words = {
  commandFailed: (command) => `${command} did not work: no answer came in time. Please try again in a moment.`,
  actionFailed: 'That did not work: no answer came in time. Please try again in a moment.',
  submitFailed: 'Sending did not work. What you filled in is still here. Please try again in a moment.',
  suggestFailed: 'The list did not come in time. Please type something again.',
  unknownCommand: (command) => `${command} is not a command here.`,
  unknownShortcut: 'This shortcut does not exist here.',
  nothingToSay: 'Type a message first.',
  cannotWriteToApp: 'You cannot send messages in this conversation.',
  conversationGone: 'This conversation or message is not there (any more).',
  buttonGone: 'This button or choice is not there any more.',
  viewGone: 'This window is closed already.',
  alreadySending: 'This is being sent already.',
  checkFields: 'Something is not right yet. Look at the fields.',
  fieldRequired: 'Please fill this in.',
  fieldTooLong: (max) => `This is too long: at most ${max} characters.`,
  fieldTooShort: (min) => `This is too short: at least ${min} characters.`,
  messageDeleted: 'This message was deleted.',
}

/** The words in the person's language. */
export function wordsFor({ locale }: Pick<SeatPerson, 'locale'>): Words {
  return locale === 'en-GB' ? english : dutch
}
