/** What can stand behind `/meldwijzer`, in Dutch and English; the manifest names no others. */
const KNOWN: ReadonlyMap<string, 'help' | 'my-cases'> = new Map([
  ['', 'help'],
  ['help', 'help'],
  ['uitleg', 'help'],
  ['zaken', 'my-cases'],
  ['cases', 'my-cases'],
])

/** What someone asks for with the words behind `/meldwijzer`; capitals and spaces around them do not matter. */
export const askedOfAssistant = (typed: string): 'help' | 'my-cases' | 'unknown' =>
  KNOWN.get(typed.trim().toLowerCase()) ?? 'unknown'
