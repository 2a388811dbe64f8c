import { answer } from './nl/answer.ts'
import { card, caseTexts, handOver, received } from './nl/case.ts'
import { help, time, trouble } from './nl/help.ts'
import { myCases } from './nl/my-cases.ts'
import { proposal } from './nl/proposal.ts'
import { person, report } from './nl/report.ts'
import { words } from './nl/words.ts'
import type { Texts } from './texts.ts'

export const nl: Texts = {
  locale: 'nl-NL',
  words,
  time,
  report,
  person,
  received,
  card,
  case: caseTexts,
  handOver,
  proposal,
  myCases,
  answer,
  help,
  trouble,
}
