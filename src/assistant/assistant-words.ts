type Asked = 'help' | 'my-cases' | 'away' | 'stand-in'

/** What can stand behind `/meldwijzer`, in Dutch and English; the manifest names no others. */
const KNOWN: ReadonlyMap<string, Asked> = new Map([
  ['', 'help'],
  ['help', 'help'],
  ['uitleg', 'help'],
  ['zaken', 'my-cases'],
  ['cases', 'my-cases'],
  ['afwezig', 'away'],
  ['away', 'away'],
  ['vervanging', 'stand-in'],
  ['substitute', 'stand-in'],
])

/** What someone asks for with the words behind `/meldwijzer`; capitals and spaces around them do not matter. */
export const askedOfAssistant = (typed: string): Asked | 'unknown' => KNOWN.get(typed.trim().toLowerCase()) ?? 'unknown'
